/** Special values of a source list as a set. Who asked for them is put together when somebody wants to know. */
import { addBit, hasBit, isEmpty, isSame, noBits, placesIn, unionOf } from './bits';
import type { Bits } from './bits';
import type { SourceDirective } from './directive-set';
import type { Entries, Entry, EntryMap } from './entries';
import { collect } from './source-table';
import type { SourceTable } from './source-table';
import { Specials } from './specials';

export class KeywordList implements Entries {
  private materialized: EntryMap | undefined;
  private places: readonly number[] | undefined;

  /**
   * @param bits their places
   * @param parts lists that have all values of this one, and maybe others
   */
  public constructor(
    public readonly specials: Specials,
    public readonly bits: Bits,
    private readonly parts: readonly Entries[],
  ) {}

  /** Those of a directive. */
  public static of(table: SourceTable, directive: SourceDirective): KeywordList {
    const { specials } = table;
    const { rows } = specials;
    const bits = noBits(rows.length);
    rows.forEach(({ holders }, place) => {
      if ((holders & directive.set) !== 0) addBit(bits, place);
    });
    return new KeywordList(specials, bits, [table.listOf(directive)]);
  }

  /** The values with all who asked for them. */
  public get entries(): EntryMap {
    return (this.materialized ??= this.materialize());
  }

  public get isEmpty(): boolean {
    return isEmpty(this.bits);
  }

  /** How many characters its values have, with a space before each. */
  public get length(): number {
    return lengthOf(this.specials, this.bits);
  }

  /** Whether it has a source expression. */
  public has(text: string): boolean {
    const place = this.specials.placeOf(text);
    return place !== undefined && hasBit(this.bits, place);
  }

  /** Whether a value passes a test. */
  public some(test: (entry: Entry) => boolean): boolean {
    this.places ??= placesIn(this.bits);
    for (const place of this.places) {
      const row = this.specials.rows[place];
      if (row !== undefined && test(row.entry)) return true;
    }
    return false;
  }

  /** Those of its values that pass a test. */
  public filter(test: (entry: Entry) => boolean): KeywordList {
    const { rows } = this.specials;
    this.places ??= placesIn(this.bits);
    const bits = noBits(rows.length);
    for (const place of this.places) {
      const row = rows[place];
      if (row !== undefined && test(row.entry)) addBit(bits, place);
    }
    if (isEmpty(bits)) return NO_KEYWORDS;
    return isSame(bits, this.bits) ? this : new KeywordList(this.specials, bits, [this]);
  }

  public isSameAs(other: KeywordList): boolean {
    return this === other || isSame(this.bits, other.bits);
  }

  /** The values of both; of one that is not empty, the list itself. */
  public and(other: KeywordList): KeywordList {
    if (other === this || isEmpty(other.bits)) return this;
    if (isEmpty(this.bits)) return other;
    return new KeywordList(this.specials, unionOf(this.bits, other.bits), [this, other]);
  }

  private materialize(): EntryMap {
    const { rows } = this.specials;
    const own = placesIn(this.bits).flatMap((place) => rows[place] ?? []);
    return collect(own, ~0, this.parts);
  }
}

/** How many characters some special values have, with a space before each. */
export function lengthOf({ rows }: Specials, bits: Bits): number {
  let length = 0;
  if (isEmpty(bits)) return length;
  for (const place of placesIn(bits)) length += (rows[place]?.entry.text.length ?? 0) + 1;
  return length;
}

/** The one empty list. */
export const NO_KEYWORDS = new KeywordList(new Specials([], 0), [], []);

/** The lists, of those with the same values the first. */
export function distinct(lists: readonly KeywordList[]): KeywordList[] {
  const result: KeywordList[] = [];
  for (const list of lists) if (!result.some((known) => known.isSameAs(list))) result.push(list);
  return result;
}

/** The unions of all non-empty subsets of a few lists. */
export function unions(lists: readonly KeywordList[]): KeywordList[] {
  const result: KeywordList[] = [];
  for (const list of distinct(lists)) result.push(list, ...result.map((other) => other.and(list)));
  return result;
}
