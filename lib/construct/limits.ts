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

/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Headers that CloudFront does not remove:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#remove-headers-disallowed
 */
const NOT_REMOVED = new RegExp(
  '^(?:connection|content-encoding|content-length|expect|host|keep-alive|proxy-(?:authenticate|authorization|connection)|' +
    'trailer|transfer-encoding|upgrade|via|warning|x-accel-(?:buffering|charset|limit-rate|redirect)|x-amz-cf-.*|' +
    'x-amzn-(?:auth|cf-billing|cf-id|cf-xff|errortype|fle-profile|header-count|header-order|lambda-integration-tag|' +
    'requestid)|x-cache|x-edge-.*|x-forwarded-proto|x-real-ip)$',
  'i',
);

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

/** @throws CspError `InvalidHeader` for names that CloudFront does not remove, or that are there twice */
export function checkRemovedHeaders(headers: readonly string[]): void {
  const seen = new Set<string>();
  for (const header of headers.filter((name) => !Token.isUnresolved(name))) {
    const name = header.toLowerCase();
    const refuse = (why: string): never => {
      throw new CspError('InvalidHeader', `removeHeaders: ${show(header)} ${why}`);
    };
    if (!HEADER_NAME.test(header)) refuse('is no name of a header.');
    if (NOT_REMOVED.test(header)) refuse('is a header that CloudFront does not remove. Leave it out.');
    if (seen.has(name)) refuse('is there twice. Name it once.');
    seen.add(name);
  }
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
  const { literal, atLeast } = knownLength(header);
  const name = literal.toLowerCase();
  if (!(HEADER_NAME.test(name) || (atLeast && name === '')) || name.length > MAX_HEADER_NAME) {
    throw new CspError(
      'InvalidHeader',
      `A custom header's name has 1 to ${MAX_HEADER_NAME} letters, digits and "-", not ${show(header)}.`,
    );
  }
  if (atLeast) return;
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
  if (value === '' || /[^\t\x20-\x7e]/.test(length.literal)) {
    throw new CspError(
      'InvalidHeader',
      `The custom header ${show(header)} has the value ${show(value)}. A value is not empty and has printable ASCII ` +
        'characters only.',
    );
  }
}
