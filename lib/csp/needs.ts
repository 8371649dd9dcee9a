/** What parties need of directives, in the parts that merge treats each in its own way. */
import { allowsAllInline, isDeadBesideDynamic, STRICT_DYNAMIC, UNSAFE_INLINE } from './effective';
import type { Entry, EntryMap } from './entries';
import type { Origin, PolicyEntry } from './requirement';
import type { Entries } from './value-list';
import type { Vocabulary } from './vocabulary';

/** What one party needs of one directive. */
export interface Need extends Entries {
  readonly directive: string;
  readonly entries: EntryMap;
  /** The same in a row, which is faster to go through. */
  readonly values: readonly Entry[];
  /** Of those who rely on 'unsafe-inline', rather than naming it beside their own hash for old browsers. */
  readonly live: readonly Origin[];
  /** What makes sense only beside 'strict-dynamic', or is dead beside it: of those who need that keyword. */
  readonly dynamic: EntryMap;
}

/** What a party needs of a directive for which it lists these values. */
export function needOf(directive: string, all: EntryMap): Need {
  const isDynamic = all.has(STRICT_DYNAMIC);
  const part = (wanted: boolean): EntryMap =>
    new Map([...all].filter(([, entry]) => (isDynamic && isDeadOrDynamic(entry)) === wanted));
  const [entries, dynamic] = [part(false), part(true)];
  return { directive, entries, values: [...entries.values()], live: relyingOnInline(directive, all), dynamic };
}

/** Who asked for the 'unsafe-inline' of a list, if it works there. */
export function relyingOnInline(name: string, entries: EntryMap): readonly Origin[] {
  return allowsAllInline(name, entries) ? (entries.get(UNSAFE_INLINE)?.origins ?? []) : [];
}

/** Whether it is dead beside 'strict-dynamic', or that keyword itself. */
export function isDeadOrDynamic(entry: PolicyEntry): boolean {
  return entry.text === STRICT_DYNAMIC || entry.text === UNSAFE_INLINE || isDeadBesideDynamic(entry);
}

/** What several need of one directive. */
export interface UnitedNeed {
  /** The lists of all. */
  readonly parts: Entries[];
  /** The numbers of their values in a vocabulary. */
  readonly numbers: number[];
  readonly live: Origin[];
  /** What makes sense only beside 'strict-dynamic'. Hardly anybody asks for that. */
  readonly dynamic: EntryMap[];
}

/** What the one and the other need. */
export function bothNeeds(a: UnitedNeed, b: UnitedNeed): UnitedNeed {
  return {
    parts: [...a.parts, ...b.parts],
    numbers: [...a.numbers, ...b.numbers],
    live: [...a.live, ...b.live],
    dynamic: [...a.dynamic, ...b.dynamic],
  };
}

/** What all parties together need, by directive. @param vocabulary has all of it afterwards */
export function uniteNeeds(
  parties: Iterable<{ readonly needs: readonly Need[] }>,
  vocabulary: Vocabulary,
): Map<string, UnitedNeed> {
  const united = new Map<string, UnitedNeed>();
  for (const { needs } of parties) {
    for (const need of needs) {
      let present = united.get(need.directive);
      if (present === undefined) {
        present = { parts: [], numbers: [], live: [], dynamic: [] };
        united.set(need.directive, present);
      }
      addNeed(present, need, vocabulary);
    }
  }
  return united;
}

function addNeed({ parts, numbers, live, dynamic }: UnitedNeed, need: Need, vocabulary: Vocabulary): void {
  parts.push(need);
  for (const entry of need.values) numbers.push(vocabulary.add(entry));
  for (const origin of need.live) live.push(origin);
  if (need.dynamic.size === 0) return;
  dynamic.push(need.dynamic);
  for (const entry of need.dynamic.values()) vocabulary.add(entry);
}
