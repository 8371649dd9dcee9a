/** The values of directives, each with those who asked for it. */
import { directiveInfo, holdsSources } from './directives';
import { CspError, show } from './errors';
import type { Origin, PolicyEntry } from './requirement';
import { printOrder } from './print-order';
import type { Ordered } from './print-order';
import { characterProblem, parseSource } from './source';
import type { Source } from './source';
import { compareTexts } from './texts';
import { canonicalValue, directiveNameProblem, misplacedSource, valueProblem } from './values';

/** A value of a directive as policies keep it: what is handed out has no order. */
export interface Entry extends PolicyEntry, Ordered {}

/** The entries of one directive by their text, in no particular order. */
export type EntryMap = ReadonlyMap<string, Entry>;

/** The same for the same value: its text, which reads the same for what is no source, and yet is another value. */
export function keyOf({ text, source }: Entry): string {
  return source === undefined ? ` ${text}` : text;
}

/** What has entries, or can make them. */
export interface Entries {
  readonly entries: EntryMap;
}

/** Directives by name. */
export type DirectiveMap = ReadonlyMap<string, EntryMap>;

/** All have the same members in the same sequence, which engines read faster. */
export function entryOf(value: Source | string, origins: Origin[]): Entry {
  if (typeof value !== 'string') {
    return { text: value.text, source: value, origins, order: printOrder(value.kind, value.text) };
  }
  return { text: value, source: undefined, origins, order: printOrder(undefined, value) };
}

/**
 * One value of a directive in the form in which policies keep it.
 *
 * @throws CspError `InvalidSource` or `InvalidPolicy`, naming party and directive
 */
export function readEntry(party: string, directive: string, text: string, origins: Origin[]): Entry {
  if (!holdsSources(directive)) return entryOf(readValue(party, directive, text), origins);
  try {
    const source = parseSource(text);
    const problem = misplacedSource(directive, source) ?? directiveNameProblem(directive, source.text);
    if (problem === undefined) return entryOf(source, origins);
    throw new CspError('InvalidSource', `${show(text)} cannot stand here: ${problem}`);
  } catch (error) {
    if (error instanceof CspError) throw new CspError(error.code, `${party}, ${directive}: ${error.message}`);
    throw error;
  }
}

function readValue(party: string, directive: string, text: string): string {
  const refused = (why: string): CspError => new CspError('InvalidPolicy', `${party}, ${directive}: ${why}`);
  const misplaced = (reason: string): CspError => refused(`${show(text)} cannot stand here: ${reason}`);
  const problem = typeof text === 'string' ? characterProblem(text) : 'it is not a string.';
  if (problem !== undefined) throw misplaced(problem);
  if (directiveInfo(directive)?.value === 'none') throw refused(`it takes no value, so leave out ${show(text)}.`);
  const value = canonicalValue(directive, text);
  const reason = valueProblem(directive, value) ?? directiveNameProblem(directive, value);
  if (reason !== undefined) throw misplaced(reason);
  return value;
}

/** In the order of their texts, whatever order they came in. */
export function byText<T extends PolicyEntry>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => compareTexts(a.text, b.text));
}

/** Adds an entry; where its text is already present, its origins join those that are there. */
export function addEntry(entries: Map<string, Entry>, entry: Entry): void {
  const { text } = entry;
  const present = entries.get(text);
  if (present === undefined) entries.set(text, entry);
  else if (present !== entry) entries.set(text, joinEntries(present, entry));
}

/** The same value asked for by more parties. */
export function joinEntries(a: Entry, b: Entry): Entry {
  let origins = a.origins;
  for (const origin of b.origins) origins = withOrigin(origins, origin);
  return origins === a.origins ? a : { text: a.text, source: a.source, origins, order: a.order };
}

/** The origins, which are in order, and one more at its place; the same list where it is there already. */
function withOrigin(origins: Origin[], origin: Origin): Origin[] {
  const before = origins.findLastIndex((present) => compareOrigins(present, origin) <= 0);
  const nearest = origins[before];
  if (nearest !== undefined && compareOrigins(nearest, origin) === 0) return origins;
  return [...origins.slice(0, before + 1), origin, ...origins.slice(before + 1)];
}

function compareOrigins(a: Origin, b: Origin): number {
  return (
    compareTexts(a.party, b.party) ||
    compareTexts(a.directive, b.directive) ||
    compareTexts(a.reason, b.reason) ||
    compareTexts(a.page, b.page) ||
    compareTexts(a.verified, b.verified)
  );
}
