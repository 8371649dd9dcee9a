/** Makes a policy fit its header by wildcards that the vendors themselves recommend. */
import type { Finding, MinimizeOptions, Origin, Policy, RequirementSet } from '../csp';
import type { Vendor, WiderForm } from '../vendors/vendor';
import { searchFit } from './fit-search';
import type { Candidate, Choice } from './fit-search';
import { withCommas } from '../csp/texts';

/** What to do about a policy that is longer than CloudFront accepts. */
export enum CspFit {
  /** Fail the synth. */
  EXACT = 'exact',
  /**
   * Replace explicit hosts of vendors by the wildcards that the same vendors' pages recommend, only as far as needed. The
   * finding `widenedToFit` lists what was replaced.
   */
  WIDEN_TO_VENDOR_WILDCARDS = 'widenToVendorWildcards',
}

/** A party, and what it may have instead of its hosts. */
export interface FitParty {
  readonly set: RequirementSet;
  readonly widerForms: readonly WiderForm[];
}

export interface FitInput {
  readonly base: Policy;
  readonly parties: readonly FitParty[];
  readonly maxLength: number;
  readonly minimize: MinimizeOptions;
  /** How many characters a policy has. @default - those of its text */
  readonly measure?: (policy: Policy) => number;
}

/** A wildcard in place of explicit hosts, and what that saved. */
export interface Widening extends WiderForm {
  readonly party: string;
  /** How many characters longer the header would be without it, all others in place. */
  readonly saved: number;
}

export interface FitResult {
  /** As asked for, where it fits or nothing makes it fit; else with the widenings. */
  readonly policy: Policy;
  readonly widenings: readonly Widening[];
  /** The shortest that the policy can be made with wildcards, in characters; undefined: it fits. */
  readonly shortest?: number;
}

/** Vendors of an older copy of this package know no wider forms. */
export function widerFormsOf(vendor: Vendor): readonly WiderForm[] {
  return '_widerForms' in vendor ? vendor._widerForms : [];
}

type Unit = Omit<Widening, 'saved'>;

/** What is run, not only looked at: a wildcard is worth more to an attacker there. */
const RUNS_CODE = /^(?:script-src|worker-src|object-src|child-src|frame-src)/;

/** The policy with as few of the wider forms as make it fit; `fit-search.ts` says what fewest means. */
export function fitPolicy({ base, parties, maxLength, minimize, measure = lengthOf }: FitInput): FitResult {
  const units = unitsOf(parties);
  const assemble = (choice: Choice): Policy => {
    const chosen = choice.flatMap((index) => units[index] ?? []);
    return base.merge(parties.map(({ set }) => widen(set, chosen))).minimize(minimize);
  };
  const exact = assemble([]);
  if (units.length === 0 || measure(exact) <= maxLength) return { policy: exact, widenings: [] };
  const { choice, shortest } = searchFit(units.map(candidateOf), (some) => measure(assemble(some)), maxLength);
  if (choice === undefined) return { policy: exact, widenings: [], shortest };
  const policy = assemble(choice);
  const widenings = choice.flatMap((index) => {
    const without = measure(assemble(choice.filter((other) => other !== index)));
    return units[index] === undefined ? [] : [{ ...units[index], saved: without - measure(policy) }];
  });
  return { policy, widenings };
}

function lengthOf({ length }: Policy): number {
  return length;
}

function candidateOf({ party, directive, wildcard }: Unit): Candidate {
  return { runsCode: RUNS_CODE.test(directive), groups: [party, `${party} ${wildcard}`] };
}

/** One per party, directive and wildcard, in an order that does not depend on that of the parties. */
function unitsOf(parties: readonly FitParty[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const { set, widerForms } of parties) {
    for (const form of widerForms) {
      const key = `${set.party} ${form.directive} ${form.wildcard}`;
      const replaces = [...new Set([...(units.get(key)?.replaces ?? []), ...form.replaces])].sort();
      units.set(key, { ...form, party: set.party, replaces });
    }
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => unit);
}

function widen(set: RequirementSet, chosen: readonly Unit[]): RequirementSet {
  const own = chosen.filter(({ party }) => party === set.party);
  if (own.length === 0) return set;
  const kept = set.requirements.map((requirement) => ({
    ...requirement,
    sources: requirement.sources.filter(
      (source) =>
        !own.some(({ directive, replaces }) => directive === requirement.directive && replaces.includes(source)),
    ),
  }));
  const added = own.map(({ directive, wildcard, reason, page }) => ({
    directive,
    sources: [wildcard],
    reason: `${reason} Widened to make the header fit.`,
    ...(page === undefined ? {} : { page }),
  }));
  return { ...set, requirements: [...kept, ...added] };
}

/** `widenedToFit`: wildcards stand in place of explicit hosts, so that the header is short enough. */
export function widenedFindings(widenings: readonly Widening[], maxLength: number): Finding[] {
  if (widenings.length === 0) return [];
  const origins = widenings.map(({ party, directive, reason }): Origin => ({ party, directive, reason }));
  const list = widenings.map(
    ({ party, directive, wildcard, replaces, saved }) =>
      `${party}, ${directive}: ${wildcard} for ${replaces.join(' ')} (saves ${withCommas(saved)})`,
  );
  const count = widenings.length === 1 ? 'a wildcard' : `${widenings.length} wildcards`;
  return [
    {
      id: 'widenedToFit',
      severity: 'info',
      origins,
      message:
        `To fit into ${withCommas(maxLength)} characters, the policy has ${count} in place of explicit hosts. ` +
        `${list.join('; ')}.`,
      advice:
        "The wildcards are those of the vendors' own pages. To keep the explicit hosts, leave out a vendor, set " +
        'httpsOnly, or have AWS raise the quota L-E9944CCE and set maxCspLength to it.',
    },
  ];
}
