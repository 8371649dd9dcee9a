/** What of a violation was not there before in its group. */
import { withoutQuery } from '../reports/violation';
import type { ViolationGroup } from '../reports/groups';
import type { Violation } from '../reports/violation';

/** What is new of a violation. */
export interface News {
  readonly page: boolean;
  /** The address that was blocked. */
  readonly url: boolean;
  /** The place in code that asked for it. */
  readonly place: boolean;
  readonly sample: boolean;
}

interface Known {
  readonly things: Set<string>;
  pages: number;
}

/** More than anybody clicks through. */
const MOST_THINGS = 20_000;

export class Novelty {
  /** What is known of a group goes with the group. */
  private readonly groups = new WeakMap<ViolationGroup, Known>();
  private size = 0;

  public constructor(private readonly most = MOST_THINGS) {}

  /** Whether nothing is new any more, so that memory stays bounded. */
  public get isFull(): boolean {
    return this.size >= this.most;
  }

  public newsOf(group: ViolationGroup, { page, blocked, sourceFile, line, sample }: Violation): News {
    const known = this.groups.get(group) ?? { things: new Set(), pages: 0 };
    this.groups.set(group, known);
    const isNew = (kind: keyof News, text: string | undefined): boolean =>
      text !== undefined && text !== '' && this.isNew(known, `${kind} ${text}`);
    const news = {
      page: isNew('page', withoutQuery(page)),
      url: isNew('url', blocked.includes('://') ? withoutQuery(blocked) : undefined),
      place: isNew('place', sourceFile === undefined ? undefined : `${withoutQuery(sourceFile)}:${line ?? ''}`),
      sample: isNew('sample', sample),
    };
    if (news.page) known.pages += 1;
    return news;
  }

  /** How many pages of the group were new. */
  public pagesOf(group: ViolationGroup): number {
    return this.groups.get(group)?.pages ?? 0;
  }

  private isNew({ things }: Known, thing: string): boolean {
    if (things.has(thing) || this.isFull) return false;
    things.add(thing);
    this.size += 1;
    return true;
  }
}
