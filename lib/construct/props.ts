import type {
  ResponseCustomHeadersBehavior,
  ResponseHeadersCorsBehavior,
  ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Vendor } from '../vendors/vendor';
import type { SecurityHeader } from './defaults';
import type { CspFit } from './fit';
import type { InlineHashes } from './inline-hashes';
import type { CspDisposition, CspReporting, FindingRules } from './rollout';

/** Properties of `VendorCspHeaders`. */
export interface VendorCspHeadersProps {
  /**
   * The third-party vendors that the site uses. The order does not matter, and the same vendor twice changes nothing.
   *
   * @default - none; `addVendor` adds more
   */
  readonly vendors?: Vendor[];

  /**
   * The site's own policy: a text such as `"default-src 'self'; img-src 'self' data:"`, or lists of values by directive.
   * What it leaves unrestricted stays so.
   *
   * @default - that of a static site without inline code: `default-src 'self'; object-src 'none'; base-uri 'self';
   * form-action 'self'; frame-ancestors 'self'`
   */
  readonly basePolicy?: string | { [directive: string]: string[] };

  /**
   * Whether browsers enforce the policy or only report what it would forbid. The report-only header is a custom header
   * for CloudFront: at most 1,783 characters, whatever the quota.
   *
   * @default CspDisposition.ENFORCE
   */
  readonly disposition?: CspDisposition;

  /**
   * Vendors to try: a second, report-only policy has them on top of `vendors`, while the enforced one does not.
   *
   * @default - none; without `reportOnlyBasePolicy` there is no second policy
   */
  readonly reportOnlyVendors?: Vendor[];

  /**
   * A policy of the site to try, in the form of `basePolicy`: a second, report-only policy has it in place of
   * `basePolicy`, with the same vendors.
   *
   * @default - `basePolicy`; without `reportOnlyVendors` there is no second policy
   */
  readonly reportOnlyBasePolicy?: string | { [directive: string]: string[] };

  /**
   * Where browsers send violation reports: gives the policies `report-to` and `report-uri`, and the response
   * `Reporting-Endpoints`. Then no base policy may have report directives of its own.
   *
   * @default - what the base policy says
   */
  readonly reporting?: CspReporting;

  /**
   * Which findings fail the synth.
   *
   * @default - none, all of them are annotations
   */
  readonly findings?: FindingRules;

  /**
   * The site's inline code, which the policy then allows by its hashes.
   *
   * @default - the policy allows no inline code but what `basePolicy` and the vendors ask for
   */
  readonly inlineHashes?: InlineHashes;

  /**
   * Whether the site is served over https only, so that viewers are redirected or refused over http. The policy is then
   * shorter, since `https://` can be left out of hosts.
   *
   * @default false
   */
  readonly httpsOnly?: boolean;

  /**
   * How many characters the `Content-Security-Policy` header may have. Raise it when AWS has raised the quota
   * L-E9944CCE of your account. The report-only header stays at 1,783 or what is less.
   *
   * @default 1783
   */
  readonly maxCspLength?: number;

  /**
   * What to do about a policy that is longer than that: fail, or replace explicit hosts of vendors by the wildcards that
   * the same vendors' pages recommend, as far as needed.
   *
   * @default CspFit.EXACT
   */
  readonly fit?: CspFit;

  /**
   * Whether the policies replace those that the origin sends. It goes for `Content-Security-Policy-Report-Only` and
   * `Reporting-Endpoints` as well.
   *
   * @default true
   */
  readonly overrideCsp?: boolean;

  /**
   * Other security headers, each in place of its default. `contentSecurityPolicy` is refused: see `basePolicy`.
   *
   * @default - those of AWS's managed SecurityHeadersPolicy: nosniff, frame options SAMEORIGIN, referrer policy
   * strict-origin-when-cross-origin, HSTS of a year, XSS protection
   */
  readonly securityHeadersBehavior?: ResponseSecurityHeadersBehavior;

  /**
   * Security headers that are not to be sent although they are defaults.
   *
   * @default - none
   */
  readonly omitSecurityHeaders?: SecurityHeader[];

  /**
   * Headers for cross-origin resource sharing.
   *
   * @default - none
   */
  readonly corsBehavior?: ResponseHeadersCorsBehavior;

  /**
   * Further headers.
   *
   * @default - none
   */
  readonly customHeadersBehavior?: ResponseCustomHeadersBehavior;

  /**
   * How many custom headers a policy may have, `Content-Security-Policy-Report-Only` and `Reporting-Endpoints` included. Raise it when AWS has raised the quota of your account.
   *
   * @default 10
   */
  readonly maxCustomHeaders?: number;

  /**
   * Headers of the origin that CloudFront takes out.
   *
   * @default - none
   */
  readonly removeHeaders?: string[];

  /**
   * Percentage of responses that get a Server-Timing header.
   *
   * @default - none
   */
  readonly serverTimingSamplingRate?: number;

  /**
   * Name of the policy, unique in the account whatever the region.
   *
   * @default - made from the stack's name, the construct's path and the region, at most 128 characters
   */
  readonly responseHeadersPolicyName?: string;

  /**
   * What the policy is for, at most 128 characters.
   *
   * @default - the names of the vendors, cut where they are too many
   */
  readonly comment?: string;
}
