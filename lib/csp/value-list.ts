/**
 * The values of a directive as a set of places in a vocabulary. Who asked for them is put together when somebody wants to
 * know.
 */
import { differenceOf, hasBit, intersectionOf, isEmpty, isSame, placesIn, unionOf } from './bits';
import type { Bits } from './bits';
import { addEntry } from './entries';
import type { Entry, EntryMap } from './entries';
import { Vocabulary } from './vocabulary';

/** What has entries, or can make them. */
export interface Entries {
  readonly entries: EntryMap;
}

export class ValueList implements Entries {
  /** A list by itself, with a vocabulary of its own. */
  public static of(entries: EntryMap): ValueList {
    const vocabulary = new Vocabulary();
    const numbers = Array.from(entries.values(), (entry) => vocabulary.add(entry));
    return new ValueList(vocabulary, vocabulary.bitsOf(numbers), [{ entries }]);
  }

  private materialized: EntryMap | undefined;
  private characters: number | undefined;

  /** @param parts lists that have all values of this one, and maybe others */
  public constructor(
    public readonly vocabulary: Vocabulary,
    public readonly bits: Bits,
    private readonly parts: readonly Entries[],
  ) {}

  /** The values with all who asked for them. */
  public get entries(): EntryMap {
    return (this.materialized ??= this.materialize());
  }

  public get isEmpty(): boolean {
    return isEmpty(this.bits);
  }

  /** How many characters its values have, with a space before each. */
  public get length(): number {
    return (this.characters ??= lengthOf(this.vocabulary, this.bits));
  }

  /** Whether it has a source expression. */
  public has(text: string): boolean {
    const place = this.vocabulary.placeOfSource(text);
    return place !== undefined && hasBit(this.bits, place);
  }

  public isSameAs(other: ValueList): boolean {
    return this === other || isSame(this.bits, other.bits);
  }

  /** The values of both; of one that is not empty, the list itself. */
  public and(other: ValueList): ValueList {
    if (other === this || isEmpty(other.bits)) return this;
    if (isEmpty(this.bits)) return other;
    return new ValueList(this.vocabulary, unionOf(this.bits, other.bits), [this, other]);
  }

  /** Those of its values that are in the set. */
  public within(bits: Bits): ValueList {
    return this.narrowed(intersectionOf(this.bits, bits));
  }

  /** Those of its values that are not in the set. */
  public without(bits: Bits): ValueList {
    return this.narrowed(differenceOf(this.bits, bits));
  }

  private narrowed(bits: Bits): ValueList {
    if (isEmpty(bits)) return NOTHING;
    return isSame(bits, this.bits) ? this : new ValueList(this.vocabulary, bits, [this]);
  }

  private materialize(): EntryMap {
    const { bits, vocabulary, parts } = this;
    const result = new Map<string, Entry>();
    for (const { entries } of parts) {
      for (const entry of entries.values()) {
        const place = vocabulary.placeOf(entry);
        if (place !== undefined && hasBit(bits, place)) addEntry(result, entry);
      }
    }
    return result;
  }
}

/** How many characters some values have, with a space before each. */
export function lengthOf({ entries }: Vocabulary, bits: Bits): number {
  let length = 0;
  for (const place of placesIn(bits)) length += (entries[place]?.text.length ?? 0) + 1;
  return length;
}

/** The one empty list. */
export const NOTHING = new ValueList(new Vocabulary(), [], []);

/** The values of all lists; of one that is not empty, the list itself. */
export function union(lists: readonly ValueList[]): ValueList {
  const filled = lists.filter((list) => !list.isEmpty);
  const [first = NOTHING] = filled;
  if (filled.length < 2) return first;
  let bits = first.bits;
  for (const list of filled) bits = unionOf(bits, list.bits);
  return new ValueList(first.vocabulary, bits, filled);
}

/** The lists, of those with the same values the first. */
export function distinct(lists: readonly ValueList[]): ValueList[] {
  const result: ValueList[] = [];
  for (const list of lists) if (!result.some((known) => known.isSameAs(list))) result.push(list);
  return result;
}

/** The unions of all non-empty subsets of a few lists. */
export function unions(lists: readonly ValueList[]): ValueList[] {
  const result: ValueList[] = [];
  for (const list of distinct(lists)) result.push(list, ...result.map((other) => other.and(list)));
  return result;
}
