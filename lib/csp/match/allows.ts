/**
 * Whether a policy allows a request: https://www.w3.org/TR/CSP3/#should-block-request and its siblings.
 *
 * The judge of merge and minimize; itself judged by Chromium, Firefox and WebKit. Where all of them do otherwise than the
 * text, it does as they do: `url.ts` says so for URLs, and here it is the workers that fall back on a default-src with
 * 'strict-dynamic', and default-src for prefetch. Where they differ it follows the text; `known-differences.ts` of the
 * browser tests is the list.
 */
import { CspError, didYouMean, show } from '../errors';
import { decidingList } from '../effective';
import type { DirectiveMap, EntryMap } from '../entries';
import type { Origin, PolicyEntry } from '../requirement';
import { matchingInline, matchingIntegrity, matchingNonce } from './inline';
import { DESTINATIONS, effectiveDirectiveOf, INLINE_TYPES, inlineDirectiveOf, pageOf, parseUrl } from './request';
import type { CspRequest, RequestUrl } from './request';
import { matchesSource } from './url';

/** What a policy says to a request. */
export interface Verdict {
  /** Whether the request may go ahead. */
  readonly allowed: boolean;
  /** The directive that the request is about, as a violation report would name it. @default - none governs it */
  readonly effectiveDirective?: string;
  /** The directive that decided, itself or as a fallback. @default - the policy does not restrict such requests */
  readonly directive?: string;
  /** The source that matched. @default - none matched, or the policy does not restrict such requests */
  readonly source?: string;
  /** Who asked for the source that matched. */
  readonly origins: Origin[];
}

const SCRIPT_LIKE: ReadonlySet<string> = new Set(['script-src', 'script-src-elem']);

/** @throws CspError `InvalidUrl` or `InvalidArgument` for a request that cannot be @internal */
export function judge(directives: DirectiveMap, request: CspRequest): Verdict {
  const kind = request.kind ?? 'fetch';
  switch (kind) {
    case 'fetch':
      return judgeFetch(directives, request);
    case 'prefetch':
      return judgePrefetch(directives, request);
    case 'inline':
      return judgeInline(directives, request);
    case 'eval':
      return judgeKeyword(directives, ["'unsafe-eval'"]);
    case 'wasm':
      return judgeKeyword(directives, ["'unsafe-eval'", "'wasm-unsafe-eval'"]);
    case 'base-uri':
    case 'form-action':
    case 'frame-ancestors':
      return judgeUnfetched(directives, kind, request);
    default:
      throw new CspError('InvalidArgument', `A request has no kind ${show(kind)}.${didYouMean(String(kind), KINDS)}`);
  }
}

const KINDS = ['fetch', 'prefetch', 'inline', 'eval', 'wasm', 'base-uri', 'form-action', 'frame-ancestors'];

/** https://www.w3.org/TR/CSP3/#does-request-violate-policy */
function judgeFetch(directives: DirectiveMap, request: CspRequest): Verdict {
  const destination = request.destination ?? 'connect';
  if (!DESTINATIONS.includes(destination)) {
    const hint = didYouMean(destination, DESTINATIONS);
    throw new CspError('InvalidArgument', `${show(destination)} is no destination of a request.${hint}`);
  }
  const url = parseUrl(request.url);
  const effectiveDirective = effectiveDirectiveOf(destination);
  if (effectiveDirective === undefined) return { allowed: true, origins: [] };
  return decide(directives, effectiveDirective, (entries, directive) => {
    const isScript = SCRIPT_LIKE.has(effectiveDirective);
    // A worker is checked as a script where it falls back; by the text on script-src only, in all engines also on
    // default-src. With a worker-src or child-src of its own it is checked by its URL alone.
    const isFallback = directive === 'script-src' || directive === 'default-src';
    if (isScript || (effectiveDirective === 'worker-src' && isFallback)) {
      return matchingScript(entries, request, url, destination);
    }
    // https://www.w3.org/TR/CSP3/#style-src-pre-request: a style sheet may have a nonce, but no integrity counts.
    const nonce = effectiveDirective === 'style-src-elem' ? matchingNonce(entries, request.nonce) : undefined;
    return nonce ?? matchingUrl(entries, url, pageOf(request), request.redirectCount ?? 0);
  });
}

/** https://www.w3.org/TR/CSP3/#script-pre-request */
function matchingScript(
  entries: EntryMap,
  request: CspRequest,
  url: RequestUrl,
  destination: string,
): PolicyEntry | undefined {
  const trusted = matchingNonce(entries, request.nonce) ?? matchingIntegrity(entries, request.integrity);
  if (trusted !== undefined) return trusted;
  const strictDynamic = entries.get("'strict-dynamic'");
  if (strictDynamic === undefined) return matchingUrl(entries, url, pageOf(request), request.redirectCount ?? 0);
  // Workers and worklets are started by scripts.
  const parserInserted = request.parserInserted ?? !/work(?:er|let)/.test(destination);
  return parserInserted ? undefined : strictDynamic;
}

/** https://www.w3.org/TR/CSP3/#match-url-to-source-list @internal */
export function matchingUrl(
  entries: EntryMap,
  url: RequestUrl,
  origin: RequestUrl,
  redirectCount: number,
): PolicyEntry | undefined {
  for (const entry of entries.values()) {
    if (entry.source !== undefined && matchesSource(entry.source, url, origin, redirectCount)) return entry;
  }
  return undefined;
}

/** https://www.w3.org/TR/CSP3/#does-resource-hint-violate-policy: what any fetch directive allows may be hinted at. */
function judgePrefetch(directives: DirectiveMap, request: CspRequest): Verdict {
  const url = parseUrl(request.url);
  const effectiveDirective = 'default-src';
  if (!directives.has(effectiveDirective)) return { allowed: true, effectiveDirective, origins: [] };
  for (const [directive, entries] of directives) {
    if (!HINTING.has(directive)) continue;
    const entry = matchingUrl(entries, url, pageOf(request), request.redirectCount ?? 0);
    if (entry !== undefined) {
      return { allowed: true, effectiveDirective, directive, source: entry.text, origins: entry.origins };
    }
  }
  return { allowed: false, effectiveDirective, directive: effectiveDirective, origins: [] };
}

/** The text leaves `default-src` itself out; with it in, as engines have it, a policy of one directive makes sense. */
const HINTING: ReadonlySet<string> = new Set(
  (
    'default-src child-src connect-src font-src frame-src img-src manifest-src media-src object-src script-src ' +
    'script-src-elem style-src style-src-elem worker-src'
  ).split(' '),
);

/** https://www.w3.org/TR/CSP3/#should-block-inline */
function judgeInline(directives: DirectiveMap, request: CspRequest): Verdict {
  const type = request.inlineType ?? 'script';
  if (!INLINE_TYPES.includes(type)) {
    throw new CspError('InvalidArgument', `${show(type)} is no type of inline code.${didYouMean(type, INLINE_TYPES)}`);
  }
  return decide(directives, inlineDirectiveOf(type), (entries) => matchingInline(entries, request));
}

/**
 * https://www.w3.org/TR/CSP3/#can-compile-strings and https://www.w3.org/TR/CSP3/#can-compile-wasm-bytes, of plain
 * strings: 'trusted-types-eval' opens eval for a TrustedScript, and only where require-trusted-types-for asks for one.
 */
function judgeKeyword(directives: DirectiveMap, keywords: readonly string[]): Verdict {
  return decide(directives, 'script-src', (entries) => keywords.flatMap((keyword) => entries.get(keyword) ?? [])[0]);
}

/**
 * https://www.w3.org/TR/CSP3/#allow-base-for-document, https://www.w3.org/TR/CSP3/#form-action-pre-navigate and
 * https://www.w3.org/TR/CSP3/#frame-ancestors-navigation-response: no fallback, and no redirects but for forms.
 */
function judgeUnfetched(directives: DirectiveMap, directive: string, request: CspRequest): Verdict {
  // The ASCII serialization of an opaque origin parses as no URL, so that no source matches it.
  const url = directive === 'frame-ancestors' && request.url === 'null' ? undefined : parseUrl(request.url);
  const entries = directives.get(directive);
  if (entries === undefined) return { allowed: true, effectiveDirective: directive, origins: [] };
  if (url === undefined) return verdict(directive, directive, undefined);
  const redirectCount = directive === 'form-action' ? (request.redirectCount ?? 0) : 0;
  return verdict(directive, directive, matchingUrl(entries, url, pageOf(request), redirectCount));
}

function decide(
  directives: DirectiveMap,
  effectiveDirective: string,
  match: (entries: EntryMap, directive: string) => PolicyEntry | undefined,
): Verdict {
  const deciding = decidingList(directives, effectiveDirective);
  if (deciding === undefined) return { allowed: true, effectiveDirective, origins: [] };
  const { decider, list } = deciding;
  return verdict(effectiveDirective, decider, match(list, decider));
}

function verdict(effectiveDirective: string, directive: string, entry: PolicyEntry | undefined): Verdict {
  return entry === undefined
    ? { allowed: false, effectiveDirective, directive, origins: [] }
    : { allowed: true, effectiveDirective, directive, source: entry.text, origins: entry.origins };
}
