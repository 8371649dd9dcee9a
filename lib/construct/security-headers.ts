/** The security headers that are sent beside the CSP: the defaults, what replaces them and what was left out. */
import type { ResponseCustomHeader, ResponseSecurityHeadersBehavior } from 'aws-cdk-lib/aws-cloudfront';
import { DEFAULT_SECURITY_HEADERS, SecurityHeader } from './defaults';
import type { VendorCspHeadersProps } from './props';

type Given = Pick<VendorCspHeadersProps, 'omitSecurityHeaders' | 'securityHeadersBehavior'>;

/** All but the CSP. */
export function otherSecurityHeaders({
  omitSecurityHeaders = [],
  securityHeadersBehavior = {},
}: Given): ResponseSecurityHeadersBehavior {
  const headers: Record<string, unknown> = { ...DEFAULT_SECURITY_HEADERS };
  for (const omitted of omitSecurityHeaders) headers[omitted] = undefined;
  for (const [name, value] of Object.entries(securityHeadersBehavior)) {
    if (value !== undefined) headers[name] = value;
  }
  return headers;
}

/** Headers that vendors may have needs of, as they are sent. */
export function headersBesideCsp(
  custom: readonly ResponseCustomHeader[],
  { securityHeadersBehavior, omitSecurityHeaders = [] }: Given,
): Pick<ResponseCustomHeader, 'header' | 'value'>[] {
  const { referrerPolicy } = { ...DEFAULT_SECURITY_HEADERS, ...securityHeadersBehavior };
  const isSent = !omitSecurityHeaders.includes(SecurityHeader.REFERRER_POLICY);
  return [...custom, ...(isSent ? [{ header: 'Referrer-Policy', value: referrerPolicy.referrerPolicy }] : [])];
}
