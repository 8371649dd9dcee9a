/** Minimizing where no directive may move: nobody knows what it says, or engines differ on it. */
import { deciderIn, directivesIn, sourceDirectives } from '../directive-set';
import type { DirectiveSet, SourceDirective } from '../directive-set';
import { STRICT_DYNAMIC } from '../effective';
import { KeywordList } from '../keyword-list';
import type { PolicyEntry } from '../requirement';
import type { Rows } from '../rows';
import type { SourceTable } from '../source-table';
import type { Need } from './needs';
import type { List } from './plan';
import { DIFFERING, REWRITTEN } from './treatment';
import { NO_URLS, viewsOf } from './url-views';
import { isUntouchable } from './views';

/** Every directive where it is, with what somebody who asks it sees, and with what nobody understands. */
export function inPlace(
  table: SourceTable,
  seen: Rows,
  needs: readonly Need[],
  toTheLetter: DirectiveSet,
): Map<string, List> {
  const lines = new Map<string, List>();
  for (const directive of directivesIn(table.present & REWRITTEN)) {
    const all = KeywordList.of(table, directive);
    // Not the view of all that show the same: this line is for its own directive, so it names who asked for that.
    const [own = NO_URLS] = viewsOf(table, seen, directive.set);
    if ((directive.set & toTheLetter) !== 0) {
      lines.set(directive.name, { urls: own, keywords: all });
      continue;
    }
    let urls = NO_URLS;
    let keywords = all.filter((directive.set & DIFFERING) === 0 ? isUntouchable : isUntouchableOrDynamic);
    for (const need of needs) {
      if (!isAskedBy(directive, need, table)) continue;
      keywords = keywords.and(need.keywords);
      if (need.urls !== undefined) urls = own;
    }
    lines.set(directive.name, { urls, keywords });
  }
  return lines;
}

function isAskedBy({ set }: SourceDirective, { name }: Need, table: SourceTable): boolean {
  return sourceDirectives([name]).some((asking) => deciderIn(table.present, asking) === set);
}

function isUntouchableOrDynamic(entry: PolicyEntry): boolean {
  return isUntouchable(entry) || entry.text === STRICT_DYNAMIC;
}
