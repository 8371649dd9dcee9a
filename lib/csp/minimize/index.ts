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
import { directivesIn, sizeOf } from '../directive-set';
import type { DirectiveMap, Entries } from '../entries';
import { SourceTable } from '../source-table';
import { inPlace } from './in-place';
import { needsIn } from './needs';
import type { Need } from './needs';
import type { MinimizeOptions } from './options';
import { seenUrls } from './seen-urls';
import { shortened } from './shortened';
import { shortestDirectives } from './structure';
import { FALLING_BACK, keptToTheLetter, mustStay } from './treatment';
import { viewOf } from './url-views';
import { withLines } from './with-lines';

/** The shortest directives with the same meaning. */
export function minimizeDirectives(directives: DirectiveMap, options: MinimizeOptions): DirectiveMap {
  const given = SourceTable.from(directives);
  const toTheLetter = keptToTheLetter(given);
  const table = shortened(given, toTheLetter, options);
  const seen = seenUrls(table.rows, toTheLetter, options);
  const needs = needsIn(table, seen);
  const lines = mustStay(table)
    ? inPlace(table, seen, needs, toTheLetter)
    : shortestDirectives(needs, table.has('default-src'));
  const result = withLines(table, seen, lines, needs);
  return textLength(result) <= textLength(given) ? result : directives;
}

/** `'none'` is longer than some sources that have no effect where they stand, as in `style-src-attr wss:`. */
function textLength({ rows, present }: SourceTable): number {
  let length = 0;
  let filled = 0;
  for (const { entry, holders } of rows) {
    filled |= holders;
    length += sizeOf(holders & present) * (entry.text.length + 1);
  }
  for (const { name } of directivesIn(present)) length += name.length + 1;
  return length + sizeOf(present & ~filled) * " 'none'".length;
}

/** What each effective directive that the policy restricts must see, and each other one of the directives. */
export function needsOf(
  directives: DirectiveMap,
  options: MinimizeOptions,
): { readonly needs: readonly Need[]; readonly others: ReadonlyMap<string, Entries> } {
  const table = shortened(SourceTable.from(directives), 0, options);
  const seen = seenUrls(table.rows, 0, options);
  const others = directivesIn(table.present & ~FALLING_BACK).map(
    (directive) => [directive.name, viewOf(table, seen, directive)] as const,
  );
  // With those alone who asked for the hosts in the directive that decides.
  const needs = needsIn(table, seen).map((need) => ({ ...need, urls: need.urls?.shownIn(need.decider) }));
  return { needs, others: new Map(others) };
}
