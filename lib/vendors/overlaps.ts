import { CATALOGUE } from './catalogue';
import { overlapsOf } from './contract/overlap';
import type { VendorOverlap } from './contract/overlap';
import { SHARED_HOSTS } from './shared-hosts';

export { VendorOverlap } from './contract/overlap';

/**
 * The hosts that several vendors of the catalogue need, by name, so that nobody who drops one of the vendors expects the
 * host to go. A host whose name holds the value of an option is not among them, nor one that another vendor covers only
 * with a wildcard over hosts of everybody, such as `*.amazonaws.com`.
 */
export function overlaps(): VendorOverlap[] {
  return overlapsOf(
    CATALOGUE.map(({ definition }) => definition),
    SHARED_HOSTS,
  );
}
