/** From the site's own policy and its vendors to the policy that is sent. */
import type { Policy } from '../csp';
import type { Vendor } from '../vendors/vendor';

/** What a policy is assembled from. */
export interface Parts {
  /** The site's own policy. */
  readonly base: Policy;
  /** In any order. */
  readonly vendors: readonly Vendor[];
  /** Whether the site is served over https only. */
  readonly httpsOnly: boolean;
}

/** Base and vendors, merged and minimized. */
export function assemble({ base, vendors, httpsOnly }: Parts): Policy {
  return base.merge(vendors.map((vendor) => vendor._requirementSet)).minimize(httpsOnly ? { pageScheme: 'https' } : {});
}
