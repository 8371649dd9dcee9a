/** What vendors need of headers other than the CSP, held against the headers that the construct sends. */
import type { ResponseCustomHeader } from 'aws-cdk-lib/aws-cloudfront';
import { show } from '../csp';
import type { Finding } from '../csp';
import type { Vendor, VendorHeaderNeed } from '../vendors/vendor';

/**
 * `headerNeedUnmet`: a header of the site forbids what a vendor needs. A header that the site does not send
 * forbids nothing: without it browsers go by their defaults, which the vendors' pages take for granted.
 */
export function headerNeedFindings(
  vendors: readonly Vendor[],
  headers: readonly Pick<ResponseCustomHeader, 'header' | 'value'>[],
): Finding[] {
  const sent = new Map(headers.map(({ header, value }) => [header.toLowerCase(), value]));
  return vendors.flatMap((vendor) =>
    vendor._headerNeeds.flatMap((need) => {
      const value = sent.get(need.header.toLowerCase());
      if (value === undefined || isMet(need, value)) return [];
      return {
        id: 'headerNeedUnmet',
        severity: 'warning',
        origins: [{ party: vendor.title, directive: need.header, reason: need.reason }],
        message: `${need.header}: the site sends ${show(value)}, but ${vendor.title} needs ${show(need.value)}.`,
        advice: `${need.reason} Widen the header in customHeadersBehavior, or do without what needs it.`,
      } satisfies Finding;
    }),
  );
}

/** The laxer, the later: https://html.spec.whatwg.org/#cross-origin-opener-policies */
const OPENER_POLICIES = ['same-origin', 'same-origin-allow-popups', 'unsafe-none'];

function isMet({ header, value: needed }: VendorHeaderNeed, sent: string): boolean {
  const value = sent.trim().toLowerCase();
  if (header === 'Cross-Origin-Opener-Policy') return OPENER_POLICIES.indexOf(value) >= OPENER_POLICIES.indexOf(needed);
  if (header !== 'Permissions-Policy') return value === needed.toLowerCase();
  const policy = features(sent);
  return [...features(needed)].every(([feature, wanted]) => {
    const allowed = policy.get(feature);
    return allowed === undefined || allowed.has('*') || [...wanted].every((origin) => allowed.has(origin));
  });
}

/**
 * The features of a Permissions-Policy and for whom each is: `camera=(self "https://a.example"), geolocation=*`.
 * https://www.w3.org/TR/permissions-policy/#serialized-policy-directive
 */
function features(policy: string): Map<string, ReadonlySet<string>> {
  const result = new Map<string, ReadonlySet<string>>();
  for (const [, feature = '', list = '', single = ''] of policy.matchAll(/([\w-]+)\s*=\s*(?:\(([^)]*)\)|([^\s,]+))/g)) {
    const origins = `${list} ${single}`.split(/\s+/).filter((origin) => origin !== '');
    result.set(feature.toLowerCase(), new Set(origins.map((origin) => origin.replace(/^"|"$/g, ''))));
  }
  return result;
}
