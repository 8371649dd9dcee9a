/** Directives with every host in its shortest text. */
import { placesIn } from '../bits';
import { DirectiveLists } from '../directive-lists';
import { addEntry, entryOf } from '../entries';
import type { Entry, EntryMap } from '../entries';
import { ValueList } from '../value-list';
import type { Entries } from '../value-list';
import { Vocabulary } from '../vocabulary';
import { shortest } from './covers';
import type { MinimizeOptions } from './options';

/** @param isToTheLetter of which lists the hosts stay as they are */
export function shortened(
  given: DirectiveLists,
  options: MinimizeOptions,
  isToTheLetter: (name: string, list: ValueList) => boolean,
): DirectiveLists {
  const { entries } = given.vocabulary;
  const short: Entry[] = [];
  let isShort = true;
  for (const entry of entries) {
    const shorter = shortEntry(entry, options);
    isShort &&= shorter === entry;
    short.push(shorter);
  }
  if (isShort) return given;
  const vocabulary = new Vocabulary();
  const rows = Array.from(given.lists, ([name, list]) => {
    const isKept = isToTheLetter(name, list);
    const texts = isKept ? entries : short;
    const numbers: number[] = [];
    for (const place of placesIn(list.bits)) {
      const entry = texts[place];
      if (entry !== undefined) numbers.push(vocabulary.add(entry));
    }
    return { name, numbers, part: isKept ? list : new ShortEntries(list, options) };
  });
  const lists = rows.map(
    ({ name, numbers, part }) => [name, new ValueList(vocabulary, vocabulary.bitsOf(numbers), [part])] as const,
  );
  return new DirectiveLists(vocabulary, new Map(lists));
}

function shortEntry(entry: Entry, options: MinimizeOptions): Entry {
  const short = entry.source === undefined ? undefined : shortest(entry.source, options);
  return short === undefined || short === entry.source ? entry : entryOf(short, entry.origins);
}

class ShortEntries implements Entries {
  public constructor(
    private readonly list: ValueList,
    private readonly options: MinimizeOptions,
  ) {}

  public get entries(): EntryMap {
    const result = new Map<string, Entry>();
    for (const entry of this.list.entries.values()) addEntry(result, shortEntry(entry, this.options));
    return result;
  }
}
