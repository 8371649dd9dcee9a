/**
 * The vendors in a policy that somebody wrote by hand.
 *
 * A vendor is in it when the policy allows (nearly) all that the vendor needs, under one choice of its options, and has
 * a host that is the vendor's own: what it merely uses is no reason, unless all that it needs is there. Each host is explained by one vendor only, the one that fits best: greedy, so not always
 * the fewest vendors. Where two vendors need the same, the one is taken whose id comes first.
 */
import type { Policy } from '../../csp';
import { catalogueEntry } from '../../vendors/catalogue';
import { isLikely, scoreOf } from './fit';
import { bestFit } from './options-search';
import type { ChosenFit } from './options-search';
import { Sight } from './sight';

export type { ChosenFit } from './options-search';

/** The vendors in a policy, the best fit first. */
export function recognizeVendors(policy: Policy): ChosenFit[] {
  const sight = new Sight(policy);
  const ids = new Set(sight.hosts.flatMap(({ vendors, isShared }) => (isShared ? [] : [...vendors])));
  const candidates = [...ids].sort().flatMap((id) => {
    const fit = bestFit(catalogueEntry(id), sight);
    return fit !== undefined && isLikely(fit) ? [fit] : [];
  });
  const chosen: ChosenFit[] = [];
  const claimed = new Set<string>();
  for (;;) {
    const best = bestOf(candidates, claimed);
    if (best === undefined) return chosen;
    chosen.push(best);
    for (const key of best.explained.keys()) claimed.add(key);
    candidates.splice(candidates.indexOf(best), 1);
  }
}

function bestOf(candidates: readonly ChosenFit[], claimed: ReadonlySet<string>): ChosenFit | undefined {
  let best: { fit: ChosenFit; score: number } | undefined;
  for (const fit of candidates) {
    const score = scoreOf(fit, claimed);
    if (score > (best?.score ?? 0) + 1e-9) best = { fit, score };
  }
  return best?.fit;
}
