/** Which hosts and schemes each directive needs: those that others of its list cover say nothing. */
import type { DirectiveSet } from '../directive-set';
import type { Row, Rows } from '../rows';
import { CoverIndex } from './covers';
import type { MinimizeOptions } from './options';
import { isForUrls } from './views';

/**
 * Hosts and schemes with the directives that hold them and nothing that covers them.
 *
 * @param toTheLetter directives that keep all that they have
 */
export function seenUrls(rows: Rows, toTheLetter: DirectiveSet, options: MinimizeOptions): Rows {
  const index = new CoverIndex(rows, options);
  const seen: Row[] = [];
  const covers: Row[] = [];
  for (const row of rows) {
    const { entry, holders } = row;
    if (!isForUrls(entry)) continue;
    if (entry.source !== undefined) index.addCovers(entry.source, covers);
    let covered = 0;
    while (covers.length > 0) covered |= covers.pop()?.holders ?? 0;
    const seeing = holders & (~covered | toTheLetter);
    if (seeing !== 0) seen.push(row.heldBy(seeing));
  }
  return seen;
}
