import { CspError, didYouMean, show } from './errors';
import { readHost } from './host-source';

/**
 * Source expressions: https://www.w3.org/TR/CSP3/#framework-directive-source-list
 *
 * Kept when a source is read: its meaning. Lost: the letter case of scheme, host, keyword and hash algorithm. Nothing
 * else is rewritten here; shorter spellings of the same meaning are the business of minimize.
 */

/** The productions of CSP3's `source-expression`, and what a CDK token stands for. */
export type SourceKind = 'keyword' | 'scheme' | 'host' | 'nonce' | 'hash' | 'opaque';

/** One source expression. */
export interface Source {
  /** Which production of the grammar it is; `opaque` is a token whose text only the deployment knows. */
  readonly kind: SourceKind;
  /** As it is printed; for a keyword with its quotes. Two sources are the same when their texts are. */
  readonly text: string;
  /** Scheme in lower case, without the colon. @default - a host-source without a scheme, or no scheme at all */
  readonly scheme?: string;
  /** Host in lower case without a leading `*.`; empty for the host `*`. @default - not a host-source */
  readonly host?: string;
  /** Whether the host began with a wildcard. */
  readonly wildcard: boolean;
  /** Port as digits, or `*`. @default - none given */
  readonly port?: string;
  /** Path with its leading slash, letter case kept. Empty when none was given. */
  readonly path: string;
  /** Hash algorithm in lower case, as in `sha256`. @default - not a hash-source */
  readonly algorithm?: string;
  /** The base64 part of a nonce or hash. @default - neither */
  readonly value?: string;
  /**
   * Why nobody should write it, although browsers read it: not all in the same way, or it never matches.
   * `parsePolicies` keeps such a source and reports it, everything else refuses it. @default - nothing is wrong with it
   */
  readonly flaw?: string;
}

/** https://www.w3.org/TR/CSP3/#grammardef-keyword-source; the last is Chromium's (HTML, speculation rules). */
export const KEYWORDS: ReadonlySet<string> = new Set([
  "'self'",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'strict-dynamic'",
  "'unsafe-hashes'",
  "'report-sample'",
  "'unsafe-allow-redirects'",
  "'wasm-unsafe-eval'",
  "'trusted-types-eval'",
  "'report-sha256'",
  "'report-sha384'",
  "'report-sha512'",
  "'unsafe-webtransport-hashes'",
  "'inline-speculation-rules'",
]);

/** How many base64 characters a digest has, padding included. */
const DIGEST_LENGTH: Readonly<Record<string, number | undefined>> = { sha256: 44, sha384: 64, sha512: 88 };

/** What a digest of that many bytes ends with. */
const PADDING: Readonly<Record<string, RegExp | undefined>> = {
  sha256: /[^=]=$/,
  sha384: /[^=]$/,
  sha512: /[^=]==$/,
};

const OPAQUE = /\$\{Token\[[\w:.-]+\]\}/;
const OPAQUE_NAME = new RegExp(OPAQUE, 'i');
const SCHEME_SOURCE = /^([a-z][a-z0-9+.-]*):$/i;
const NONCE_SOURCE = /^'nonce-([a-z0-9+/_-]+={0,2})'$/i;
const HASH_SOURCE = /^'(sha256|sha384|sha512)-([a-z0-9+/_-]+={0,2})'$/i;
const PLAIN = { wildcard: false, path: '' } as const;

/** Why a text is not a source expression, and what to write instead. @internal */
export interface SourceProblem {
  readonly problem: string;
}

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, Source | SourceProblem>();

/**
 * The source expression that `text` is.
 *
 * @throws CspError `InvalidSource` with the value, what is wrong with it and what to write instead
 */
export function parseSource(text: string): Source {
  const source = readSource(text);
  if ('problem' in source) {
    throw new CspError('InvalidSource', `${show(text)} is not a CSP source expression: ${source.problem}`);
  }
  return source;
}

/** The source expression that `text` is, or why it is none that should be written. @internal */
export function readSource(text: string): Source | SourceProblem {
  const source = readLeniently(text);
  return 'problem' in source || source.flaw === undefined ? source : { problem: source.flaw };
}

/** The source that browsers read in `text`, flawed or not, or why there is none. Texts are remembered. @internal */
export function readLeniently(text: string): Source | SourceProblem {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const result = typeof text === 'string' ? read(text) : { problem: 'it is not a string.' };
  const source = 'problem' in result ? result : uniform(result, text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, source);
  return source;
}

/**
 * In one shape for all, which engines read faster, and with the very text that was given, where it is the same. Frozen,
 * since the next to ask for the text gets the same object.
 */
function uniform(source: Source, given: string): Source {
  const { kind, scheme, host, wildcard, port, path, algorithm, value, flaw } = source;
  const text = source.text === given ? given : source.text;
  return Object.freeze({ kind, text, scheme, host, wildcard, port, path, algorithm, value, flaw });
}

function read(text: string): Source | SourceProblem {
  const problem = characterProblem(text);
  if (problem !== undefined) return { problem };
  if (OPAQUE.test(text)) return { kind: 'opaque', text, ...PLAIN };
  if (text.startsWith("'")) return readQuoted(text);
  const scheme = SCHEME_SOURCE.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return { kind: 'scheme', text: `${scheme}:`, scheme, ...PLAIN };
  const host = readHost(text);
  const unquoted = 'problem' in host ? undefined : unquotedProblem(text);
  return unquoted === undefined ? host : { problem: unquoted };
}

/** Whether a text holds a CDK token, so that only the deployment knows it. @internal */
export function isOpaque(text: string): boolean {
  return OPAQUE.test(text);
}

/** The same of the name of a directive, of which policies keep the lower case. @internal */
export function isOpaqueName(name: string): boolean {
  return OPAQUE_NAME.test(name);
}

/**
 * What no text of a policy may hold, a source least of all: `;` would start a directive, `,` a second policy, white
 * space another source, and a non-ASCII character makes browsers drop the whole directive.
 * @internal
 */
export function characterProblem(text: string): string | undefined {
  if (text === '') return 'it is empty. Leave it out.';
  const literal = text.replace(new RegExp(OPAQUE, 'g'), '');
  if (literal.includes(';')) return 'it holds ";", which would start another directive. Percent-encode it as %3B.';
  if (literal.includes(',')) return 'it holds ",", which would start another policy. Percent-encode it as %2C.';
  if (/\s/.test(literal)) return 'it holds white space. Give every source expression as a string of its own.';
  if (/[^\x21-\x7e]/.test(literal)) {
    return 'it holds a control or non-ASCII character. Write host names in Punycode and paths percent-encoded.';
  }
  return undefined;
}

function readQuoted(text: string): Source | SourceProblem {
  const lower = text.toLowerCase();
  if (KEYWORDS.has(lower)) return { kind: 'keyword', text: lower, ...PLAIN };
  if (lower === "'none'") return { problem: 'it means the empty list and can only stand alone.' };
  const nonce = NONCE_SOURCE.exec(text)?.[1];
  if (nonce !== undefined) return { kind: 'nonce', text: `'nonce-${nonce}'`, value: nonce, ...PLAIN };
  const hash = HASH_SOURCE.exec(text);
  if (hash?.[1] !== undefined && hash[2] !== undefined) return readHash(hash[1].toLowerCase(), hash[2]);
  if (/^'sha\d+-/.test(lower)) {
    return { problem: "a hash-source is 'sha256-…', 'sha384-…' or 'sha512-…' with the digest in base64." };
  }
  if (lower.startsWith("'nonce-")) return { problem: "a nonce-source is 'nonce-…' with a base64 value." };
  return { problem: `it is no CSP keyword.${didYouMean(text, KEYWORDS)}` };
}

/** By the grammar a hash-source is as long as it likes to be, and switches 'unsafe-inline' off though it never matches. */
function readHash(algorithm: string, value: string): Source {
  const length = DIGEST_LENGTH[algorithm];
  const isDigest = value.length === length && PADDING[algorithm]?.test(value) === true;
  const flaw = `a ${algorithm} digest is ${length} base64 characters long with its padding, this has ${value.length}.`;
  return {
    kind: 'hash',
    text: `'${algorithm}-${value}'`,
    algorithm,
    value,
    ...PLAIN,
    ...(isDigest ? {} : { flaw }),
  };
}

/** `self` without quotes is a host called self; so it goes for all keywords, nonces and hashes. */
function unquotedProblem(text: string): string | undefined {
  const quoted = `'${text.toLowerCase()}'`;
  if (KEYWORDS.has(quoted) || quoted === "'none'") {
    return `without quotes it is a host of that name. Write ${show(quoted)}.`;
  }
  return /^(?:nonce|sha256|sha384|sha512)-/i.test(text)
    ? `without quotes it is a host. Write ${show(`'${text}'`)}.`
    : undefined;
}
