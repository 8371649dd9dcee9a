/** What source lists say, by asking `allows` about each once. */
import { Policy } from '../../../lib/csp';
import type { CspRequest } from '../../../lib/csp';
import { effectiveDirectiveFor } from './fallback';

/** Schemes that WebKit opens to a source in a directive of its own, and not where the directive falls back. */
const LOCAL_IN_WEBKIT: Readonly<Record<string, { readonly source: string; readonly schemes: readonly string[] }>> = {
  'frame-src': { source: "'self'", schemes: ['blob:'] },
  'img-src': { source: '*', schemes: ['data:'] },
  'media-src': { source: '*', schemes: ['data:', 'blob:'] },
};

/** So many lists are remembered. */
const MOST = 200_000;

export class Meanings {
  private readonly asked = new Map<string, CspRequest[]>();
  private readonly known = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  public constructor(requests: readonly CspRequest[]) {
    const distinct = new Map(requests.map((request) => [JSON.stringify(request), request]));
    for (const request of distinct.values()) {
      const effective = effectiveDirectiveFor(request);
      if (effective !== undefined) this.asked.set(effective, [...(this.asked.get(effective) ?? []), request]);
    }
  }

  /**
   * A number that is the same for lists with the same meaning: for the same verdicts on every request for `effective`
   * when the directive `decider` holds the list.
   *
   * @param list sorted
   */
  public of(effective: string, decider: string, list: readonly string[]): number {
    const isScript = effective === 'worker-src' && (decider === 'script-src' || decider === 'default-src');
    const key = [effective, isScript, decider === effective, ...list].join(' ');
    let number = this.known.get(key);
    if (number === undefined) {
      const meaning = this.ask(effective, decider, list);
      number = this.numbers.get(meaning) ?? this.numbers.size;
      this.numbers.set(meaning, number);
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(key, number);
    }
    return number;
  }

  private ask(effective: string, decider: string, list: readonly string[]): string {
    const policy = Policy.fromDirectives({ [decider]: [...list] });
    const verdicts = (this.asked.get(effective) ?? []).map((request) => Number(policy.allows(request).allowed));
    const { source = '', schemes = [] } = LOCAL_IN_WEBKIT[effective] ?? {};
    const opens = decider === effective && list.includes(source);
    const local = schemes.map((scheme) => Number(opens || list.includes(scheme)));
    return [effective, ...verdicts, ...local].join('');
  }
}
