import type {
  ResponseCustomHeadersBehavior,
  ResponseHeadersCorsBehavior,
  ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Vendor } from '../vendors/vendor';
import type { SecurityHeader } from './defaults';

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
   * Whether the site is served over https only, so that viewers are redirected or refused over http. The policy is then
   * shorter, since `https://` can be left out of hosts.
   *
   * @default false
   */
  readonly httpsOnly?: boolean;

  /**
   * How many characters the policy may have. Raise it when AWS has raised the quota L-E9944CCE of your account.
   *
   * @default 1783
   */
  readonly maxCspLength?: number;

  /**
   * Whether the policy replaces one that the origin sends.
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
   * How many custom headers a policy may have. Raise it when AWS has raised the quota of your account.
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
