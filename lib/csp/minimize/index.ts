/**
 * Minimizing: the shortest text with the same meaning.
 *
 * Kept: the verdict on every request, by the text of CSP3 and in Chromium, Firefox and WebKit alike, and the presence of
 * `default-src`. Lost: whatever nobody can feel. Left out are sources that others cover (`covers.ts`), keywords and
 * hosts that are dead where they stand (`views.ts`), and directives that say what they fall back on (`structure.ts`).
 *
 * Not part of the meaning: resource hints (prefetch), which engines judge each in its own way and which fetch nothing
 * that is not allowed when it is used; and `fenced-frame-src`, which keeps its line and follows `frame-src` without one.
 *
 * Not shortest, since a rule that holds in most browsers is not used:
 * - Where a fetch directive holds a CDK token, whose text nobody knows, or a value that browsers ignore or do
 *   not all read alike, or 'strict-dynamic' stands where browsers differ on it (in `default-src`, `child-src`
 *   or `worker-src`, and beside 'unsafe-inline' in `script-src-attr`), all directives stay where they are and only their
 *   lists are shortened; such a `script-src-attr`, and a list with a hash that some engine takes for none, stay to the
 *   letter.
 * - `frame-src` with 'self' and without `blob:`, and `img-src` and `media-src` with `*`, keep their lines, or get none,
 *   even where they say what they fall back on: `default-src 'self'; frame-src 'self'`.
 * - Hosts beside a 'strict-dynamic' without nonce or hash stay.
 * - `https://*:*` is not written as `https:`, and what only the text says is not relied on: `*` covers no web sockets.
 * - An empty list is written 'none', though a shorter source that nobody looks at there would do: `style-src-attr *`.
 * - A wildcard of more than 127 labels, which DNS does not have, covers nothing that is below it.
 *
 * Else it is shortest: held against all equivalent policies of up to eight sources (`minimal.test.ts`).
 */
import { directiveInfo, EFFECTIVE_FETCH_DIRECTIVES, holdsSources } from '../directives';
import { decidingDirective, effectiveEntries, STRICT_DYNAMIC } from '../effective';
import { sameTexts } from '../entries';
import type { DirectiveMap, Entry, EntryMap } from '../entries';
import { NOTHING, union } from '../lists';
import type { MinimizeOptions } from './options';
import { shortestDirectives } from './structure';
import type { Need } from './structure';
import {
  hasDoubtfulHandlers,
  hasDoubtfulHash,
  isUntouchable,
  keywordView,
  lookOf,
  looksAtUrls,
  urlView,
} from './views';
import type { Look } from './views';

/** The shortest directives with the same meaning. */
export function minimizeDirectives(directives: DirectiveMap, options: MinimizeOptions): DirectiveMap {
  const result = new Map<string, EntryMap>();
  const fetching = new Map<string, EntryMap>();
  for (const [name, entries] of directives) {
    const info = directiveInfo(name);
    if (name !== 'fenced-frame-src' && info !== undefined && info.fallback.length > 0) fetching.set(name, entries);
    else result.set(name, shortened(entries, options));
  }
  const needs = needsOf(fetching, options);
  const rewritten = mustStay(fetching)
    ? inPlace(fetching, needs)
    : shortestDirectives(needs, fetching.has('default-src'));
  for (const [name, entries] of rewritten) result.set(name, entries);
  return textLength(result) <= textLength(directives) ? result : directives;
}

/** `'none'` is longer than some sources that have no effect where they stand, as in `style-src-attr wss:`. */
function textLength(directives: DirectiveMap): number {
  let length = 0;
  for (const [name, entries] of directives) {
    length += name.length + (entries.size === 0 && holdsSources(name) ? " 'none'".length : 0);
    for (const text of entries.keys()) length += text.length + 1;
  }
  return length + directives.size;
}

/** What each effective directive that the policy restricts must see. */
export function needsOf(directives: DirectiveMap, options: MinimizeOptions): Need[] {
  const asking: { name: string; look: Look; entries: EntryMap; seesUrls: boolean }[] = [];
  for (const name of EFFECTIVE_FETCH_DIRECTIVES) {
    const entries = effectiveEntries(directives, name);
    if (entries === undefined) continue;
    const look = lookOf(name, directives);
    asking.push({ name, look, entries, seesUrls: looksAtUrls(entries, look) });
  }
  const views = urlViews(new Set(asking.filter(({ seesUrls }) => seesUrls).map(({ entries }) => entries)), options);
  return asking.map(({ name, look, entries, seesUrls }) => {
    const urls = seesUrls ? views.get(entries) : undefined;
    const keywords = keywordView(entries, look);
    const own = differsWhereItStands(name, urls) ? { own: directives.has(name) } : {};
    return { name, look, urls, keywords, ...own };
  });
}

/** The views of lists: one object for all lists with the same, told apart at a glance, with the origins of all. */
function urlViews(lists: ReadonlySet<EntryMap>, options: MinimizeOptions): ReadonlyMap<EntryMap, EntryMap> {
  const views = new Map<EntryMap, EntryMap>();
  for (const list of lists) {
    const view = urlView(list, options);
    let joined = view;
    for (const [other, known] of views) {
      if (!sameTexts(known, view)) continue;
      if (joined === view) joined = union([known, view]);
      views.set(other, joined);
    }
    views.set(list, joined.size === 0 ? NOTHING : joined);
  }
  return views;
}

/** Where the text and the engines differ on 'strict-dynamic'. */
const DIFFERING = ['default-src', 'child-src', 'worker-src'];

/** Whether a value may mean anything, or 'strict-dynamic' stands where engines differ on it. */
function mustStay(directives: DirectiveMap): boolean {
  if (DIFFERING.some((name) => directives.get(name)?.has(STRICT_DYNAMIC) === true)) return true;
  for (const [name, entries] of directives) {
    if (hasDoubtfulHandlers(name, entries)) return true;
    for (const entry of entries.values()) if (isUntouchable(entry)) return true;
  }
  return false;
}

/**
 * In WebKit some sources allow more in a directive of its own than where it falls back: 'self' `blob:` frames, and `*`
 * `data:` images and `data:` and `blob:` media. Such a directive neither gains nor loses its line.
 */
function differsWhereItStands(name: string, urls: EntryMap | undefined): boolean {
  if (urls === undefined) return false;
  if (name === 'frame-src') return urls.has("'self'") && !urls.has('blob:');
  return (name === 'img-src' || name === 'media-src') && urls.has('*');
}

/** Every directive where it is, with what somebody who asks it sees, and with what nobody understands. */
function inPlace(directives: DirectiveMap, needs: readonly Need[]): Map<string, EntryMap> {
  const result = new Map<string, EntryMap>();
  for (const [name, entries] of directives) {
    if (hasDoubtfulHash(entries) || hasDoubtfulHandlers(name, entries)) {
      result.set(name, entries);
      continue;
    }
    const asking = needs.filter((need) => decidingDirective(directives, need.name) === name);
    const list = new Map<string, Entry>(
      [...entries].filter(
        ([text, entry]) => isUntouchable(entry) || (text === STRICT_DYNAMIC && DIFFERING.includes(name)),
      ),
    );
    for (const { urls, keywords } of asking) {
      for (const view of [keywords, urls ?? []]) for (const [text, entry] of view) list.set(text, entry);
    }
    result.set(name, list);
  }
  return result;
}

/** A source list that is asked for URLs only and takes part in no fallback, or a value that holds no sources. */
function shortened(entries: EntryMap, options: MinimizeOptions): EntryMap {
  const list = new Map<string, Entry>([...entries].filter(([, entry]) => isUntouchable(entry)));
  for (const [text, entry] of urlView(entries, options)) list.set(text, entry);
  return list;
}
