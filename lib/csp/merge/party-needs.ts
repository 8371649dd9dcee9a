/** What a party needs, in the parts that merge treats each in its own way. */
import { directivesIn, Relation, setOfAll, SOURCE_DIRECTIVES } from '../directive-set';
import type { DirectiveSet } from '../directive-set';
import { allowsAllInline, isDeadBesideDynamic, STRICT_DYNAMIC, UNSAFE_INLINE } from '../effective';
import type { DirectiveMap, EntryMap } from '../entries';
import type { Origin, PolicyEntry } from '../requirement';
import { reassigned } from '../rows';
import { SourceTable } from '../source-table';

export interface PartyNeeds {
  /** The directives that the party names. */
  readonly stated: DirectiveSet;
  /** Those in which it relies on 'unsafe-inline', rather than naming it beside its own hash for old browsers. */
  readonly live: DirectiveSet;
  /** What the directives need that it names or that one of these governs, but for what depends on 'strict-dynamic'. */
  readonly table: SourceTable;
  /** By directive, what makes sense only beside 'strict-dynamic', or is dead beside it: hardly anybody asks for that. */
  readonly dynamic: DirectiveMap;
}

/** @param lists by the directives that the party names */
export function partyNeeds(lists: DirectiveMap): PartyNeeds {
  const plain = new Map<string, EntryMap>();
  const dynamic = new Map<string, EntryMap>();
  for (const [name, all] of lists) {
    if (!all.has(STRICT_DYNAMIC)) {
      plain.set(name, all);
      continue;
    }
    const part = (isDynamic: boolean): EntryMap =>
      new Map([...all].filter(([, entry]) => isDeadOrDynamic(entry) === isDynamic));
    plain.set(name, part(false));
    dynamic.set(name, part(true));
  }
  const live = [...lists].flatMap(([name, all]) => (allowsAllInline(name, all) ? [name] : []));
  return { stated: setOfAll(lists.keys()), live: setOfAll(live), table: governed(SourceTable.from(plain)), dynamic };
}

/** A requirement for a directive is one for all that the directive governs. */
function governed(named: SourceTable): SourceTable {
  const { present, others } = named;
  const governs = new Relation();
  for (const { set, governing } of SOURCE_DIRECTIVES) governs.add(governing & present, set);
  const rows = reassigned(named.rows, ({ holders }) => governs.imageOf(holders));
  return new SourceTable(rows, governs.imageOf(present), others, ({ governing }) =>
    directivesIn(governing & present).map((directive) => named.listOf(directive)),
  );
}

/** Who asked for the 'unsafe-inline' of a list, if it works there. */
export function relyingOnInline(name: string, entries: EntryMap): readonly Origin[] {
  return allowsAllInline(name, entries) ? (entries.get(UNSAFE_INLINE)?.origins ?? []) : [];
}

/** Whether it is dead beside 'strict-dynamic', or that keyword itself. */
export function isDeadOrDynamic(entry: PolicyEntry): boolean {
  return entry.text === STRICT_DYNAMIC || entry.text === UNSAFE_INLINE || isDeadBesideDynamic(entry);
}
