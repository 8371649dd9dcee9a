/** Checks what TypeScript checks too, for those who write JavaScript or whose values come from elsewhere. */
import { Token } from 'aws-cdk-lib';
import { CspError, didYouMean, show } from '../csp';
import { SecurityHeader } from './defaults';
import type { VendorCspHeadersProps } from './props';

interface PropRule {
  readonly accepts: (value: unknown) => boolean;
  readonly form: string;
}

const flag: PropRule = { accepts: (value) => typeof value === 'boolean', form: 'true or false' };
const text: PropRule = { accepts: (value) => typeof value === 'string' && value !== '', form: 'a text' };
const object: PropRule = { accepts: isObject, form: 'an object' };
const positive: PropRule = {
  accepts: (value) =>
    typeof value === 'number' && (Token.isUnresolved(value) || (Number.isInteger(value) && value > 0)),
  form: 'a positive whole number',
};

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const SECURITY_HEADERS: readonly string[] = Object.values(SecurityHeader);

const RULES: Readonly<Record<keyof VendorCspHeadersProps, PropRule>> = {
  basePolicy: {
    accepts: (value) => typeof value === 'string' || isObject(value),
    form: 'a policy as a text, or lists of values by directive',
  },
  comment: text,
  corsBehavior: object,
  customHeadersBehavior: {
    accepts: (value) =>
      isObject(value) && Array.isArray(value.customHeaders) && value.customHeaders.every(isCustomHeader),
    form: 'an object with a list customHeaders of { header, value, override }',
  },
  httpsOnly: flag,
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
  responseHeadersPolicyName: text,
  securityHeadersBehavior: object,
  serverTimingSamplingRate: {
    accepts: (value) => typeof value === 'number' && (Token.isUnresolved(value) || (value >= 0 && value <= 100)),
    form: 'a percentage from 0 to 100',
  },
  vendors: { accepts: Array.isArray, form: 'a list of vendors such as [new vendors.Crisp()]' },
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
  for (const [name, value] of Object.entries<unknown>({ ...props })) {
    const rule = Object.hasOwn(RULES, name) ? RULES[name as keyof VendorCspHeadersProps] : undefined;
    if (rule === undefined) {
      throw new CspError(
        'InvalidProp',
        `VendorCspHeaders has no prop ${show(name)}.${didYouMean(name, Object.keys(RULES))}`,
      );
    }
    if (value !== undefined && !rule.accepts(value)) {
      throw new CspError('InvalidProp', `${name} must be ${rule.form}, not ${show(value)}.`);
    }
  }
  checkSecurityHeaders(props);
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
  for (const name of omitSecurityHeaders) {
    if (securityHeadersBehavior[name] === undefined) continue;
    throw new CspError(
      'InvalidProp',
      `${name} is in securityHeadersBehavior and in omitSecurityHeaders. Decide for one.`,
    );
  }
}
