/** Entry maps as sets of texts. None is ever changed here: what nothing is added to is shared, not copied. */
import { addEntry, sameTexts } from './entries';
import type { Entry, EntryMap } from './entries';

/** The one empty list. */
export const NOTHING: EntryMap = new Map();

/** The entries of all lists; of one list, or of one that is not empty, the list itself. */
export function union(lists: readonly EntryMap[]): EntryMap {
  const filled = lists.filter((list) => list.size > 0);
  if (filled.length < 2) return filled[0] ?? NOTHING;
  const result = new Map<string, Entry>();
  for (const list of filled) for (const entry of list.values()) addEntry(result, entry);
  return result;
}

/** The lists, of those with the same entries the first. */
export function distinct(lists: readonly EntryMap[]): EntryMap[] {
  const result: EntryMap[] = [];
  for (const list of lists) if (!result.some((known) => sameTexts(known, list))) result.push(list);
  return result;
}

/** The unions of all non-empty subsets of at most five lists. */
export function unions(lists: readonly EntryMap[]): EntryMap[] {
  const different = distinct(lists);
  return Array.from({ length: 2 ** different.length - 1 }, (_, index) =>
    union(different.filter((_list, bit) => ((index + 1) & (1 << bit)) !== 0)),
  );
}
