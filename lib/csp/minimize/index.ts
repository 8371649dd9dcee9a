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
 * - Hosts beside a 'strict-dynamic' without nonce or hash stay, and it is never brought into `default-src`.
 * - `https://*:*` is not written as `https:`, and what only the text says is not relied on: `*` covers no web sockets.
 * - An empty list is written 'none', though a shorter source that nobody looks at there would do: `style-src-attr *`.
 * - A wildcard of more than 127 labels, which DNS does not have, covers nothing that is below it.
 *
 * Else it is shortest: held against all equivalent policies of up to eight sources (`minimal.test.ts`).
 */
import { doMeet } from '../bits';
import { DirectiveLists } from '../directive-lists';
import { directiveInfo, EFFECTIVE_FETCH_DIRECTIVES, holdsSources } from '../directives';
import { decidingDirective, effectiveEntries, STRICT_DYNAMIC } from '../effective';
import type { DirectiveMap } from '../entries';
import type { PolicyEntry } from '../requirement';
import { NOTHING, union } from '../value-list';
import type { ValueList } from '../value-list';
import { Covered } from './covered';
import type { MinimizeOptions } from './options';
import { shortened } from './shortened';
import { shortestDirectives } from './structure';
import type { Need } from './structure';
import { urlView, UrlViews } from './url-views';
import type { UrlView } from './url-views';
import { hasDoubtfulHandlers, hasDoubtfulHash, isUntouchable, keywordView, lookOf, looksAtUrls } from './views';
import type { Look } from './views';

type Lists = ReadonlyMap<string, ValueList>;

/** The shortest directives with the same meaning. */
export function minimizeDirectives(directives: DirectiveMap, options: MinimizeOptions): DirectiveMap {
  const given = DirectiveLists.from(directives);
  const { vocabulary, lists } = shortened(given, options, isToTheLetter);
  const covered = new Covered(vocabulary, options);
  const result = new Map<string, ValueList>();
  const fetching = new Map<string, ValueList>();
  for (const [name, list] of lists) {
    if (isRewritten(name)) fetching.set(name, list);
    else result.set(name, union([list.within(vocabulary.select(isUntouchable)), urlView(list, covered)]));
  }
  const needs = needsIn(fetching, covered);
  const rewritten = mustStay(fetching)
    ? inPlace(fetching, needs)
    : shortestDirectives(needs, fetching.has('default-src'));
  for (const [name, list] of rewritten) result.set(name, list);
  return textLength(result) <= textLength(given.lists) ? new DirectiveLists(vocabulary, result) : directives;
}

function fallsBack(name: string): boolean {
  return (directiveInfo(name)?.fallback.length ?? 0) > 0;
}

/** Whether minimizing may move what it says to another directive. */
function isRewritten(name: string): boolean {
  return fallsBack(name) && name !== 'fenced-frame-src';
}

/** `'none'` is longer than some sources that have no effect where they stand, as in `style-src-attr wss:`. */
function textLength(lists: Lists): number {
  let length = 0;
  for (const [name, list] of lists) {
    length += name.length + (list.isEmpty && holdsSources(name) ? " 'none'".length : list.length);
  }
  return length + lists.size;
}

/** What each effective directive that the policy restricts must see, and each other one of the directives. */
export function needsOf(
  directives: DirectiveMap,
  options: MinimizeOptions,
): { readonly needs: readonly Need[]; readonly others: Lists } {
  const { vocabulary, lists } = shortened(DirectiveLists.from(directives), options, () => false);
  const covered = new Covered(vocabulary, options);
  const entries = [...lists];
  const others = entries
    .filter(([name]) => !fallsBack(name))
    .map(([name, list]) => [name, urlView(list, covered)] as const);
  return { needs: needsIn(new Map(entries.filter(([name]) => fallsBack(name))), covered), others: new Map(others) };
}

function needsIn(lists: Lists, covered: Covered): Need[] {
  const views = new UrlViews(covered);
  const asking: { name: string; look: Look; list: ValueList; view: UrlView | undefined }[] = [];
  for (const name of EFFECTIVE_FETCH_DIRECTIVES) {
    const list = effectiveEntries(lists, name);
    if (list === undefined) continue;
    const look = lookOf(name, lists);
    asking.push({ name, look, list, view: looksAtUrls(list, look) ? views.of(list) : undefined });
  }
  return asking.map(({ name, look, list, view }) => {
    const urls = view?.urls;
    const own = differsWhereItStands(name, urls) ? lists.has(name) : undefined;
    return { name, look, urls, keywords: keywordView(list, look), own };
  });
}

/** Where the text and the engines differ on 'strict-dynamic'. */
const DIFFERING = ['default-src', 'child-src', 'worker-src'];

/** Whether a value may mean anything, or 'strict-dynamic' stands where engines differ on it. */
function mustStay(lists: Lists): boolean {
  if (DIFFERING.some((name) => lists.get(name)?.has(STRICT_DYNAMIC) === true)) return true;
  for (const [name, list] of lists) {
    if (hasDoubtfulHandlers(name, list) || doMeet(list.bits, list.vocabulary.select(isUntouchable))) return true;
  }
  return false;
}

/** Whether a list stays as it is written: nobody knows what may be left out of it. */
function isToTheLetter(name: string, list: ValueList): boolean {
  return isRewritten(name) && (hasDoubtfulHash(list) || hasDoubtfulHandlers(name, list));
}

/**
 * In WebKit some sources allow more in a directive of its own than where it falls back: 'self' `blob:` frames, and `*`
 * `data:` images and `data:` and `blob:` media. Such a directive neither gains nor loses its line.
 */
function differsWhereItStands(name: string, urls: ValueList | undefined): boolean {
  if (urls === undefined) return false;
  if (name === 'frame-src') return urls.has("'self'") && !urls.has('blob:');
  return (name === 'img-src' || name === 'media-src') && urls.has('*');
}

/** Every directive where it is, with what somebody who asks it sees, and with what nobody understands. */
function inPlace(lists: Lists, needs: readonly Need[]): Lists {
  const result = new Map<string, ValueList>();
  for (const [name, list] of lists) {
    if (isToTheLetter(name, list)) {
      result.set(name, list);
      continue;
    }
    const asking = needs.filter((need) => decidingDirective(lists, need.name) === name);
    const kept = list.within(list.vocabulary.select(DIFFERING.includes(name) ? isUntouchableOrDynamic : isUntouchable));
    result.set(name, union([kept, ...asking.flatMap(({ urls = NOTHING, keywords }) => [keywords, urls])]));
  }
  return result;
}

function isUntouchableOrDynamic(entry: PolicyEntry): boolean {
  return isUntouchable(entry) || entry.text === STRICT_DYNAMIC;
}
