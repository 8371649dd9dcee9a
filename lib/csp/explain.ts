/** Why a policy is as it is: who asked for what, what covers what, and what it costs. */
import { compareDirectiveNames, directiveInfo, EFFECTIVE_FETCH_DIRECTIVES } from './directives';
import { decidingDirective } from './effective';
import type { DirectiveMap, EntryMap } from './entries';
import { CoverIndex, shortest } from './minimize/covers';
import { byText, joinEntries } from './entries';
import type { Origin, PolicyEntry } from './requirement';
import { compareSources } from './source';
import type { PolicyState } from './state';

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

/** One directive that requests are judged by. */
export interface DirectiveExplanation {
  /** The effective directive, as a violation report would name it. */
  readonly directive: string;
  /** The directive whose list decides: itself, or the one that it falls back on. */
  readonly decidedBy: string;
  /** Whether the policy has the directive itself. */
  readonly isExplicit: boolean;
  /** The sources that it allows; none is `'none'`. */
  readonly sources: SourceExplanation[];
  /** Sources that had no effect where they stood, such as hosts beside 'strict-dynamic'. */
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
  /** Every directive that requests are judged by, in the order in which policies are printed. */
  readonly directives: DirectiveExplanation[];
  /** The parties, the costliest first. */
  readonly parties: PartyCost[];
}

/** @param text the policy serialized @internal */
export function explain(state: PolicyState, text: string): Explanation {
  const asked = state.unminimized ?? state.directives;
  const names = [
    ...EFFECTIVE_FETCH_DIRECTIVES,
    ...[...state.directives.keys()].filter((name) => directiveInfo(name)?.group !== 'fetch'),
  ].sort(compareDirectiveNames);
  return {
    text,
    length: text.length,
    directives: names.flatMap((name) => explainDirective(name, asked, state) ?? []),
    parties: costs(state.directives),
  };
}

function explainDirective(name: string, asked: DirectiveMap, state: PolicyState): DirectiveExplanation | undefined {
  const decidedBy = decider(state.directives, name);
  const printed = state.directives.get(decidedBy ?? '');
  const wanted = asked.get(decider(asked, name) ?? '');
  if (decidedBy === undefined || printed === undefined || wanted === undefined) return undefined;
  const options = state.minimizeOptions ?? {};
  const index = new CoverIndex(sourcesOf(printed), options);
  const sources = new Map<string, { entry: PolicyEntry; covers: LeftOutSource[] }>();
  const withoutEffect: LeftOutSource[] = [];
  const covered: [string, LeftOutSource][] = [];
  for (const entry of byText([...wanted.values()])) {
    const short = entry.source === undefined ? undefined : shortest(entry.source, options);
    const text = short?.text ?? entry.text;
    const kept = printed.has(entry.text) ? entry.text : printed.has(text) ? text : undefined;
    const cover = kept === undefined && short !== undefined ? index.coverOf(short)?.text : undefined;
    if (kept !== undefined) {
      const present = sources.get(kept);
      sources.set(kept, { entry: present === undefined ? entry : joinEntries(present.entry, entry), covers: [] });
    } else if (cover === undefined) withoutEffect.push({ text: entry.text, origins: entry.origins });
    else covered.push([cover, { text: entry.text, origins: entry.origins, coveredBy: cover }]);
  }
  for (const [cover, leftOut] of covered) {
    // What covers it in the printed list may be there for others: then it had no effect for this directive.
    const asked = sources.get(cover);
    if (asked === undefined) withoutEffect.push({ text: leftOut.text, origins: leftOut.origins });
    else asked.covers.push(leftOut);
  }
  return {
    directive: name,
    decidedBy,
    isExplicit: decidedBy === name,
    sources: inPrintOrder(printed, sources),
    withoutEffect,
  };
}

function decider(directives: DirectiveMap, name: string): string | undefined {
  return directives.has(name) ? name : decidingDirective(directives, name);
}

function sourcesOf(entries: EntryMap): NonNullable<PolicyEntry['source']>[] {
  return [...entries.values()].flatMap(({ source }) => source ?? []);
}

function inPrintOrder(
  printed: EntryMap,
  sources: ReadonlyMap<string, { readonly entry: PolicyEntry; readonly covers: LeftOutSource[] }>,
): SourceExplanation[] {
  return [...printed.values()]
    .sort((a, b) => (a.source && b.source ? compareSources(a.source, b.source) : a.text < b.text ? -1 : 1))
    .flatMap(({ text }) => {
      const found = sources.get(text);
      return found === undefined ? [] : [{ text, origins: found.entry.origins, covers: found.covers }];
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
    .sort((a, b) => b.own - a.own || b.shared - a.shared || (a.party < b.party ? -1 : 1));
}
