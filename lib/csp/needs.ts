/** What parties need of directives, in the parts that merge treats each in its own way. */
import { allowsAllInline, STRICT_DYNAMIC, UNSAFE_INLINE } from './effective';
import { addEntry } from './entries';
import type { Entry, EntryMap } from './entries';
import { NOTHING, union } from './lists';
import type { Origin, PolicyEntry } from './requirement';

/** What is needed of one directive. */
export interface Need {
  readonly entries: EntryMap;
  /** Of those who rely on 'unsafe-inline', rather than naming it beside their own hash for old browsers. */
  readonly live: readonly Origin[];
  /** What makes sense only beside 'strict-dynamic', or is dead beside it: of those who need that keyword. */
  readonly dynamic: EntryMap;
}

/** What one party needs of a directive. */
export function needOf(name: string, entries: EntryMap): Need {
  const live = relyingOnInline(name, entries);
  if (!entries.has(STRICT_DYNAMIC)) return { entries, live, dynamic: NOTHING };
  const all = [...entries];
  return {
    entries: new Map(all.filter(([, entry]) => !isDeadOrDynamic(entry))),
    live,
    dynamic: new Map(all.filter(([, entry]) => isDeadOrDynamic(entry))),
  };
}

/** Who asked for the 'unsafe-inline' of a list, if it works there. */
export function relyingOnInline(name: string, entries: EntryMap): readonly Origin[] {
  return allowsAllInline(name, entries) ? (entries.get(UNSAFE_INLINE)?.origins ?? []) : [];
}

/** Whether it is dead beside 'strict-dynamic', or that keyword itself. */
export function isDeadOrDynamic({ text, source }: PolicyEntry): boolean {
  return (
    text === STRICT_DYNAMIC ||
    text === UNSAFE_INLINE ||
    text === "'self'" ||
    source?.kind === 'host' ||
    source?.kind === 'scheme'
  );
}

/** The needs of several, put together one by one. */
export class UnitedNeed implements Need {
  public readonly entries = new Map<string, Entry>();
  public readonly live: Origin[] = [];
  /** Hardly anybody asks for that. */
  public dynamic: EntryMap = NOTHING;

  public add({ entries, live, dynamic }: Need): this {
    for (const entry of entries.values()) addEntry(this.entries, entry);
    this.live.push(...live);
    if (dynamic.size > 0) this.dynamic = union([this.dynamic, dynamic]);
    return this;
  }

  public copy(): UnitedNeed {
    return new UnitedNeed().add(this);
  }
}

/** What all parties together need, by directive. */
export function uniteNeeds(parties: Iterable<{ readonly needs: ReadonlyMap<string, Need> }>): Map<string, UnitedNeed> {
  const united = new Map<string, UnitedNeed>();
  for (const { needs } of parties) {
    for (const [name, need] of needs) {
      let present = united.get(name);
      if (present === undefined) united.set(name, (present = new UnitedNeed()));
      present.add(need);
    }
  }
  return united;
}
