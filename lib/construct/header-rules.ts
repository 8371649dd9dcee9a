/** The form of the headers that are no custom headers, of the props and, at synth, of the template. */
import { Token } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { ResponseHeadersCorsBehavior, ResponseSecurityHeadersBehavior } from 'aws-cdk-lib/aws-cloudfront';
import { CspError, show } from '../csp';
import { withCommas } from '../csp/texts';
import type { SecurityHeader } from './defaults';
import { flag, oneOf, text } from './prop-rule';
import type { PropRule } from './prop-rule';
import { isLate } from './resolved';

type Rules<T> = Readonly<Record<keyof T, PropRule>>;

/** As the rule says, or what only the deployment knows. */
function late({ accepts, form }: PropRule, isRequired = false): PropRule {
  return { accepts: (value) => isLate(value) || accepts(value), form, isRequired };
}

/** How long browsers may be told to remember, in seconds: CloudFormation's type for it is an integer of 32 bits. */
const LONGEST_MAX_AGE = 2 ** 31 - 1;

const duration: PropRule = {
  accepts: isDuration,
  form: `a Duration of whole seconds such as Duration.hours(1), and of at most ${withCommas(LONGEST_MAX_AGE)}`,
};

/** Whether CloudFront takes it as a number of seconds to remember something. */
export function isMaxAge(seconds: unknown): boolean {
  return Number.isInteger(seconds) && Number(seconds) >= 0 && Number(seconds) <= LONGEST_MAX_AGE;
}

/** Any list: `cors.ts` has the rules for what is in it. */
const list: PropRule = { accepts: Array.isArray, form: 'a list' };

export const CORS_RULES: Rules<ResponseHeadersCorsBehavior> = {
  accessControlAllowCredentials: late(flag, true),
  accessControlAllowHeaders: late(list, true),
  accessControlAllowMethods: late(list, true),
  accessControlAllowOrigins: late(list, true),
  accessControlExposeHeaders: late(list),
  accessControlMaxAge: duration,
  originOverride: late(flag, true),
};

const override = late(flag, true);

type Given = Required<ResponseSecurityHeadersBehavior>;

const SECURITY_HEADER_RULES: { readonly [Name in SecurityHeader]: Rules<Given[Name]> } = {
  contentTypeOptions: { override },
  frameOptions: { frameOption: late(oneOf('HeadersFrameOption', HeadersFrameOption), true), override },
  referrerPolicy: { referrerPolicy: late(oneOf('HeadersReferrerPolicy', HeadersReferrerPolicy), true), override },
  strictTransportSecurity: {
    accessControlMaxAge: { ...duration, isRequired: true },
    includeSubdomains: late(flag),
    override,
    preload: late(flag),
  },
  xssProtection: { modeBlock: late(flag), override, protection: late(flag, true), reportUri: late(text) },
};

/** What there is to say about a security header other than the CSP; undefined: there is no such header. */
export function securityHeaderRules(name: string): { readonly [prop: string]: PropRule | undefined } | undefined {
  return new Map<string, { readonly [prop: string]: PropRule }>(Object.entries(SECURITY_HEADER_RULES)).get(name);
}

/** What the rate of Server-Timing has to be. */
export const SAMPLING_RATE = 'a percentage from 0 to 100 with at most four decimal places';

export function isSamplingRate(value: number): boolean {
  return value >= 0 && value <= 100 && Number(value.toFixed(4)) === value;
}

/** @throws CspError `InvalidProp` */
export function checkXssProtection({ modeBlock, reportUri }: { modeBlock?: unknown; reportUri?: unknown }): void {
  // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyXSSProtection.html
  if (modeBlock !== true || reportUri === undefined) return;
  throw new CspError(
    'InvalidProp',
    `securityHeadersBehavior.xssProtection has modeBlock and the reportUri ${show(reportUri)}, which CloudFront does not ` +
      'take together. Leave one of them out.',
  );
}

/** Of this copy of the CDK or of another. */
function isDuration(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('toSeconds' in value)) return false;
  const { toSeconds } = value as { readonly toSeconds: unknown };
  if (typeof toSeconds !== 'function') return false;
  try {
    const seconds: unknown = toSeconds.call(value);
    return Token.isUnresolved(seconds) || isMaxAge(seconds);
  } catch {
    return false;
  }
}
