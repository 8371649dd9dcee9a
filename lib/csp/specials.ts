/**
 * The special values of a table: all but hosts that browsers read alike. So keywords, nonces, hashes, schemes, `*`, tokens,
 * and what browsers ignore or do not all read in the same way. They are few.
 */
import type { DirectiveSet } from './directive-set';
import { keyOf } from './entries';
import type { Entry } from './entries';
import type { Row, Rows } from './rows';

export class Specials {
  /** In the order of printing. Where each stands is its place. */
  public readonly rows: Rows;
  private readonly places = new Map<string, number>();

  /** @param present the directives that count */
  public constructor(rows: Rows, present: DirectiveSet) {
    const special: Row[] = [];
    for (const row of rows) {
      if (isPlain(row.entry)) continue;
      this.places.set(keyOf(row.entry), special.length);
      special.push(row.heldBy(row.holders & present));
    }
    this.rows = special;
  }

  /** The place of a source. */
  public placeOf(text: string): number | undefined {
    return this.places.get(text);
  }

  /** The directives that hold a source. */
  public holdersOf(text: string): DirectiveSet {
    const place = this.places.get(text);
    return place === undefined ? 0 : (this.rows[place]?.holders ?? 0);
  }

  /** The directives that hold a value that passes a test. */
  public holdersOfAny(test: (entry: Entry) => boolean): DirectiveSet {
    let set = 0;
    for (const { entry, holders } of this.rows) if (test(entry)) set |= holders;
    return set;
  }
}

function isPlain({ text, source }: Entry): boolean {
  return source?.kind === 'host' && source.flaw === undefined && text !== '*';
}
