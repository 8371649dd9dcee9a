/**
 * What the template really says, held against what CloudFront refuses: aspects, escape hatches such as
 * `addPropertyOverride` and tokens have the last word, not the props.
 */
import { Stack } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import { CspError, show } from '../csp';
import { withCommas } from '../csp/texts';
import { checkCors } from './cors';
import { checkXssProtection, isMaxAge, isSamplingRate, SAMPLING_RATE, securityHeaderRules } from './header-rules';
import {
  checkComment,
  checkCustomHeaders,
  checkName,
  checkRemovedHeaders,
  DEFAULT_MAX_CSP_LENGTH,
  DEFAULT_MAX_CUSTOM_HEADERS,
  describeLength,
  knownLength,
} from './limits';
import type { Policies } from './policies';
import { CSP, REPORT_ONLY } from './policy-header';
import { isObject } from './prop-rule';
import type { VendorCspHeadersProps } from './props';
import { renderedProperties } from './rendered';
import { isLate, textOf } from './resolved';
import { problemsOf } from './synth-checks';

/** Part of a template. */
type Part = Readonly<Record<string, unknown>>;

/** What CloudFront would refuse of the resource, the policies that the construct assembled aside: they are judged elsewhere. */
export function templateProblems(
  resource: CfnResource,
  policies: Policies,
  { maxCspLength = DEFAULT_MAX_CSP_LENGTH, maxCustomHeaders = DEFAULT_MAX_CUSTOM_HEADERS }: VendorCspHeadersProps,
): string[] {
  const properties = renderedProperties(resource);
  const { ResponseHeadersPolicyConfig: config } = properties;
  if (isLate(properties) || isLate(config)) return [];
  const { Name, Comment, CorsConfig, CustomHeadersConfig, RemoveHeadersConfig, SecurityHeadersConfig, ...rest } =
    partOf(config);
  const assembled = new Map(
    policies.sent.map(({ header, policy }) => [header, textOf(Stack.of(resource).resolve(policy.toString()))] as const),
  );
  const custom = itemsOf(CustomHeadersConfig).map(({ Header, Value }) => ({
    header: textOf(Header ?? ''),
    value: textOf(Value ?? ''),
    override: true,
  }));
  const security = partOf(SecurityHeadersConfig);
  const csp = textOf(partOf(security.ContentSecurityPolicy).ContentSecurityPolicy ?? '');
  const tried = custom.find(({ header }) => header.toLowerCase() === REPORT_ONLY.toLowerCase());
  const isAssembled = (header: typeof CSP | typeof REPORT_ONLY, text?: string): boolean =>
    sameText(assembled.get(header), text);
  return problemsOf([
    () => checkName(textOf(Name ?? '')),
    () => checkComment(textOf(Comment ?? '')),
    () => {
      checkCustomHeaders(custom, maxCustomHeaders, isAssembled(REPORT_ONLY, tried?.value) ? REPORT_ONLY : undefined);
    },
    ...(csp === '' || isAssembled(CSP, csp) ? [] : [() => checkForeignPolicy(CSP, csp, maxCspLength)]),
    ...(tried === undefined || isAssembled(REPORT_ONLY, tried.value)
      ? []
      : [() => checkForeignPolicy(REPORT_ONLY, tried.value, Infinity)]),
    () => checkRemovedHeaders(itemsOf(RemoveHeadersConfig).map(({ Header }) => textOf(Header ?? ''))),
    ...(CorsConfig === undefined || isLate(CorsConfig) ? [] : [() => checkCors(corsOf(partOf(CorsConfig)))]),
    ...Object.entries(security).map(
      ([name, header]) =>
        () =>
          checkSecurityHeader(name, partOf(header)),
    ),
    () => checkSamplingRate(partOf(rest.ServerTimingHeadersConfig).SamplingRate),
    () => {
      checkNotEmpty([
        CorsConfig,
        CustomHeadersConfig,
        RemoveHeadersConfig,
        SecurityHeadersConfig,
        ...Object.values(rest),
      ]);
    },
  ]);
}

/** @throws CspError for a policy that an override or an aspect put in place of the assembled one */
function checkForeignPolicy(header: string, text: string, maxLength: number): void {
  const length = knownLength(text);
  const refuse = (why: string): never => {
    throw new CspError(
      'InvalidHeader',
      `The ${header} in the template ${why} It is not the one that the construct assembled: an override ` +
        '(addPropertyOverride) or an aspect set it. Mend it there, or use basePolicy and vendors.',
    );
  };
  if (length.characters > maxLength) {
    refuse(`has ${describeLength(length)}, CloudFront accepts ${withCommas(maxLength)}.`);
  }
  const [bad] = /[^\x20-\x7e]/u.exec(length.literal) ?? [];
  if (bad !== undefined) refuse(`holds ${show(bad)}, and a header has printable ASCII characters only.`);
  const [nonce] = /'nonce-[^\s;,]*/i.exec(length.literal) ?? [];
  if (nonce !== undefined) refuse(`has ${show(nonce)}, which is the same for every response and must not be.`);
}

function checkSecurityHeader(name: string, header: Part): void {
  const prop = camelCase(name);
  const rules = securityHeaderRules(prop) ?? {};
  const { accessControlMaxAgeSec: maxAge, ...values } = camelCased(header);
  for (const [key, value] of Object.entries(values)) {
    const rule = rules[key];
    if (rule === undefined || value === undefined || rule.accepts(value) || rule.accepts(coerced(value))) continue;
    throw new CspError(
      'InvalidProp',
      `securityHeadersBehavior.${prop}.${key} must be ${rule.form}, not ${show(value)}.`,
    );
  }
  const seconds = coerced(maxAge);
  if (maxAge !== undefined && !isLate(maxAge) && !isMaxAge(seconds)) {
    throw new CspError('InvalidProp', `${prop}: the max-age must be a number of seconds, not ${show(maxAge)}.`);
  }
  if (prop === 'xssProtection') checkXssProtection(values);
}

function checkSamplingRate(rate: unknown): void {
  const number = coerced(rate);
  if (rate === undefined || isLate(rate) || (typeof number === 'number' && isSamplingRate(number))) return;
  throw new CspError('InvalidProp', `serverTimingSamplingRate must be ${SAMPLING_RATE}, not ${show(rate)}.`);
}

/** CloudFormation takes texts for the flags and numbers that they spell. */
function coerced(value: unknown): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

function checkNotEmpty(parts: readonly unknown[]): void {
  if (parts.some((part) => isLate(part) || Object.values(partOf(part)).some((value) => show(value) !== '[]'))) return;
  throw new CspError(
    'InvalidHeader',
    'The template has a policy without any header, which CloudFront refuses: an override or an aspect took them away.',
  );
}

function corsOf(config: Part): Part {
  return Object.fromEntries(
    Object.entries(camelCased(config)).map(([name, value]) => [
      name,
      isObject(value) && !isLate(value) ? value.Items : value,
    ]),
  );
}

/** The items of one of CloudFront's lists that are known. */
function itemsOf(list: unknown): Part[] {
  const { Items } = partOf(list);
  return Array.isArray(Items)
    ? ((Items as readonly unknown[]).filter((item) => isObject(item) && !isLate(item)) as Part[])
    : [];
}

function partOf(value: unknown): Part {
  return isObject(value) && !isLate(value) ? value : {};
}

function camelCased(part: Part): Part {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [camelCase(name), value]));
}

/** As in `XSSProtection`, which is `xssProtection` here. */
function camelCase(name: string): string {
  return name.replace(/^(?:XSS|[A-Z])/, (start) => start.toLowerCase());
}

/** Whether two texts are the same, tokens by what is known of them. */
function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && knownLength(a).literal === knownLength(b).literal;
}
