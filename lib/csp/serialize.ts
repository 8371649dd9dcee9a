/** Policies as text. */
import { holdsSources, inPrintOrder } from './directives';
import type { DirectiveMap, EntryMap } from './entries';
import type { PolicyEntry } from './requirement';
import { kindRank } from './source';
import { compareTexts } from './texts';

/** https://www.w3.org/TR/CSP3/#grammardef-serialized-policy */
export function serialize(directives: DirectiveMap): string {
  const lines: string[] = [];
  for (const name of inPrintOrder(directives)) lines.push(serializeDirective(name, directives.get(name) ?? new Map()));
  return lines.join(';');
}

/** The values of a directive as they are printed: the empty source list as `'none'`. */
function serializeDirective(name: string, entries: EntryMap): string {
  if (entries.size === 0) return holdsSources(name) ? `${name} 'none'` : name;
  let line = name;
  for (const texts of textsByRank(entries)) for (const text of texts.sort()) line += ` ${text}`;
  return line;
}

/** For the order in which `Policy.directive` gives them: texts alone are sorted several times faster. */
function textsByRank(entries: EntryMap): string[][] {
  const byRank: string[][] = [[], [], [], [], [], []];
  for (const entry of entries.values()) byRank[printRank(entry)]?.push(entry.text);
  return byRank;
}

/** The order in which values are printed: by rank, then by text. */
export function compareEntries(a: PolicyEntry, b: PolicyEntry): number {
  return printRank(a) - printRank(b) || compareTexts(a.text, b.text);
}

/** Values that are no sources, such as those that browsers ignore in a source list, stand among the keywords. */
function printRank({ source }: PolicyEntry): number {
  return source === undefined ? 0 : kindRank(source);
}
