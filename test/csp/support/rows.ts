import { setOfAll } from '../../../lib/csp/directive-set';
import { entryOf } from '../../../lib/csp/entries';
import type { Entry } from '../../../lib/csp/entries';
import { Row } from '../../../lib/csp/rows';
import { readLeniently } from '../../../lib/csp/source';

/** A source that somebody asked for. */
export function entry(text: string, party = 'site'): Entry {
  const source = readLeniently(text);
  return entryOf('problem' in source ? text : source, [{ party, directive: 'img-src' }]);
}

/** A text in which browsers read no source where it stands. */
export function noSource(text: string): Entry {
  return entryOf(text, [{ party: 'site', directive: 'img-src' }]);
}

/** A source held by directives. */
export function row(text: string, ...names: string[]): Row {
  return new Row(entry(text), setOfAll(names));
}
