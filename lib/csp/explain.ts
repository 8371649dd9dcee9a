/** Why a policy is as it is: who asked for what, what covers what, and what it costs. */
import { copyOrigins } from './copies';
import { sourceDirective } from './directive-set';
import { compareDirectiveNames, directiveInfo, EFFECTIVE_FETCH_DIRECTIVES } from './directives';
import { decidingDirective, decidingList } from './effective';
import type { DirectiveMap, Entry, EntryMap } from './entries';
import { CoverIndex, shortest } from './minimize/covers';
import { isSeenBy, lookOf } from './minimize/views';
import { byText, joinEntries } from './entries';
import type { Origin, PolicyEntry } from './requirement';
import { inPrintOrder } from './print-order';
import type { PolicyState } from './state';
import { compareTexts } from './texts';
import { KeywordList } from './keyword-list';
import { SourceTable } from './source-table';

/** A source that minimizing left out. */
export interface LeftOutSource {
  /** The source as it was asked for. */
  readonly text: string;
  /** Who asked for it. */
  readonly origins: Origin[];
  /** The source that matches all that this one matches. @default - it had no effect where it stood */
  readonly coveredBy?: string;
}

/** A source that decides for a directive. */
export interface SourceExplanation {
  /** As it is printed. */
  readonly text: string;
  /** Who asked for it. */
  readonly origins: Origin[];
  /** The sources that it makes superfluous. */
  readonly covers: LeftOutSource[];
}

/** One directive that requests are judged by, or that is there although none is. */
export interface DirectiveExplanation {
  /**
   * The effective directive, as a violation report would name it. Or one that decides nothing, such as a `style-src`
   * beside `style-src-elem` and `style-src-attr`: all that it holds is without effect.
   */
  readonly directive: string;
  /** The directive whose list decides: itself, or the one that it falls back on, in the policy as it is printed. */
  readonly decidedBy: string;
  /** Whether the policy has the directive itself. */
  readonly isExplicit: boolean;
  /** The sources that it allows; none is `'none'`. */
  readonly sources: SourceExplanation[];
  /** Sources that have no effect where they were asked for, such as hosts beside 'strict-dynamic', printed or not. */
  readonly withoutEffect: LeftOutSource[];
}

/** What a party adds to the length of the header. */
export interface PartyCost {
  /** Who asks. */
  readonly party: string;
  /** Characters of the printed sources for which nobody else asks, with the space before each. */
  readonly own: number;
  /** Characters of the printed sources for which others ask as well. */
  readonly shared: number;
}

/** All that is known about a policy's making. */
export interface Explanation {
  /** The serialized policy. */
  readonly text: string;
  /** How many characters it has. */
  readonly length: number;
  /** Every directive that requests are judged by or that was asked for, in the order in which policies are printed. */
  readonly directives: DirectiveExplanation[];
  /** The parties, the costliest first. */
  readonly parties: PartyCost[];
}

/** @param text the policy serialized @internal */
export function explain(state: PolicyState, text: string): Explanation {
  const asked = state.unminimized ?? state.directives;
  const names = new Set([...EFFECTIVE_FETCH_DIRECTIVES, ...asked.keys()]);
  return {
    text,
    length: text.length,
    directives: [...names]
      .sort(compareDirectiveNames)
      .flatMap(
        (name) => (isShared(name) ? explainIdle(name, asked, state) : explainDirective(name, asked, state)) ?? [],
      ),
    parties: costs(state.directives),
  };
}

/** Whether a directive is only ever asked by others that fall back on it. */
function isShared(name: string): boolean {
  const fallsBack = directiveInfo(name)?.fallback.length ?? 0;
  return fallsBack > 0 && name !== 'fenced-frame-src' && !EFFECTIVE_FETCH_DIRECTIVES.includes(name);
}

/** A directive that nothing falls back on: its sources appear nowhere else. */
function explainIdle(name: string, asked: DirectiveMap, { directives }: PolicyState): DirectiveExplanation | undefined {
  if (deciding(asked, name).length > 0) return undefined;
  return {
    directive: name,
    decidedBy: decidingDirective(directives, name) ?? name,
    isExplicit: directives.has(name),
    sources: [],
    withoutEffect: byText([...(asked.get(name)?.values() ?? [])]).map(leftOut),
  };
}

/** The effective directives for which a directive decides; for itself, where nothing falls back on it. */
function deciding(directives: DirectiveMap, name: string): string[] {
  const asking = EFFECTIVE_FETCH_DIRECTIVES.filter((effective) => decidingDirective(directives, effective) === name);
  return asking.length > 0 || isShared(name) ? asking : [name];
}

function explainDirective(name: string, asked: DirectiveMap, state: PolicyState): DirectiveExplanation | undefined {
  const now = decidingList(state.directives, name);
  const before = decidingList(asked, name);
  // Nothing restricts it: minimizing neither lifts a restriction nor adds one.
  if (now === undefined || before === undefined) return undefined;
  const { decider: decidedBy, list: printed } = now;
  const { decider: askedOf, list: wanted } = before;
  const options = state.minimizeOptions ?? {};
  const index = new CoverIndex([...printed.values()], options);
  const sources = new Map<string, { entry: Entry; covers: LeftOutSource[] }>();
  const withoutEffect: LeftOutSource[] = [];
  const covered: [string, Entry][] = [];
  const hasEffect = effectIn(askedOf, asked);
  for (const entry of byText([...wanted.values()])) {
    const short = entry.source === undefined ? undefined : shortest(entry.source, options);
    const text = short?.text ?? entry.text;
    const kept = printed.has(entry.text) ? entry.text : printed.has(text) ? text : undefined;
    const cover = kept === undefined && short !== undefined ? index.coverOf(short)?.text : undefined;
    if (!hasEffect(entry)) withoutEffect.push(leftOut(entry));
    else if (kept !== undefined) {
      const present = sources.get(kept);
      sources.set(kept, { entry: present === undefined ? entry : joinEntries(present.entry, entry), covers: [] });
    } else if (cover === undefined) withoutEffect.push(leftOut(entry));
    else covered.push([cover, entry]);
  }
  for (const [cover, entry] of covered) {
    // What covers it in the printed list may be there for others: then it had no effect for this directive.
    const present = sources.get(cover);
    if (present === undefined) withoutEffect.push(leftOut(entry));
    else present.covers.push({ ...leftOut(entry), coveredBy: cover });
  }
  return {
    directive: name,
    decidedBy,
    isExplicit: decidedBy === name,
    sources: explained(printed, sources),
    withoutEffect,
  };
}

/** Whether anybody who asks the directive sees an entry of its list. */
function effectIn(name: string, directives: DirectiveMap): (entry: Entry) => boolean {
  const directive = sourceDirective(name);
  if (directive === undefined) return () => true;
  const table = SourceTable.from(directives);
  const list = KeywordList.of(table, directive);
  const looks = new Set(deciding(directives, name).map((effective) => lookOf(effective, table)));
  const tests = [...looks].map((look) => isSeenBy(look, list));
  return (entry) => tests.some((isSeen) => isSeen(entry));
}

function leftOut({ text, origins }: PolicyEntry): LeftOutSource {
  return { text, origins: copyOrigins(origins) };
}

/** The sources of a list that are explained, in the order in which they are printed. */
function explained(
  printed: EntryMap,
  sources: ReadonlyMap<string, { readonly entry: PolicyEntry; readonly covers: LeftOutSource[] }>,
): SourceExplanation[] {
  return inPrintOrder(printed.values()).flatMap(({ text }) => {
    const found = sources.get(text);
    return found === undefined ? [] : [{ text, origins: copyOrigins(found.entry.origins), covers: found.covers }];
  });
}

function costs(directives: DirectiveMap): PartyCost[] {
  const byParty = new Map<string, { own: number; shared: number }>();
  for (const entries of directives.values()) {
    for (const { text, origins } of entries.values()) {
      const names = new Set(origins.map((origin) => origin.party));
      for (const party of names) {
        const cost = byParty.get(party) ?? { own: 0, shared: 0 };
        byParty.set(party, cost);
        cost[names.size === 1 ? 'own' : 'shared'] += text.length + 1;
      }
    }
  }
  return [...byParty]
    .map(([party, cost]) => ({ party, ...cost }))
    .sort((a, b) => b.own - a.own || b.shared - a.shared || compareTexts(a.party, b.party));
}
