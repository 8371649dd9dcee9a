/** Checks what TypeScript checks too, for those who write JavaScript or whose values come from elsewhere. */
import { Token } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { CspError, didYouMean, show } from '../csp';
import { findingId } from './annotations';
import { SecurityHeader } from './defaults';
import { FINDING_IDS } from './finding-ids';
import { CspFit } from './fit';
import { InlineHashes } from './inline-hashes';
import type { VendorCspHeadersProps } from './props';
import { CspDisposition, FindingLevel } from './rollout';
import type { CspReporting, FindingRules } from './rollout';

interface PropRule {
  readonly accepts: (value: unknown) => boolean;
  readonly form: string;
}

const flag: PropRule = { accepts: (value) => typeof value === 'boolean', form: 'true or false' };
const text: PropRule = { accepts: (value) => typeof value === 'string' && value !== '', form: 'a text' };
const object: PropRule = { accepts: isObject, form: 'an object' };
const positive: PropRule = {
  // A token would be a limit that nobody knows, and lengths are checked against it at synth.
  accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value > 0,
  form: 'a positive whole number',
};
const policy: PropRule = {
  accepts: (value) => typeof value === 'string' || isObject(value),
  form: 'a policy as a text, or lists of values by directive',
};
const vendors: PropRule = { accepts: Array.isArray, form: 'a list of vendors such as [new vendors.Crisp()]' };

function oneOf(type: string, members: { readonly [name: string]: string }): PropRule {
  const names = Object.keys(members).map((name) => `${type}.${name}`);
  return {
    accepts: (value) => (Object.values(members) as unknown[]).includes(value),
    form: `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`,
  };
}

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const SECURITY_HEADERS: readonly string[] = Object.values(SecurityHeader);

const RULES: Readonly<Record<keyof VendorCspHeadersProps, PropRule>> = {
  basePolicy: policy,
  comment: text,
  corsBehavior: object,
  customHeadersBehavior: {
    accepts: (value) =>
      isObject(value) && Array.isArray(value.customHeaders) && value.customHeaders.every(isCustomHeader),
    form: 'an object with a list customHeaders of { header, value, override }',
  },
  disposition: oneOf('CspDisposition', CspDisposition),
  findings: object,
  fit: oneOf('CspFit', CspFit),
  httpsOnly: flag,
  inlineHashes: {
    accepts: (value) => InlineHashes._isInlineHashes(value),
    form: "hashes such as InlineHashes.fromDirectory('dist')",
  },
  maxCspLength: positive,
  maxCustomHeaders: positive,
  omitSecurityHeaders: {
    accepts: (value) => Array.isArray(value) && value.every((item) => SECURITY_HEADERS.includes(item as string)),
    form: `a list of ${SECURITY_HEADERS.map((name) => show(name)).join(', ')}`,
  },
  overrideCsp: flag,
  removeHeaders: {
    accepts: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((item) => typeof item === 'string' && (Token.isUnresolved(item) || HEADER_NAME.test(item))) &&
      new Set(value.map((item) => String(item).toLowerCase())).size === value.length,
    form: 'a list of different header names, or left out',
  },
  reporting: object,
  reportOnlyBasePolicy: policy,
  reportOnlyVendors: vendors,
  responseHeadersPolicyName: text,
  securityHeadersBehavior: object,
  serverTimingSamplingRate: {
    accepts: (value) => typeof value === 'number' && (Token.isUnresolved(value) || (value >= 0 && value <= 100)),
    form: 'a percentage from 0 to 100',
  },
  vendors,
};

const REPORTING_RULES: Readonly<Record<keyof CspReporting, PropRule>> = {
  endpoints: {
    accepts: (value) => isObject(value) && Object.keys(value).length > 0,
    form: 'URLs by name such as { csp: "https://reports.example.com/csp" }',
  },
  reportOnlyTo: text,
  reportSample: flag,
  reportTo: text,
  reportUri: flag,
  url: text,
};

const FINDING_RULES: Readonly<Record<keyof FindingRules, PropRule>> = {
  exceptions: {
    accepts: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
    form: 'a list of ids of findings such as "unsafeEval"',
  },
  failOn: oneOf('FindingLevel', FindingLevel),
};

/** A plain object: not a list, a Map or a Date. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isCustomHeader(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.header === 'string' &&
    typeof value.value === 'string' &&
    typeof value.override === 'boolean'
  );
}

/** @throws CspError `InvalidProp` */
export function checkProps(props: VendorCspHeadersProps): void {
  if (!isObject(props)) throw new CspError('InvalidProp', `The props must be an object, not ${show(props)}.`);
  checkObject('VendorCspHeaders', '', props, RULES);
  checkObject('reporting', 'reporting.', props.reporting ?? {}, REPORTING_RULES);
  checkObject('findings', 'findings.', props.findings ?? {}, FINDING_RULES);
  checkExceptions(props.findings?.exceptions ?? []);
  checkRollout(props);
  checkSecurityHeaders(props);
}

/** One that does not exist excepts nothing, and the finding that was meant would fail the synth. */
function checkExceptions(exceptions: readonly string[]): void {
  for (const given of exceptions) {
    const id = findingId(given);
    if (FINDING_IDS.includes(id)) continue;
    throw new CspError(
      'InvalidProp',
      `findings.exceptions: there is no finding ${show(given)}.${didYouMean(id, FINDING_IDS)} docs/findings.md lists all.`,
    );
  }
}

function checkObject(
  owner: string,
  prefix: string,
  value: object,
  rules: { readonly [name: string]: PropRule | undefined },
): void {
  for (const [name, given] of Object.entries<unknown>({ ...value })) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      throw new CspError('InvalidProp', `${owner} has no prop ${show(name)}.${didYouMean(name, Object.keys(rules))}`);
    }
    if (given !== undefined && !rule.accepts(given)) {
      throw new CspError('InvalidProp', `${prefix}${name} must be ${rule.form}, not ${show(given)}.`);
    }
  }
}

/** Where the only policy is report-only, there is no second one. */
function checkRollout({ disposition, reportOnlyBasePolicy, reportOnlyVendors = [] }: VendorCspHeadersProps): void {
  if (disposition !== CspDisposition.REPORT_ONLY) return;
  const second = reportOnlyBasePolicy !== undefined ? 'reportOnlyBasePolicy' : 'reportOnlyVendors';
  if (reportOnlyBasePolicy === undefined && reportOnlyVendors.length === 0) return;
  throw new CspError(
    'InvalidProp',
    `With CspDisposition.REPORT_ONLY the only policy is report-only, so ${second} has no place. Give basePolicy and ` +
      'vendors what is to be tried.',
  );
}

/** What TypeScript sees to, and what CloudFront refuses together. */
function checkHeaderValues({
  frameOptions,
  referrerPolicy,
  xssProtection,
}: NonNullable<VendorCspHeadersProps['securityHeadersBehavior']>): void {
  const chosen: readonly (readonly [prop: string, value: unknown, values: readonly string[]])[] = [
    ['frameOptions.frameOption', frameOptions?.frameOption, Object.values(HeadersFrameOption)],
    ['referrerPolicy.referrerPolicy', referrerPolicy?.referrerPolicy, Object.values(HeadersReferrerPolicy)],
  ];
  for (const [prop, value, values] of chosen) {
    if (value === undefined || Token.isUnresolved(value) || values.includes(value as string)) continue;
    throw new CspError(
      'InvalidProp',
      `securityHeadersBehavior.${prop} must be one of ${values.map(show).join(', ')}, not ${show(value)}.`,
    );
  }
  // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyXSSProtection.html
  if (xssProtection?.modeBlock === true && xssProtection.reportUri !== undefined) {
    throw new CspError(
      'InvalidProp',
      `securityHeadersBehavior.xssProtection has modeBlock and the reportUri ${show(xssProtection.reportUri)}, which ` +
        'CloudFront does not take together. Leave one of them out.',
    );
  }
}

function checkSecurityHeaders({ securityHeadersBehavior = {}, omitSecurityHeaders = [] }: VendorCspHeadersProps): void {
  if (securityHeadersBehavior.contentSecurityPolicy !== undefined) {
    throw new CspError(
      'InvalidProp',
      `securityHeadersBehavior.contentSecurityPolicy is what this construct assembles, so it cannot be ` +
        `${show(securityHeadersBehavior.contentSecurityPolicy)}. Give the site's own policy as basePolicy, and overrideCsp.`,
    );
  }
  for (const [name, value] of Object.entries<unknown>({ ...securityHeadersBehavior })) {
    if (!SECURITY_HEADERS.includes(name)) {
      const hint = didYouMean(name, SECURITY_HEADERS);
      throw new CspError('InvalidProp', `securityHeadersBehavior has no header ${show(name)}.${hint}`);
    }
    if (value !== undefined && !isObject(value)) {
      throw new CspError(
        'InvalidProp',
        `securityHeadersBehavior.${name} must be an object, not ${show(value)}. To leave the header out, name it in ` +
          'omitSecurityHeaders.',
      );
    }
  }
  checkHeaderValues(securityHeadersBehavior);
  for (const name of omitSecurityHeaders) {
    if (securityHeadersBehavior[name] === undefined) continue;
    throw new CspError(
      'InvalidProp',
      `${name} is in securityHeadersBehavior and in omitSecurityHeaders. Decide for one.`,
    );
  }
}
