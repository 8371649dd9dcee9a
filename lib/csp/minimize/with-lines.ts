/** The table of a minimized policy. */
import { placesIn } from '../bits';
import { Relation, setOf, setOfAll } from '../directive-set';
import type { DirectiveSet } from '../directive-set';
import { decidingDirective } from '../effective';
import { reassigned, unite } from '../rows';
import type { Row, Rows } from '../rows';
import { SourceTable } from '../source-table';
import type { Specials } from '../specials';
import type { Need } from './needs';
import type { List } from './plan';
import { keywordsOf } from './structure';
import { REWRITTEN } from './treatment';
import { isUntouchable } from './views';

/**
 * The table with other lines in the place of those that are rewritten, and in the others with what says something. A line
 * names those who asked for what somebody finds there, in whatever directive they asked.
 *
 * @param seen hosts and schemes with the directives that show them
 */
export function withLines(
  table: SourceTable,
  seen: Rows,
  lines: ReadonlyMap<string, List>,
  needs: readonly Need[],
): SourceTable {
  const kept = table.present & ~REWRITTEN;
  const present = kept | setOfAll(lines.keys());
  const rows = unite(urlRows(seen, lines, kept, present), specialRows(table.specials, lines, kept));
  return new SourceTable(rows, present, table.others, (directive) => {
    const line = lines.get(directive.name);
    if (line === undefined) return [table.listOf(directive)];
    const asked = needs.filter(({ name }) => decidingDirective(lines, name) === directive.name);
    const keywords = keywordsOf(asked);
    return [
      line.urls.shownIn(asked.reduce((all, { decider }) => all | decider, 0)),
      // What nobody sees and yet stays is of the line itself.
      keywords.isSameAs(line.keywords) ? keywords : line.keywords,
    ];
  });
}

function urlRows(seen: Rows, lines: ReadonlyMap<string, List>, kept: DirectiveSet, present: DirectiveSet): Rows {
  const shown = new Relation();
  // Of those that show the same the first stands for all.
  for (const [name, { urls }] of lines) shown.add(urls.set & -urls.set, setOf(name));
  return reassigned(seen, ({ holders }) => {
    const now = shown.imageOf(holders) | (holders & kept);
    // Hardly any moves, and directives that are not there do not count.
    return now === (holders & present) ? holders : now;
  });
}

function specialRows({ rows }: Specials, lines: ReadonlyMap<string, List>, kept: DirectiveSet): Rows {
  const sets = rows.map(({ entry, holders }) => (isUntouchable(entry) ? holders & kept : 0));
  for (const [name, { keywords }] of lines) {
    for (const place of placesIn(keywords.bits)) sets[place] = (sets[place] ?? 0) | setOf(name);
  }
  const result: Row[] = [];
  for (let place = 0; place < rows.length; place++) {
    const [row, set = 0] = [rows[place], sets[place]];
    if (row !== undefined && set !== 0) result.push(row.heldBy(set));
  }
  return result;
}
