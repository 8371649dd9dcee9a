/**
 * Prints violations as they come, and a summary in the end. Of a group the first is printed with its advice; then a line for
 * each page, address, place in code and piece of inline code that was not there before.
 */
import type { Context } from '../command';
import { adviceOn } from '../meaning/advice';
import type { Advice } from '../meaning/advice';
import { ViolationGroups } from '../reports/groups';
import type { ViolationGroup } from '../reports/groups';
import type { Violation } from '../reports/violation';
import { columns, count } from '../render/text';
import { cut, groupAsJson, renderAdvice } from '../render/violations';
import { Novelty } from './novelty';
import type { News } from './novelty';

/** With `--json` each line is an event. */
type PreviewEvent =
  | { readonly event: 'serving'; readonly url: string; readonly policy: string; readonly notes: readonly string[] }
  | { readonly event: 'violation'; readonly violation: Violation; readonly group: object }
  | {
      readonly event: 'summary';
      readonly total: number;
      readonly ungrouped: number;
      readonly groups: readonly object[];
    };

const MOST_BROKEN = 3;

export interface LiveOptions {
  readonly json: boolean;
  /** Whether nothing is blocked: not every browser says so in its reports. */
  readonly reportOnly: boolean;
  /** The site, where it is a folder. */
  readonly folder?: string | undefined;
}

export class Live {
  private readonly groups = new ViolationGroups();
  /** What was last said about a group: a new address may be that of another vendor. */
  private readonly said = new WeakMap<ViolationGroup, string>();
  private isFullSaid = false;
  private broken = 0;
  private lastFailure = '';

  public constructor(
    private readonly context: Context,
    private readonly options: LiveOptions,
    private readonly novelty = new Novelty(),
  ) {}

  public get total(): number {
    return this.groups.total;
  }

  public serving(url: string, policy: string, notes: readonly string[]): void {
    if (this.options.json) {
      this.event({ event: 'serving', url, policy, notes });
      return;
    }
    this.context.out(`Serving ${url} with ${policy}. Ctrl-C ends it.`);
    for (const note of notes) this.context.note(note);
  }

  public violation(violation: Violation): void {
    const group = this.groups.add(violation);
    const advice = adviceOn(group, this.options.folder);
    const news = this.novelty.newsOf(group, violation);
    if (this.options.json) {
      this.event({ event: 'violation', violation, group: groupAsJson(group, advice) });
      return;
    }
    const text = advice.text + (advice.code ?? '');
    if (this.said.get(group) !== text) {
      this.said.set(group, text);
      this.first(violation, group, advice);
    } else if (Object.values(news).includes(true)) {
      this.again(violation, group, news);
    }
    if (this.novelty.isFull) this.sayFull();
  }

  private first(violation: Violation, group: ViolationGroup, advice: Advice): void {
    const { colors, width } = this.context;
    this.context.out(
      [
        `\n${this.subject(violation, group, '')}`,
        `  on ${cut(violation.page)}`,
        ...codeOf(violation),
        renderAdvice(advice, colors, width),
      ].join('\n'),
    );
  }

  /** Without the advice, which stands above, and only with what is new of the code. */
  private again(violation: Violation, group: ViolationGroup, news: News): void {
    const page = violation.page === '' ? '' : `  on ${cut(violation.page)}`;
    this.context.out([`${this.subject(violation, group, 'also ')}${page}`, ...codeOf(violation, news)].join('\n'));
  }

  private subject({ directive, blocked, reportOnly }: Violation, group: ViolationGroup, also: string): string {
    const { colors } = this.context;
    const word =
      reportOnly === true || this.options.reportOnly
        ? colors.yellow(`would ${also}be blocked`)
        : colors.red(`${also}blocked`);
    return `${word}  ${colors.bold(directive)}  ${colors.bold(cut(blocked.includes('://') ? blocked : group.blocked))}`;
  }

  /** A report that is none. */
  public brokenReport(why: string): void {
    this.broken += 1;
    if (this.broken <= MOST_BROKEN) this.context.note(`A report could not be read: ${why}.`);
  }

  private sayFull(): void {
    if (this.isFullSaid) return;
    this.isFullSaid = true;
    this.context.note(
      'So much is blocked that from now on it is counted, and only what takes other advice is printed.',
    );
  }

  /** The site does not answer; said once for each reason. */
  public failure(why: string): void {
    if (why !== this.lastFailure) this.context.note(`The site does not answer: ${why}.`);
    this.lastFailure = why;
  }

  public summary(): void {
    const groups = this.groups.list().map((group) => ({ group, advice: adviceOn(group, this.options.folder) }));
    const { total, ungrouped } = this.groups;
    if (this.options.json) {
      const asJson = groups.map(({ group, advice }) => ({
        ...groupAsJson(group, advice),
        pageCount: this.novelty.pagesOf(group),
      }));
      this.event({ event: 'summary', total, ungrouped, groups: asJson });
      return;
    }
    if (groups.length === 0) {
      this.context.out('\nNothing was blocked.');
      return;
    }
    this.context.out(`\n${count(total, 'violation')}:`);
    const rows = columns(
      groups.map(({ group, advice: { code, text } }) => [
        `  ${count(group.count, 'time')}`,
        group.directive,
        cut(group.blocked),
        code ?? text,
      ]),
    ).split('\n');
    this.context.out(groups.map(({ group }, index) => `${rows[index] ?? ''}${this.pages(group)}`).join('\n'));
  }

  /** On a line of their own. */
  private pages(group: ViolationGroup): string {
    const { pages } = group;
    if (pages.length === 0) return '';
    const more = this.novelty.pagesOf(group) - pages.length;
    return `\n    on ${pages.map(cut).join(', ')}${more > 0 ? ` and ${count(more, 'more page')}` : ''}`;
  }

  private event(event: PreviewEvent): void {
    this.context.out(JSON.stringify(event));
  }
}

/** Whose code asked for it, and the beginning of inline code. */
function codeOf({ sourceFile, line, sample }: Violation, news: Pick<News, 'place' | 'sample'> = ALL): string[] {
  return [
    ...(sourceFile === undefined || !news.place
      ? []
      : [`  asked for by ${cut(sourceFile)}${line === undefined ? '' : `:${line}`}`]),
    ...(sample === undefined || !news.sample ? [] : [`  code  ${cut(sample)}`]),
  ];
}

const ALL = { place: true, sample: true };
