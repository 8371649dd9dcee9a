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

const SECURITY_HEADERS: readonly string[] = Object.values(SecurityHeader);

const RULES: Readonly<Record<keyof VendorCspHeadersProps, PropRule>> = {
  basePolicy: {
    accepts: (value) => typeof value === 'string' || isObject(value),
    form: 'a policy as a text, or lists of values by directive',
  },
  comment: text,
  corsBehavior: object,
  customHeadersBehavior: {
    accepts: (value) => isObject(value) && Array.isArray((value as { customHeaders?: unknown }).customHeaders),
    form: 'an object with a list customHeaders',
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
    accepts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
    form: 'a list of header names',
  },
  responseHeadersPolicyName: text,
  securityHeadersBehavior: object,
  serverTimingSamplingRate: {
    accepts: (value) => typeof value === 'number' && (Token.isUnresolved(value) || (value >= 0 && value <= 100)),
    form: 'a percentage from 0 to 100',
  },
  vendors: { accepts: Array.isArray, form: 'a list of vendors such as [new vendors.Crisp()]' },
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws CspError `InvalidProp` */
export function checkProps(props: VendorCspHeadersProps): void {
  for (const [name, value] of Object.entries(props) as [string, unknown][]) {
    const rule = (RULES as Readonly<Record<string, PropRule | undefined>>)[name];
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
  for (const name of omitSecurityHeaders) {
    if (securityHeadersBehavior[name] === undefined) continue;
    throw new CspError(
      'InvalidProp',
      `${name} is in securityHeadersBehavior and in omitSecurityHeaders. Decide for one.`,
    );
  }
}
