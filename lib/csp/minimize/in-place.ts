/** Minimizing where no directive may move: nobody knows what it says, or engines differ on it. */
import { directivesIn } from '../directive-set';
import type { DirectiveSet } from '../directive-set';
import { STRICT_DYNAMIC } from '../effective';
import { KeywordList } from '../keyword-list';
import type { PolicyEntry } from '../requirement';
import type { Rows } from '../rows';
import type { SourceTable } from '../source-table';
import type { Need } from './needs';
import type { List } from './plan';
import { DIFFERING, REWRITTEN } from './treatment';
import { NO_URLS, viewOf } from './url-views';
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
    if ((directive.set & toTheLetter) !== 0) {
      lines.set(directive.name, { urls: viewOf(table, seen, directive), keywords: all });
      continue;
    }
    let urls = NO_URLS;
    let keywords = all.filter((directive.set & DIFFERING) === 0 ? isUntouchable : isUntouchableOrDynamic);
    for (const need of needs) {
      if (need.decider !== directive.set) continue;
      keywords = keywords.and(need.keywords);
      urls = need.urls ?? urls;
    }
    lines.set(directive.name, { urls, keywords });
  }
  return lines;
}

function isUntouchableOrDynamic(entry: PolicyEntry): boolean {
  return isUntouchable(entry) || entry.text === STRICT_DYNAMIC;
}
