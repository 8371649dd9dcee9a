import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { ResponseSecurityHeadersBehavior } from 'aws-cdk-lib/aws-cloudfront';

export { DEFAULT_BASE_POLICY } from '../csp/default-base-policy';

/** A header of CloudFront's that this construct sends unless told otherwise. */
export enum SecurityHeader {
  /** `X-Content-Type-Options: nosniff` */
  CONTENT_TYPE_OPTIONS = 'contentTypeOptions',
  /** `X-Frame-Options: SAMEORIGIN`; browsers go by `frame-ancestors` where the policy has it. */
  FRAME_OPTIONS = 'frameOptions',
  /** `Referrer-Policy: strict-origin-when-cross-origin` */
  REFERRER_POLICY = 'referrerPolicy',
  /** `Strict-Transport-Security: max-age=31536000` */
  STRICT_TRANSPORT_SECURITY = 'strictTransportSecurity',
  /** `X-XSS-Protection: 1; mode=block` */
  XSS_PROTECTION = 'xssProtection',
}

/**
 * What AWS's managed SecurityHeadersPolicy sends, so that a site that moves to this construct loses no header:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const DEFAULT_SECURITY_HEADERS: Required<Omit<ResponseSecurityHeadersBehavior, 'contentSecurityPolicy'>> = {
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.SAMEORIGIN, override: false },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: false },
  strictTransportSecurity: { accessControlMaxAge: Duration.seconds(31_536_000), override: false },
  xssProtection: { protection: true, modeBlock: true, override: false },
};
