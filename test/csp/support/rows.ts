import { setOfAll } from '../../../lib/csp/directive-set';
import { entryOf } from '../../../lib/csp/entries';
import type { Entry, EntryMap } from '../../../lib/csp/entries';
import { Row } from '../../../lib/csp/rows';
import { readLeniently } from '../../../lib/csp/source';

/** A source that somebody asked for. */
export function entry(text: string, party = 'site'): Entry {
  const source = readLeniently(text);
  return entryOf('problem' in source ? text : source, [{ party, directive: 'img-src' }]);
}

/** Entries with the parties that asked for them: `https://a.example Ada Bob`. */
export function withParties(entries: EntryMap): string[] {
  return [...entries].map(([text, { origins }]) => [text, ...new Set(origins.map(({ party }) => party))].join(' '));
}

/** A text in which browsers read no source where it stands. */
export function noSource(text: string): Entry {
  return entryOf(text, [{ party: 'site', directive: 'img-src' }]);
}

/** A source held by directives. */
export function row(text: string, ...names: string[]): Row {
  return new Row(entry(text), setOfAll(names));
}
