/** From the site's own policy and its vendors to the policy that is sent. */
import type { Policy } from '../csp';
import { withReporting } from '../csp/reporting';
import type { ReportingDirectives } from '../csp/reporting';
import type { Vendor } from '../vendors/vendor';

/** What a policy is assembled from. */
export interface Parts {
  /** The site's own policy. */
  readonly base: Policy;
  /** In any order. */
  readonly vendors: readonly Vendor[];
  /** Whether the site is served over https only. */
  readonly httpsOnly: boolean;
  /** What the policy says about reports. @default - what the base says */
  readonly reporting?: ReportingDirectives;
}

/** Base and vendors, merged and minimized, with directives for reports. */
export function assemble({ base, vendors, httpsOnly, reporting }: Parts): Policy {
  const policy = base
    .merge(vendors.map((vendor) => vendor._requirementSet))
    .minimize(httpsOnly ? { pageScheme: 'https' } : {});
  return reporting === undefined ? policy : withReporting(policy, reporting);
}
