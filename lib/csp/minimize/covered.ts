/** Which sources others make superfluous, found once for all lists of a policy. */
import { addBit, hasBit, noBits, placesIn } from '../bits';
import type { Bits } from '../bits';
import type { Source } from '../source';
import type { Vocabulary } from '../vocabulary';
import { CoverIndex } from './covers';
import type { MinimizeOptions } from './options';
import { isForUrls } from './views';

export class Covered {
  /** The sources that some others cover, with the places of these. */
  private readonly rows: { readonly place: number; readonly covers: readonly number[] }[] = [];

  public constructor(
    private readonly vocabulary: Vocabulary,
    options: MinimizeOptions,
  ) {
    const places = placesIn(vocabulary.select(isForUrls));
    const sources: Source[] = [];
    for (const place of places) {
      const source = vocabulary.entries[place]?.source;
      if (source !== undefined) sources.push(source);
    }
    const index = new CoverIndex(sources, options);
    let covers: Source[] = [];
    for (let at = 0; at < places.length; at++) {
      const place = places[at];
      const source = sources[at];
      if (place === undefined || source === undefined) continue;
      index.addCovers(source, covers);
      if (covers.length === 0) continue;
      this.rows.push({ place, covers: covers.map(({ text }) => vocabulary.placeOfSource(text) ?? -1) });
      covers = [];
    }
  }

  /** Those of a list that others of the list cover. */
  public among(bits: Bits): Bits {
    const covered = noBits(this.vocabulary.entries.length);
    for (const { place, covers } of this.rows) {
      if (hasBit(bits, place) && covers.some((cover) => hasBit(bits, cover))) addBit(covered, place);
    }
    return covered;
  }
}
