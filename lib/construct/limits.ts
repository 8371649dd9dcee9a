/**
 * What CloudFront refuses at deploy time, refused at synth time with a reason. Text in tokens is not known here, so
 * lengths are counted by their literal parts: "at least".
 *
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-custom-headers and
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
import { Token, Tokenization } from 'aws-cdk-lib';
import type { ResponseCustomHeader } from 'aws-cdk-lib/aws-cloudfront';
import { CspError, show } from '../csp';
import { withCommas } from '../csp/texts';

/** CloudFront's default quota for the value of `Content-Security-Policy`, in characters: quota L-E9944CCE. */
export const DEFAULT_MAX_CSP_LENGTH = 1783;

/** Longest value of a custom header; no quota raises it. */
export const MAX_HEADER_VALUE = 1783;
const MAX_HEADER_NAME = 256;
const MAX_HEADERS_TOGETHER = 10_240;
/** Longest comment and name. */
export const MAX_COMMENT = 128;
export const MAX_NAME = 128;

/** Default quota for custom headers in one policy, L-1B5A5B35. */
export const DEFAULT_MAX_CUSTOM_HEADERS = 10;

/** Headers that CloudFront takes as security headers only, and where they go here. */
const OWN_PROPS: ReadonlyMap<string, string> = new Map([
  ['content-security-policy', 'basePolicy and vendors'],
  ['referrer-policy', 'securityHeadersBehavior.referrerPolicy'],
  ['strict-transport-security', 'securityHeadersBehavior.strictTransportSecurity'],
  ['x-content-type-options', 'securityHeadersBehavior.contentTypeOptions'],
  ['x-frame-options', 'securityHeadersBehavior.frameOptions'],
  ['x-xss-protection', 'securityHeadersBehavior.xssProtection'],
]);

/** How many characters are known, and whether there are more in tokens. */
export interface KnownLength {
  readonly characters: number;
  readonly atLeast: boolean;
  /** The text without its tokens. */
  readonly literal: string;
}

/** The length of a text by its literal parts. */
export function knownLength(text: string): KnownLength {
  if (!Token.isUnresolved(text)) return { characters: text.length, atLeast: false, literal: text };
  const literals: unknown = Tokenization.reverseString(text)
    .mapTokens({ mapToken: () => '' })
    .join({ join: (left: unknown, right: unknown) => `${asText(left)}${asText(right)}` });
  const literal = asText(literals);
  return { characters: literal.length, atLeast: true, literal };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** As in "1,901 characters" or "at least 1,901 characters". */
export function describeLength({ characters, atLeast }: Omit<KnownLength, 'literal'>): string {
  return `${atLeast ? 'at least ' : ''}${withCommas(characters)} characters`;
}

/** @throws CspError `InvalidName` */
export function checkName(name: string | undefined): void {
  if (name === undefined) return;
  const length = knownLength(name);
  if (/^[A-Za-z0-9_-]*$/.test(length.literal) && length.characters <= MAX_NAME && name !== '') return;
  throw new CspError(
    'InvalidName',
    `responseHeadersPolicyName must be 1 to ${MAX_NAME} of A-Z, a-z, 0-9, "_" and "-", not ${show(name)} ` +
      `(${describeLength(length)}). Leave it out for a name that is unique per region and stack.`,
  );
}

/** @throws CspError `InvalidProp` */
export function checkComment(comment: string | undefined): void {
  const length = knownLength(comment ?? '');
  if (/[^\x20-\x7e]/.test(length.literal)) {
    throw new CspError('InvalidProp', `comment may have printable ASCII characters only, not ${show(comment)}.`);
  }
  if (length.characters <= MAX_COMMENT) return;
  throw new CspError(
    'InvalidProp',
    `comment may have ${MAX_COMMENT} characters, ${show(comment)} has ${describeLength(length)}. Shorten it.`,
  );
}

/**
 * @param measured a header whose value is judged elsewhere, and only counted here
 * @throws CspError `InvalidHeader`, `TooManyHeaders` or `HeadersTooLong`
 */
export function checkCustomHeaders(headers: readonly ResponseCustomHeader[], most: number, measured?: string): void {
  const seen = new Set<string>();
  for (const { header, value } of headers) {
    checkHeaderName(header, seen);
    if (header !== measured) checkHeaderValue(header, value);
  }
  if (headers.length > most) {
    throw new CspError(
      'TooManyHeaders',
      `CloudFront takes ${most} custom headers in one policy, these are ${headers.length}. Leave some out, or raise ` +
        'the quota and say so with maxCustomHeaders.',
    );
  }
  const together = headers.map(({ header, value }) => header + value).join('');
  const length = knownLength(together);
  if (length.characters > MAX_HEADERS_TOGETHER) {
    throw new CspError(
      'HeadersTooLong',
      `The names and values of all custom headers may have ${withCommas(MAX_HEADERS_TOGETHER)} characters ` +
        `together, these have ${describeLength(length)}. No quota raises that. Shorten them.`,
    );
  }
}

function checkHeaderName(header: string, seen: Set<string>): void {
  if (Token.isUnresolved(header)) return;
  const name = header.toLowerCase();
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) || name.length > MAX_HEADER_NAME) {
    throw new CspError(
      'InvalidHeader',
      `A custom header's name has 1 to ${MAX_HEADER_NAME} letters, digits and "-", not ${show(header)}.`,
    );
  }
  const prop = OWN_PROPS.get(name);
  if (prop !== undefined) {
    throw new CspError(
      'InvalidHeader',
      `CloudFront refuses ${show(header)} as a custom header. Use ${prop} of VendorCspHeaders.`,
    );
  }
  if (seen.has(name)) {
    throw new CspError('InvalidHeader', `The custom header ${show(header)} is given twice. Give it once.`);
  }
  seen.add(name);
}

/** @throws CspError `InvalidHeader` */
export function checkHeaderValue(header: string, value: string): void {
  const length = knownLength(value);
  if (length.characters > MAX_HEADER_VALUE) {
    throw new CspError(
      'InvalidHeader',
      `The custom header ${show(header)} may have ${withCommas(MAX_HEADER_VALUE)} characters, its value has ` +
        `${describeLength(length)}. No quota raises that. Shorten it.`,
    );
  }
  if (!Token.isUnresolved(value) && (value === '' || /[^\t\x20-\x7e]/.test(value))) {
    throw new CspError(
      'InvalidHeader',
      `The custom header ${show(header)} has the value ${show(value)}. A value is not empty and has printable ASCII ` +
        'characters only.',
    );
  }
}
