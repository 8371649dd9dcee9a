/** Source lists with every host in its shortest text. */
import type { DirectiveSet } from '../directive-set';
import { addEntry, entryOf } from '../entries';
import type { Entries, Entry, EntryMap } from '../entries';
import { arranged, Row } from '../rows';
import { SourceTable } from '../source-table';
import { shortest } from './covers';
import type { MinimizeOptions } from './options';

/** @param toTheLetter directives of which the hosts stay as they are */
export function shortened(given: SourceTable, toTheLetter: DirectiveSet, options: MinimizeOptions): SourceTable {
  const rows: Row[] = [];
  let isShort = true;
  for (const row of given.rows) {
    const short = shortEntry(row.entry, options);
    if (short === row.entry) {
      rows.push(row);
      continue;
    }
    isShort = false;
    const kept = row.holders & toTheLetter;
    if (kept !== 0) rows.push(row.heldBy(kept));
    if (kept !== row.holders) rows.push(new Row(short, row.holders & ~toTheLetter));
  }
  if (isShort) return given;
  return new SourceTable(arranged(rows), given.present, given.others, (directive) => {
    const list = given.listOf(directive);
    return [(toTheLetter & directive.set) === 0 ? new ShortEntries(list, options) : list];
  });
}

function shortEntry(entry: Entry, options: MinimizeOptions): Entry {
  const short = entry.source === undefined ? undefined : shortest(entry.source, options);
  return short === undefined || short === entry.source ? entry : entryOf(short, entry.origins);
}

class ShortEntries implements Entries {
  public constructor(
    private readonly list: Entries,
    private readonly options: MinimizeOptions,
  ) {}

  public get entries(): EntryMap {
    const result = new Map<string, Entry>();
    for (const entry of this.list.entries.values()) addEntry(result, shortEntry(entry, this.options));
    return result;
  }
}
