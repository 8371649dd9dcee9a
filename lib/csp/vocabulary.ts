/** The values that occur in a policy, in the order in which they are printed, so that lists of them are sets of places. */
import { addBit, noBits } from './bits';
import type { Bits } from './bits';
import type { Entry } from './entries';
import { sequenceOf } from './print-order';

/** Values are added one by one. They get their places when the first is asked for; after that none can be added. */
export class Vocabulary {
  private readonly added: Entry[] = [];
  private readonly sources = new Map<string, number>();
  /** What is no source expression: `https://a.example/` in a report-uri is not the one in an img-src. */
  private readonly others = new Map<string, number>();
  private readonly selections = new Map<(entry: Entry) => boolean, Bits>();
  private arrangement: Arrangement | undefined;

  /** Adds a value if it is not there. @returns its number, for `bitsOf` */
  public add(entry: Entry): number {
    const numbers = entry.source === undefined ? this.others : this.sources;
    const known = numbers.get(entry.text);
    if (known !== undefined) return known;
    const number = this.added.push(entry) - 1;
    numbers.set(entry.text, number);
    return number;
  }

  /** By place, the entry in which a value was first met: who else asked for it is not there. */
  public get entries(): readonly Entry[] {
    return this.arranged().entries;
  }

  public placeOf({ source, text }: Entry): number | undefined {
    const number = (source === undefined ? this.others : this.sources).get(text);
    return number === undefined ? undefined : this.arranged().places[number];
  }

  public placeOfSource(text: string): number | undefined {
    const number = this.sources.get(text);
    return number === undefined ? undefined : this.arranged().places[number];
  }

  /** The places of the values with these numbers. */
  public bitsOf(numbers: readonly number[]): Bits {
    const { entries, places } = this.arranged();
    const bits = noBits(entries.length);
    for (const number of numbers) addBit(bits, places[number] ?? 0);
    return bits;
  }

  /** The places of the values that pass a test, which is asked once for each. */
  public select(test: (entry: Entry) => boolean): Bits {
    return this.selections.get(test) ?? this.selectAmong(this.arranged().all, test);
  }

  /** The same of a test that neither hosts nor schemes pass, which most values are. */
  public selectRare(test: (entry: Entry) => boolean): Bits {
    return this.selections.get(test) ?? this.selectAmong(this.arranged().rare, test);
  }

  private selectAmong(places: readonly number[], test: (entry: Entry) => boolean): Bits {
    const { entries } = this;
    const bits = noBits(entries.length);
    for (const place of places) {
      const entry = entries[place];
      if (entry !== undefined && test(entry)) addBit(bits, place);
    }
    this.selections.set(test, bits);
    return bits;
  }

  private arranged(): Arrangement {
    return (this.arrangement ??= arrange(this.added));
  }
}

interface Arrangement {
  readonly entries: readonly Entry[];
  /** By number. */
  readonly places: readonly number[];
  /** All places. */
  readonly all: readonly number[];
  /** The places of what is neither host nor scheme. */
  readonly rare: readonly number[];
}

function arrange(added: readonly Entry[]): Arrangement {
  const numbers = sequenceOf(added);
  const entries: Entry[] = [];
  const places = added.map(() => 0);
  const all: number[] = [];
  const rare: number[] = [];
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    const entry = added[number];
    if (entry === undefined) continue;
    entries.push(entry);
    all.push(place);
    places[number] = place;
    if (entry.source?.kind !== 'host' && entry.source?.kind !== 'scheme') rare.push(place);
  }
  return { entries, places, all, rare };
}
