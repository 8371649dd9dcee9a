/**
 * Violations by what would have to be allowed: directive and blocked origin.
 *
 * Memory is bounded whatever comes in: of each group a few examples are kept, and when there are too many groups the
 * rarer half is given up, with its reports counted in `ungrouped`.
 */
import { installedByVisitor } from './extensions';
import { blockedOrigin, withoutQuery } from './violation';
import type { Violation } from './violation';

export interface ViolationGroup {
  readonly directive: string;
  /** An origin, a scheme with its colon, or a word such as `inline`. */
  readonly blocked: string;
  /** What it probably comes from, where that is not the site. */
  readonly installed?: string;
  readonly count: number;
  /** Some of what was blocked: URLs without query. */
  readonly urls: readonly string[];
  readonly pages: readonly string[];
  /** Files and lines whose code asked for it. */
  readonly places: readonly string[];
  readonly samples: readonly string[];
}

/** As `ViolationGroup`, while it grows. */
interface Growing extends ViolationGroup {
  count: number;
  readonly urls: string[];
  readonly pages: string[];
  readonly places: string[];
  readonly samples: string[];
}

const MOST_GROUPS = 5_000;
const MOST_EXAMPLES = 3;
/** By its path one vendor may be told from another. */
const MOST_URLS = 8;

export class ViolationGroups {
  /** Reports that were counted. */
  public total = 0;
  /** Reports of groups that were given up. */
  public ungrouped = 0;
  private readonly groups = new Map<string, Growing>();

  public constructor(private readonly most = MOST_GROUPS) {}

  /** Whether anything was given up, so that small counts are too low. */
  public get isIncomplete(): boolean {
    return this.ungrouped > 0;
  }

  /** @returns the group, which grows with each violation of it */
  public add(violation: Violation): ViolationGroup {
    this.total += 1;
    const [blocked, installed] = [blockedOrigin(violation), installedByVisitor(violation)];
    const key = `${violation.directive} ${installed ?? ''} ${blocked}`;
    let group = this.groups.get(key);
    if (group === undefined) {
      if (this.groups.size >= this.most) this.giveUpHalf();
      const { directive } = violation;
      group = { directive, blocked: copy(blocked), count: 0, urls: [], pages: [], places: [], samples: [] };
      if (installed !== undefined) group = { ...group, installed };
      this.groups.set(copy(key), group);
    }
    group.count += 1;
    remember(group, violation);
    return group;
  }

  /** The groups, the most frequent first. */
  public list(): ViolationGroup[] {
    return [...this.groups.values()].sort(compare);
  }

  private giveUpHalf(): void {
    const sorted = [...this.groups.entries()].sort(([, a], [, b]) => b.count - a.count);
    for (const [key, { count }] of sorted.slice(Math.floor(this.most / 2))) {
      this.groups.delete(key);
      this.ungrouped += count;
    }
  }
}

/** Keeps an example or two. */
function remember(group: Growing, { blocked, page, sourceFile, line, sample }: Violation): void {
  if (/^\w+:\/\//.test(blocked)) keep(group.urls, withoutQuery(blocked), MOST_URLS);
  if (sourceFile !== undefined) {
    const file = withoutQuery(sourceFile);
    keep(group.places, line === undefined ? file : `${file}:${line}`, MOST_EXAMPLES);
  }
  if (sample !== undefined) keep(group.samples, sample, MOST_EXAMPLES);
  if (page !== '') keep(group.pages, withoutQuery(page), MOST_EXAMPLES);
}

function keep(list: string[], value: string, most: number): void {
  if (list.length < most && !list.includes(value)) list.push(copy(value));
}

/** Texts that were cut out of what was read keep all of it in memory for as long as they live. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}

function compare(a: ViolationGroup, b: ViolationGroup): number {
  const name = ({ directive, blocked }: ViolationGroup): string => `${directive} ${blocked}`;
  return b.count - a.count || (name(a) < name(b) ? -1 : 1);
}
