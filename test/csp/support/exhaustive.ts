/**
 * The length of the shortest of *all* policies that mean the same as a given one, by trying them.
 *
 * A candidate gives any directives any subsets of the sources that occur in the policy. Two policies mean the same when
 * `allows` says the same to every request that is asked, when WebKit lets the same local frames, images and media through,
 * and when both or neither have `default-src`. Where engines differ on 'strict-dynamic', no candidate has it.
 *
 * What decides about a request is one list, so a candidate is judged list by list. Of a list that others fall back on it
 * matters who finds there what he must see, so of all lists with which the same directives are content the shortest counts.
 *
 * Knows nothing of `minimize`; shares with it the fallback lists only, which the text of CSP3 gives.
 */
import { Policy } from '../../../lib/csp';
import { FALLBACK } from './fallback';
import { Meanings } from './meanings';

const SIMPLE = ['img-src', 'font-src', 'connect-src', 'media-src', 'object-src', 'manifest-src'];
const SCRIPTS = ['script-src', 'script-src-elem', 'script-src-attr', 'worker-src'];
const STYLES = ['style-src-elem', 'style-src-attr'];
const FRAMES = ['frame-src', 'worker-src'];
const DIFFERING: ReadonlySet<string> = new Set(['default-src', 'child-src', 'worker-src']);
export const STRICT_DYNAMIC = "'strict-dynamic'";

/**
 * Whether all engines read 'strict-dynamic' in a list alike, if it is there. Without a nonce or hash beside it Firefox
 * goes on to look at hosts; and in `script-src-attr` WebKit goes on to look at 'unsafe-inline'.
 */
export function isMeantAlike(name: string, list: readonly string[]): boolean {
  if (!list.includes(STRICT_DYNAMIC)) return true;
  if (DIFFERING.has(name)) return false;
  if (list.some((text) => /^'(?:nonce|sha256)-/.test(text))) return true;
  if (name === 'script-src-attr') return !list.includes("'unsafe-inline'");
  return list.every((text) => text.startsWith("'") && text !== "'self'");
}

/** A line of a policy, or none: how long it is, and who finds there what it must see. */
interface Line {
  readonly length: number;
  readonly content: ReadonlySet<string>;
}

export class Exhaustive {
  private readonly lists: readonly (readonly string[])[];
  private readonly targets: ReadonlyMap<string, number | undefined>;
  private readonly own = new Map<string, number>();

  /** @param policy of fetch directives only, with source lists of at most eight different sources in all */
  public constructor(
    private readonly policy: Policy,
    private readonly meanings: Meanings,
  ) {
    const sources = [...new Set(policy.directives.flatMap(({ entries }) => entries.map(({ text }) => text)))].sort();
    this.lists = Array.from({ length: 2 ** sources.length }, (_, bits) =>
      sources.filter((_text, index) => (bits & (1 << index)) !== 0),
    );
    this.targets = new Map([...FALLBACK].map(([name, fallback]) => [name, this.target(name, fallback)]));
  }

  /** How many characters the shortest policy with the same meaning has. */
  public shortestLength(): number {
    const [styles, scripts, frames] = [
      this.lines('style-src', STYLES),
      this.lines('script-src', SCRIPTS),
      this.lines('child-src', FRAMES),
    ];
    const hasDefault = this.policy.directive('default-src') !== undefined;
    const unrestricted = [...this.targets].flatMap(([name, target]) => (target === undefined ? [name] : []));
    const defaults: Line[] = hasDefault
      ? this.lines('default-src', [...FALLBACK.keys()])
      : [{ length: 0, content: new Set(unrestricted) }];
    let shortest = Infinity;
    for (const line of defaults) {
      const simple = this.sum(SIMPLE, line);
      shortest = Math.min(
        shortest,
        line.length + simple + this.styles(styles, line) + this.rest(scripts, frames, line),
      );
    }
    // Each line was counted with a semicolon, of which the last has none.
    return Math.max(0, shortest - 1);
  }

  private styles(styles: readonly Line[], underneath: Line): number {
    return Math.min(...[underneath, ...styles].map((line) => this.over(line, underneath) + this.sum(STYLES, line)));
  }

  /** Scripts, and frames and workers, since workers fall back on both. */
  private rest(scripts: readonly Line[], frames: readonly Line[], underneath: Line): number {
    let shortest = Infinity;
    for (const script of [underneath, ...scripts]) {
      // Eval has no directive of its own to ask.
      if (!script.content.has('script-src')) continue;
      const length = this.over(script, underneath) + this.sum(['script-src-elem', 'script-src-attr'], script);
      const without = this.sum(['frame-src'], underneath) + this.sum(['worker-src'], script);
      const best = Math.min(without, ...frames.map((line) => line.length + this.sum(FRAMES, line)));
      shortest = Math.min(shortest, length + best);
    }
    return shortest;
  }

  private over(line: Line, underneath: Line): number {
    return line === underneath ? 0 : line.length;
  }

  /** What those cost that do not find in a line what they must see. */
  private sum(names: readonly string[], { content }: Line): number {
    let length = 0;
    for (const name of names) if (!content.has(name)) length += this.ownLength(name);
    return length;
  }

  /** The shortest of the lines with which the same of `asking` are content. */
  private lines(name: string, asking: readonly string[]): Line[] {
    const best = new Map<string, Line>();
    for (const list of this.candidates(name)) {
      const content = asking.filter((one) => this.targets.get(one) === this.meanings.of(one, name, list));
      const length = lineLength(name, list);
      if (length < (best.get(content.join())?.length ?? Infinity)) {
        best.set(content.join(), { length, content: new Set(content) });
      }
    }
    return [...best.values()];
  }

  private ownLength(name: string): number {
    const known = this.own.get(name);
    if (known !== undefined) return known;
    const target = this.targets.get(name);
    const fitting = this.candidates(name).filter((list) => target === this.meanings.of(name, name, list));
    const length = Math.min(Infinity, ...fitting.map((list) => lineLength(name, list)));
    this.own.set(name, length);
    return length;
  }

  private candidates(name: string): readonly (readonly string[])[] {
    return this.lists.filter((list) => isMeantAlike(name, list));
  }

  private target(name: string, fallback: readonly string[]): number | undefined {
    const decider = fallback.find((one) => this.policy.directive(one) !== undefined);
    if (decider === undefined) return undefined;
    const list = this.policy.directive(decider) ?? [];
    return this.meanings.of(name, decider, list.map(({ text }) => text).sort());
  }
}

function lineLength(name: string, list: readonly string[]): number {
  const values = list.length === 0 ? " 'none'" : ` ${list.join(' ')}`;
  return `${name}${values};`.length;
}
