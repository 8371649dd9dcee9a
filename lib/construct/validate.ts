/** Checks what TypeScript checks too, for those who write JavaScript or whose values come from elsewhere. */
import { Token } from 'aws-cdk-lib';
import type { ResponseCustomHeader } from 'aws-cdk-lib/aws-cloudfront';
import { CspError, didYouMean, show } from '../csp';
import { findingId } from './annotations';
import { checkCors } from './cors';
import { SecurityHeader } from './defaults';
import { FINDING_IDS } from './finding-ids';
import { CspFit } from './fit';
import { checkXssProtection, CORS_RULES, isSamplingRate, SAMPLING_RATE, securityHeaderRules } from './header-rules';
import { InlineHashes } from './inline-hashes';
import { checkRemovedHeaders } from './limits';
import type { VendorCspHeadersProps } from './props';
import { flag, isObject, object, oneOf, text } from './prop-rule';
import type { PropRule } from './prop-rule';
import { CspDisposition, FindingLevel } from './rollout';
import type { CspReporting, FindingRules } from './rollout';

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

const SECURITY_HEADERS: readonly string[] = Object.values(SecurityHeader);

const RULES: Readonly<Record<keyof VendorCspHeadersProps, PropRule>> = {
  basePolicy: policy,
  comment: text,
  corsBehavior: object,
  customHeadersBehavior: {
    accepts: (value) => isObject(value) && Array.isArray(value.customHeaders),
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
      !Token.isUnresolved(value) &&
      value.every((item) => typeof item === 'string'),
    form: 'a list, not a token of one, of names of headers such as ["X-Powered-By"], or left out',
  },
  reporting: object,
  reportOnlyBasePolicy: policy,
  reportOnlyVendors: vendors,
  responseHeadersPolicyName: text,
  securityHeadersBehavior: object,
  serverTimingSamplingRate: {
    accepts: (value) => typeof value === 'number' && (Token.isUnresolved(value) || isSamplingRate(value)),
    form: SAMPLING_RATE,
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

const anyText: PropRule = { accepts: (value) => typeof value === 'string', form: 'a text' };

const CUSTOM_HEADER_RULES: Readonly<Record<keyof ResponseCustomHeader, PropRule>> = {
  header: { ...anyText, isRequired: true },
  override: { ...flag, isRequired: true },
  value: { ...anyText, isRequired: true },
};

/** @throws CspError `InvalidProp` */
export function checkProps(props: VendorCspHeadersProps): void {
  if (!isObject(props)) throw new CspError('InvalidProp', `The props must be an object, not ${show(props)}.`);
  checkObject('VendorCspHeaders', '', props, RULES);
  checkObject('reporting', 'reporting.', props.reporting ?? {}, REPORTING_RULES);
  checkObject('findings', 'findings.', props.findings ?? {}, FINDING_RULES);
  checkLists(props);
  checkRollout(props);
  checkSecurityHeaders(props);
}

function checkLists({
  corsBehavior,
  customHeadersBehavior,
  findings,
  removeHeaders = [],
}: VendorCspHeadersProps): void {
  customHeadersBehavior?.customHeaders.forEach((header: unknown, index) => {
    const where = `customHeadersBehavior.customHeaders[${index}]`;
    if (!isObject(header)) throw new CspError('InvalidProp', `${where} must be an object, not ${show(header)}.`);
    checkObject(where, `${where}.`, header, CUSTOM_HEADER_RULES);
  });
  if (corsBehavior !== undefined) {
    checkObject('corsBehavior', 'corsBehavior.', corsBehavior, CORS_RULES);
    checkCors(corsBehavior);
  }
  checkRemovedHeaders(removeHeaders);
  checkExceptions(findings?.exceptions ?? []);
}

const ALL_FINDINGS = 'https://github.com/cdk-vendor-csp/cdk-vendor-csp/blob/main/docs/findings.md';

/** One that does not exist excepts nothing, and the finding that was meant would fail the synth. */
function checkExceptions(exceptions: readonly string[]): void {
  for (const given of exceptions) {
    const id = findingId(given);
    if (FINDING_IDS.includes(id)) continue;
    throw new CspError(
      'InvalidProp',
      `findings.exceptions: there is no finding ${show(given)}.${didYouMean(id, FINDING_IDS)} ${ALL_FINDINGS} lists all.`,
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
  for (const [name, rule] of Object.entries(rules)) {
    if (rule?.isRequired !== true || (value as Readonly<Record<string, unknown>>)[name] !== undefined) continue;
    throw new CspError('InvalidProp', `${prefix}${name} is missing: it must be ${rule.form}.`);
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
    if (value === undefined) continue;
    if (!isObject(value)) {
      throw new CspError(
        'InvalidProp',
        `securityHeadersBehavior.${name} must be an object, not ${show(value)}. To leave the header out, name it in ` +
          'omitSecurityHeaders.',
      );
    }
    const prop = `securityHeadersBehavior.${name}`;
    checkObject(prop, `${prop}.`, value, securityHeaderRules(name) ?? {});
  }
  checkXssProtection(securityHeadersBehavior.xssProtection ?? {});
  for (const name of omitSecurityHeaders) {
    if (securityHeadersBehavior[name] === undefined) continue;
    throw new CspError(
      'InvalidProp',
      `${name} is in securityHeadersBehavior and in omitSecurityHeaders. Decide for one.`,
    );
  }
}
