/**
 * What of a source list a request can feel.
 *
 * Every effective directive looks at a part of its list only: an image at hosts and schemes, an event handler at
 * 'unsafe-inline' and hashes, eval at two keywords. Two lists with the same view are the same for that directive.
 */
import { setOf } from '../directive-set';
import type { DirectiveSet } from '../directive-set';
import { isNonceOrHash, STRICT_DYNAMIC, UNSAFE_INLINE, workersAreFree } from '../effective';
import { NO_KEYWORDS } from '../keyword-list';
import type { KeywordList } from '../keyword-list';
import type { PolicyEntry } from '../requirement';
import type { SourceTable } from '../source-table';
import type { Specials } from '../specials';

/** Which part of its list an effective directive looks at. `free` is a worker that 'strict-dynamic' lets through. */
export type Look = 'url' | 'free' | 'eval' | 'script-elem' | 'script-attr' | 'style-elem' | 'style-attr';

const LOOKS: Readonly<Record<string, Look | undefined>> = {
  'script-src': 'eval',
  'script-src-elem': 'script-elem',
  'script-src-attr': 'script-attr',
  'style-src-elem': 'style-elem',
  'style-src-attr': 'style-attr',
};

/** How a directive looks at the list that decides for it. */
export function lookOf(name: string, table: SourceTable): Look {
  return name === 'worker-src' && workersAreFree(table) ? 'free' : (LOOKS[name] ?? 'url');
}

const HANDLERS = setOf('script-src-attr');
const REPORT_SAMPLE = "'report-sample'";
const UNSAFE_HASHES = "'unsafe-hashes'";
const EVAL: ReadonlySet<string> = new Set(["'unsafe-eval'", "'wasm-unsafe-eval'", "'trusted-types-eval'"]);
const ELEMENT_ONLY: ReadonlySet<string> = new Set([
  "'report-sha256'",
  "'report-sha384'",
  "'report-sha512'",
  "'inline-speculation-rules'",
]);

/** Keywords that say nothing about a URL. Others, such as the one for WebTransport, are kept where they stand. */
const NOT_FOR_URLS: ReadonlySet<string> = new Set([
  ...EVAL,
  ...ELEMENT_ONLY,
  STRICT_DYNAMIC,
  REPORT_SAMPLE,
  UNSAFE_INLINE,
  UNSAFE_HASHES,
]);

/** Whether the meaning of an entry is unknown here: tokens, and what browsers ignore or do not all read alike. */
export function isUntouchable({ source }: PolicyEntry): boolean {
  return source === undefined || source.kind === 'opaque' || source.flaw !== undefined;
}

/** Whether a request's URL may match it. */
export function isForUrls({ source }: PolicyEntry): boolean {
  if (source === undefined || source.flaw !== undefined) return false;
  const { kind, text } = source;
  return kind === 'host' || kind === 'scheme' || (kind === 'keyword' && !NOT_FOR_URLS.has(text));
}

function isHash({ source }: PolicyEntry): boolean {
  return source?.kind === 'hash';
}

/**
 * Whether it is a hash that some engine takes for none, depending on its length: it may or may not switch 'unsafe-inline'
 * off, bring 'unsafe-hashes' to life and make hosts dead beside 'strict-dynamic'.
 */
export function isDoubtfulHash({ source }: PolicyEntry): boolean {
  return source?.kind === 'hash' && source.flaw !== undefined;
}

/**
 * The `script-src-attr` in which only 'strict-dynamic' switches 'unsafe-inline' off. It does by the text; WebKit knows
 * it there as little as in directives of styles, and lets event handlers run.
 */
export function doubtfulHandlersIn(specials: Specials): DirectiveSet {
  const both = specials.holdersOf(UNSAFE_INLINE) & specials.holdersOf(STRICT_DYNAMIC);
  return HANDLERS & both & ~specials.holdersOfAny(isNonceOrHash);
}

/** Whether a value of a list, of which the special ones are given, says anything to a look; what others cover does. */
export function isSeenBy(look: Look, list: KeywordList): (entry: PolicyEntry) => boolean {
  const keywords = keywordView(list, look);
  const sees = looksAtUrls(list, look) ? isForUrls : () => false;
  return (entry) => sees(entry) || isUntouchable(entry) || keywords.has(entry.text);
}

/** Whether hosts and schemes decide, which beside 'strict-dynamic' with a nonce or hash they do not for scripts. */
export function looksAtUrls(list: KeywordList, look: Look): boolean {
  if (look === 'url' || look === 'style-elem') return true;
  if (look !== 'script-elem') return false;
  return !list.has(STRICT_DYNAMIC) || !list.some(isNonceOrHash);
}

/** What a look feels of keywords, nonces and hashes; for workers and URLs nothing. */
export function keywordView(list: KeywordList, look: Look): KeywordList {
  if (look === 'url' || list.isEmpty) return NO_KEYWORDS;
  return list.filter(look === 'free' ? isStrictDynamic : look === 'eval' ? evalTest(list) : inlineTest(list, look));
}

function isStrictDynamic({ text }: PolicyEntry): boolean {
  return text === STRICT_DYNAMIC;
}

function evalTest(list: KeywordList): (entry: PolicyEntry) => boolean {
  return ({ text }) => {
    if (text === "'wasm-unsafe-eval'") return !list.has("'unsafe-eval'");
    return EVAL.has(text) || text === REPORT_SAMPLE;
  };
}

/** https://www.w3.org/TR/CSP3/#match-element-to-source-list */
function inlineTest(list: KeywordList, look: Look): (entry: PolicyEntry) => boolean {
  const isDynamic = look.startsWith('script') && list.has(STRICT_DYNAMIC);
  const isSwitchedOff = isDynamic || list.some(isNonceOrHash);
  const hashesAttributes = list.has(UNSAFE_HASHES) && list.some(isHash);
  const isElement = look.endsWith('elem');
  return ({ text, source }) => {
    if (text === UNSAFE_INLINE) return !isSwitchedOff;
    // A style element's hash matches without it; of scripts it also opens `javascript:` URLs.
    if (text === UNSAFE_HASHES) return hashesAttributes && look !== 'style-elem';
    if (text === STRICT_DYNAMIC || ELEMENT_ONLY.has(text)) return look === 'script-elem';
    if (source?.kind === 'hash') return isElement || hashesAttributes;
    return source?.kind === 'nonce' ? isElement : text === REPORT_SAMPLE;
  };
}
