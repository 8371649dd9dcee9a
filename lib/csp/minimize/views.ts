/**
 * What of a source list a request can feel.
 *
 * Every effective directive looks at a part of its list only: an image at hosts and schemes, an event handler at
 * 'unsafe-inline' and hashes, eval at two keywords. Two lists with the same view are the same for that directive.
 */
import { inlineSwitches, STRICT_DYNAMIC, workersAreFree } from '../effective';
import { addEntry, entryOf } from '../entries';
import type { DirectiveMap, Entry, EntryMap } from '../entries';
import type { PolicyEntry } from '../requirement';
import type { Source } from '../source';
import { CoverIndex, shortest } from './covers';
import { NOTHING } from '../lists';
import type { MinimizeOptions } from './options';

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
export function lookOf(name: string, directives: DirectiveMap): Look {
  return name === 'worker-src' && workersAreFree(directives) ? 'free' : (LOOKS[name] ?? 'url');
}

const REPORT_SAMPLE = "'report-sample'";
const EVAL = ["'unsafe-eval'", "'wasm-unsafe-eval'", "'trusted-types-eval'"];
const ELEMENT_ONLY = ["'report-sha256'", "'report-sha384'", "'report-sha512'", "'inline-speculation-rules'"];

/** Keywords that say nothing about a URL. Others, such as the one for WebTransport, are kept where they stand. */
const NOT_FOR_URLS: ReadonlySet<string> = new Set([
  ...EVAL,
  ...ELEMENT_ONLY,
  STRICT_DYNAMIC,
  REPORT_SAMPLE,
  "'unsafe-inline'",
  "'unsafe-hashes'",
]);

/** Whether the meaning of an entry is unknown here: tokens, and what browsers ignore or do not all read alike. */
export function isUntouchable({ source }: PolicyEntry): boolean {
  return source === undefined || source.kind === 'opaque' || source.flaw !== undefined;
}

/**
 * Whether a list has a hash that some engine takes for none, depending on its length: it may or may not switch
 * 'unsafe-inline' off, bring 'unsafe-hashes' to life and make hosts dead beside 'strict-dynamic'.
 */
export function hasDoubtfulHash(entries: EntryMap): boolean {
  return someSource(entries, ({ kind, flaw }) => kind === 'hash' && flaw !== undefined);
}

/**
 * Whether only 'strict-dynamic' switches 'unsafe-inline' off in a `script-src-attr`. It does by the text; WebKit knows
 * it there as little as in directives of styles, and lets event handlers run.
 */
export function hasDoubtfulHandlers(name: string, entries: EntryMap): boolean {
  if (name !== 'script-src-attr' || !entries.has("'unsafe-inline'")) return false;
  const switches = inlineSwitches(name, entries);
  return switches.length === 1 && switches[0]?.text === STRICT_DYNAMIC;
}

/** The texts of a list that say anything to a look, those that others cover included. */
export function seenTexts(entries: EntryMap, look: Look): Set<string> {
  const seen = new Set(keywordView(entries, look).keys());
  const seesUrls = looksAtUrls(entries, look);
  for (const entry of entries.values()) {
    const isUrl = entry.source !== undefined && isForUrls(entry.source);
    if (isUntouchable(entry) || (isUrl && seesUrls)) seen.add(entry.text);
  }
  return seen;
}

/** Whether hosts and schemes decide, which beside 'strict-dynamic' with a nonce or hash they do not for scripts. */
export function looksAtUrls(entries: EntryMap, look: Look): boolean {
  if (look === 'url' || look === 'style-elem') return true;
  if (look !== 'script-elem') return false;
  return !entries.has(STRICT_DYNAMIC) || !someSource(entries, ({ kind }) => kind === 'nonce' || kind === 'hash');
}

/** What a look feels of keywords, nonces and hashes; for workers and URLs nothing. */
export function keywordView(entries: EntryMap, look: Look): EntryMap {
  if (look === 'url') return NOTHING;
  const view = new Map<string, Entry>();
  if (look === 'free') {
    keep(view, entries, STRICT_DYNAMIC);
    return view;
  }
  if (look === 'eval') {
    for (const text of EVAL) {
      if (text !== "'wasm-unsafe-eval'" || !entries.has("'unsafe-eval'")) keep(view, entries, text);
    }
  } else {
    addInline(view, entries, look);
  }
  keep(view, entries, REPORT_SAMPLE);
  return view.size === 0 ? NOTHING : view;
}

/** https://www.w3.org/TR/CSP3/#match-element-to-source-list */
function addInline(view: Map<string, Entry>, entries: EntryMap, look: Look): void {
  const isElement = look.endsWith('elem');
  if (look === 'script-elem') for (const text of ELEMENT_ONLY) keep(view, entries, text);
  const switches = inlineSwitches(look.startsWith('script') ? 'script-src' : 'style-src', entries);
  if (switches.length === 0) {
    keep(view, entries, "'unsafe-inline'");
    return;
  }
  const hashes = switches.filter(({ source }) => source?.kind === 'hash');
  const hashesAttributes = hashes.length > 0 && entries.has("'unsafe-hashes'");
  if (isElement) for (const entry of switches) view.set(entry.text, entry);
  else if (hashesAttributes) for (const entry of hashes) view.set(entry.text, entry);
  // A style element's hash matches without it; of scripts it also opens `javascript:` URLs.
  if (hashesAttributes && look !== 'style-elem') keep(view, entries, "'unsafe-hashes'");
}

function keep(view: Map<string, Entry>, entries: EntryMap, text: string): void {
  const entry = entries.get(text);
  if (entry !== undefined) view.set(text, entry);
}

function someSource(entries: EntryMap, test: (source: Source) => boolean): boolean {
  for (const { source } of entries.values()) if (source !== undefined && test(source)) return true;
  return false;
}

/** The hosts and schemes of a list, each in its shortest text, without those that others cover; often the list itself. */
export function urlView(entries: EntryMap, options: MinimizeOptions): EntryMap {
  const sources: Source[] = [];
  let isView = true;
  for (const { source } of entries.values()) {
    const short = source === undefined || !isForUrls(source) ? undefined : shortest(source, options);
    if (short === undefined || short !== source) isView = false;
    if (short !== undefined) sources.push(short);
  }
  const index = new CoverIndex(sources, options);
  const covered = sources.filter((source) => index.coverOf(source) !== undefined);
  if (isView && covered.length === 0) return entries;
  const view = new Map<string, Entry>();
  for (const entry of entries.values()) {
    if (entry.source === undefined || !isForUrls(entry.source)) continue;
    const short = shortest(entry.source, options);
    addEntry(view, short === entry.source ? entry : entryOf(short, entry.origins));
  }
  for (const { text } of covered) view.delete(text);
  return view;
}

function isForUrls({ kind, text, flaw }: Source): boolean {
  if (flaw !== undefined) return false;
  return kind === 'host' || kind === 'scheme' || (kind === 'keyword' && !NOT_FOR_URLS.has(text));
}
