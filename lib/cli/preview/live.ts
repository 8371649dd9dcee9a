/** Prints violations as they come: each group once per page, and a summary in the end. */
import type { Context } from '../command';
import { adviceOn } from '../meaning/advice';
import { ViolationGroups } from '../reports/groups';
import type { Violation } from '../reports/violation';
import { columns, count } from '../render/text';
import { cut, groupAsJson, renderAdvice } from '../render/violations';

/** With `--json` each line is an event. */
type PreviewEvent =
  | { readonly event: 'serving'; readonly url: string; readonly policy: string; readonly notes: readonly string[] }
  | { readonly event: 'violation'; readonly violation: Violation; readonly group: object };

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
  private broken = 0;
  private lastFailure = '';

  public constructor(
    private readonly context: Context,
    private readonly options: LiveOptions,
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
    const { group, isNew } = this.groups.add(violation);
    const advice = adviceOn(group, this.options.folder);
    if (this.options.json) {
      this.event({ event: 'violation', violation, group: groupAsJson(group, advice) });
      return;
    }
    if (!isNew) return;
    const { colors, width } = this.context;
    const { directive, blocked, page, sourceFile, line, sample, reportOnly } = violation;
    const word =
      reportOnly === true || this.options.reportOnly ? colors.yellow('would be blocked') : colors.red('blocked');
    this.context.out(
      [
        `\n${word}  ${colors.bold(directive)}  ${colors.bold(cut(blocked.includes('://') ? blocked : group.blocked))}`,
        `  on ${cut(page)}`,
        ...(sourceFile === undefined
          ? []
          : [`  asked for by ${cut(sourceFile)}${line === undefined ? '' : `:${line}`}`]),
        ...(sample === undefined ? [] : [`  code  ${cut(sample)}`]),
        renderAdvice(advice, colors, width),
      ].join('\n'),
    );
  }

  /** A report that is none. */
  public brokenReport(why: string): void {
    this.broken += 1;
    if (this.broken <= MOST_BROKEN) this.context.note(`A report could not be read: ${why}.`);
  }

  /** The site does not answer; said once for each reason. */
  public failure(why: string): void {
    if (why !== this.lastFailure) this.context.note(`The site does not answer: ${why}.`);
    this.lastFailure = why;
  }

  public summary(): void {
    if (this.options.json) return;
    const list = this.groups.list();
    if (list.length === 0) {
      this.context.out('\nNothing was blocked.');
      return;
    }
    this.context.out(`\n${count(this.groups.total, 'violation')}:`);
    this.context.out(
      columns(
        list.map((group) => {
          const { code, text } = adviceOn(group, this.options.folder);
          return [`  ${count(group.count, 'time')}`, group.directive, cut(group.blocked), code ?? text];
        }),
      ),
    );
  }

  private event(event: PreviewEvent): void {
    this.context.out(JSON.stringify(event));
  }
}
