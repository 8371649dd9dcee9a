/**
 * What of a source list a request can feel.
 *
 * Every effective directive looks at a part of its list only: an image at hosts and schemes, an event handler at
 * 'unsafe-inline' and hashes, eval at two keywords. Two lists with the same view are the same for that directive.
 */
import { addBit, doMeet, noBits, placesIn, unionOf } from '../bits';
import type { Bits } from '../bits';
import { isNonceOrHash, STRICT_DYNAMIC, UNSAFE_INLINE, workersAreFree } from '../effective';
import type { PolicyEntry } from '../requirement';
import { NOTHING } from '../value-list';
import type { ValueList } from '../value-list';

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
export function lookOf(name: string, directives: ReadonlyMap<string, Pick<ValueList, 'has'>>): Look {
  return name === 'worker-src' && workersAreFree(directives) ? 'free' : (LOOKS[name] ?? 'url');
}

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

function isDoubtfulHash({ source }: PolicyEntry): boolean {
  return source?.kind === 'hash' && source.flaw !== undefined;
}

/** Whether it is neither host nor scheme: few values are. */
function isKeywordLike({ source }: PolicyEntry): boolean {
  return source !== undefined && source.kind !== 'host' && source.kind !== 'scheme';
}

/**
 * Whether a list has a hash that some engine takes for none, depending on its length: it may or may not switch
 * 'unsafe-inline' off, bring 'unsafe-hashes' to life and make hosts dead beside 'strict-dynamic'.
 */
export function hasDoubtfulHash(list: ValueList): boolean {
  return doMeet(list.bits, list.vocabulary.selectRare(isDoubtfulHash));
}

/**
 * Whether only 'strict-dynamic' switches 'unsafe-inline' off in a `script-src-attr`. It does by the text; WebKit knows
 * it there as little as in directives of styles, and lets event handlers run.
 */
export function hasDoubtfulHandlers(name: string, list: ValueList): boolean {
  if (name !== 'script-src-attr' || !list.has(UNSAFE_INLINE) || !list.has(STRICT_DYNAMIC)) return false;
  return !doMeet(list.bits, list.vocabulary.selectRare(isNonceOrHash));
}

/** What of a list says anything to a look, what others cover included. */
export function seenIn(list: ValueList, look: Look): Bits {
  const { vocabulary } = list;
  const seen = unionOf(keywordView(list, look).bits, list.within(vocabulary.select(isUntouchable)).bits);
  return looksAtUrls(list, look) ? unionOf(seen, list.within(vocabulary.select(isForUrls)).bits) : seen;
}

/** Whether hosts and schemes decide, which beside 'strict-dynamic' with a nonce or hash they do not for scripts. */
export function looksAtUrls(list: ValueList, look: Look): boolean {
  if (look === 'url' || look === 'style-elem') return true;
  if (look !== 'script-elem') return false;
  return !list.has(STRICT_DYNAMIC) || !doMeet(list.bits, list.vocabulary.selectRare(isNonceOrHash));
}

/** What a look feels of keywords, nonces and hashes; for workers and URLs nothing. */
export function keywordView(list: ValueList, look: Look): ValueList {
  const { vocabulary } = list;
  if (look === 'url') return NOTHING;
  const present = list.within(vocabulary.selectRare(isKeywordLike));
  if (present.isEmpty) return NOTHING;
  const isFelt = look === 'free' ? isStrictDynamic : look === 'eval' ? evalTest(list) : inlineTest(list, look);
  const felt = noBits(vocabulary.entries.length);
  for (const place of placesIn(present.bits)) {
    const entry = vocabulary.entries[place];
    if (entry !== undefined && isFelt(entry)) addBit(felt, place);
  }
  return list.within(felt);
}

function isStrictDynamic({ text }: PolicyEntry): boolean {
  return text === STRICT_DYNAMIC;
}

function evalTest(list: ValueList): (entry: PolicyEntry) => boolean {
  return ({ text }) => {
    if (text === "'wasm-unsafe-eval'") return !list.has("'unsafe-eval'");
    return EVAL.has(text) || text === REPORT_SAMPLE;
  };
}

/** https://www.w3.org/TR/CSP3/#match-element-to-source-list */
function inlineTest(list: ValueList, look: Look): (entry: PolicyEntry) => boolean {
  const { bits, vocabulary } = list;
  const isDynamic = look.startsWith('script') && list.has(STRICT_DYNAMIC);
  const isSwitchedOff = isDynamic || doMeet(bits, vocabulary.selectRare(isNonceOrHash));
  const hashesAttributes = list.has(UNSAFE_HASHES) && doMeet(bits, vocabulary.selectRare(isHash));
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
