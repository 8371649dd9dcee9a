/**
 * The length of the shortest of *all* policies that mean the same as a given one, by trying them.
 *
 * A candidate gives any directives any subsets of the sources that occur in the policy. Two policies mean the same when
 * `allows` says the same to every request of `universe.ts`, and both or neither have `default-src`. What decides about
 * a request is one list, so a candidate is judged list by list: `meaningOf` asks `allows` about each list once.
 *
 * Knows nothing of `minimize`; shares with it the fallback lists only, which the text of CSP3 gives.
 */
import { Policy } from '../../../lib/csp';
import type { CspRequest } from '../../../lib/csp';
import { effectiveDirectiveFor, FALLBACK } from './fallback';
import { REQUESTS } from './universe';

const UNRESTRICTED = 'unrestricted';
const SIMPLE = ['img-src', 'font-src', 'connect-src', 'media-src', 'object-src', 'manifest-src'];
const ABSENT = -1;

/** A list is the set of its sources, as bits. */
type List = number;

export class Exhaustive {
  private readonly sources: readonly string[];
  private readonly lists: readonly List[];
  private readonly lengths: readonly number[];
  private readonly meanings = new Map<string, string>();
  private readonly shortestOwn = new Map<string, number>();
  private readonly asked = new Map<string, CspRequest[]>();
  private readonly targets: ReadonlyMap<string, string>;

  /** @param policy of fetch directives only, with source lists of at most eight different sources in all */
  public constructor(
    private readonly policy: Policy,
    requests: readonly CspRequest[] = REQUESTS,
  ) {
    this.sources = [...new Set(policy.directives.flatMap(({ entries }) => entries.map(({ text }) => text)))];
    this.lists = Array.from({ length: 2 ** this.sources.length }, (_, bits) => bits);
    this.lengths = this.lists.map((list) => Math.max(" 'none'".length, this.texts(list).join(' ').length + 1));
    this.lists.forEach((list) => {
      if (list > 0) (this.lengths as number[])[list] = this.texts(list).join(' ').length + 1;
    });
    for (const request of requests) {
      const effective = effectiveDirectiveFor(request);
      if (effective !== undefined) this.asked.set(effective, [...(this.asked.get(effective) ?? []), request]);
    }
    this.targets = new Map(
      [...FALLBACK].map(([effective, fallback]) => {
        const decider = fallback.find((name) => policy.directive(name) !== undefined);
        return [
          effective,
          decider === undefined ? UNRESTRICTED : this.meaningOf(effective, decider, this.listOf(decider)),
        ];
      }),
    );
  }

  /** How many characters the shortest policy with the same meaning has. */
  public shortestLength(): number {
    const hasDefault = this.policy.directive('default-src') !== undefined;
    const shortest = (hasDefault ? this.lists : [ABSENT]).reduce(
      (best, list) => Math.min(best, this.withDefault(list)),
      Infinity,
    );
    // Each line was counted with a semicolon, of which the last has none.
    return Math.max(0, shortest - 1);
  }

  private withDefault(list: List): number {
    const line = this.lineLength('default-src', list);
    const simple = SIMPLE.reduce((sum, name) => sum + this.leaf(name, [['default-src', list]]), 0);
    return line + simple + this.styles(list) + this.scriptsAndFrames(list);
  }

  private styles(underneath: List): number {
    return this.least((list) => {
      const chain: Chain = [
        ['style-src', list],
        ['default-src', underneath],
      ];
      return (
        this.lineLength('style-src', list) + this.leaf('style-src-elem', chain) + this.leaf('style-src-attr', chain)
      );
    });
  }

  private scriptsAndFrames(underneath: List): number {
    return this.least((scripts) => {
      const chain: Chain = [
        ['script-src', scripts],
        ['default-src', underneath],
      ];
      const evaluating = this.meaning('script-src', chain) === this.targets.get('script-src');
      const length =
        this.lineLength('script-src', scripts) +
        this.leaf('script-src-elem', chain) +
        this.leaf('script-src-attr', chain);
      return evaluating ? length + this.frames(chain, underneath) : Infinity;
    });
  }

  private frames(scripts: Chain, underneath: List): number {
    return this.least((list) => {
      const frames = this.leaf('frame-src', [
        ['child-src', list],
        ['default-src', underneath],
      ]);
      return this.lineLength('child-src', list) + frames + this.leaf('worker-src', [['child-src', list], ...scripts]);
    });
  }

  private least(lengthWith: (list: List) => number): number {
    return [ABSENT, ...this.lists].reduce((best, list) => Math.min(best, lengthWith(list)), Infinity);
  }

  /** A directive that nothing falls back on: absent if what it falls back on says the same, else as short as can be. */
  private leaf(name: string, chain: Chain): number {
    return this.meaning(name, chain) === this.targets.get(name) ? 0 : this.ownLength(name);
  }

  private ownLength(name: string): number {
    const known = this.shortestOwn.get(name);
    if (known !== undefined) return known;
    const fitting = this.lists.filter((list) => this.meaningOf(name, name, list) === this.targets.get(name));
    const length = Math.min(...fitting.map((list) => this.lineLength(name, list)));
    this.shortestOwn.set(name, length);
    return length;
  }

  private lineLength(name: string, list: List): number {
    return list === ABSENT ? 0 : name.length + (this.lengths[list] ?? Infinity) + ';'.length;
  }

  private meaning(effective: string, chain: Chain): string {
    const decider = chain.find(([, list]) => list !== ABSENT);
    return decider === undefined ? UNRESTRICTED : this.meaningOf(effective, ...decider);
  }

  /** What `allows` says to every request for `effective` when the directive `decider` holds `list`. */
  private meaningOf(effective: string, decider: string, list: List): string {
    const key = `${effective} ${effective === 'worker-src' && decider === 'script-src' ? 'as a script' : ''} ${list}`;
    let meaning = this.meanings.get(key);
    if (meaning === undefined) {
      const policy = Policy.fromDirectives({ [decider]: this.texts(list) });
      meaning = (this.asked.get(effective) ?? [])
        .map((request) => (policy.allows(request).allowed ? '1' : '0'))
        .join('');
      this.meanings.set(key, meaning);
    }
    return meaning;
  }

  private listOf(name: string): List {
    const texts = this.policy.directive(name)?.map(({ text }) => text) ?? [];
    return this.sources.reduce((bits, source, index) => (texts.includes(source) ? bits | (1 << index) : bits), 0);
  }

  private texts(list: List): string[] {
    return this.sources.filter((_, index) => (list & (1 << index)) !== 0);
  }
}

/** Directives that are asked one after the other. */
type Chain = readonly (readonly [name: string, list: List])[];
