/** The directives of a policy as lists of one vocabulary, and as the maps of entries that others read. */
import type { DirectiveMap, EntryMap } from './entries';
import { ValueList } from './value-list';
import { Vocabulary } from './vocabulary';

export class DirectiveLists implements DirectiveMap {
  /** Those of a map; the map itself, if it is made of lists. */
  public static from(directives: DirectiveMap): DirectiveLists {
    if (directives instanceof DirectiveLists) return directives;
    const vocabulary = new Vocabulary();
    const lists = numbered(directives, vocabulary);
    return new DirectiveLists(vocabulary, lists());
  }

  public constructor(
    public readonly vocabulary: Vocabulary,
    public readonly lists: ReadonlyMap<string, ValueList>,
  ) {}

  public get size(): number {
    return this.lists.size;
  }

  public has(name: string): boolean {
    return this.lists.has(name);
  }

  public get(name: string): EntryMap | undefined {
    return this.lists.get(name)?.entries;
  }

  public keys(): MapIterator<string> {
    return this.lists.keys();
  }

  public values(): MapIterator<EntryMap> {
    return this.materialized().values();
  }

  public entries(): MapIterator<[string, EntryMap]> {
    return this.materialized().entries();
  }

  public [Symbol.iterator](): MapIterator<[string, EntryMap]> {
    return this.entries();
  }

  public forEach(callback: (entries: EntryMap, name: string, directives: DirectiveMap) => void): void {
    this.materialized().forEach((entries, name) => callback(entries, name, this));
  }

  private materialized(): Map<string, EntryMap> {
    return new Map(Array.from(this.lists, ([name, list]) => [name, list.entries]));
  }
}

/** Numbers the values of directives. The lists can be had once everything is in the vocabulary. */
export function numbered(directives: DirectiveMap, vocabulary: Vocabulary): () => Map<string, ValueList> {
  const numbers: number[][] = [];
  for (const entries of directives.values()) {
    const row: number[] = [];
    for (const entry of entries.values()) row.push(vocabulary.add(entry));
    numbers.push(row);
  }
  return () => {
    const lists = new Map<string, ValueList>();
    for (const [name, entries] of directives) {
      lists.set(name, new ValueList(vocabulary, vocabulary.bitsOf(numbers[lists.size] ?? []), [{ entries }]));
    }
    return lists;
  };
}
