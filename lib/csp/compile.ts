/** Requirement sets, checked and read: in the form in which merge takes them. */
import { checkData, isObject } from './arguments';
import { DIRECTIVES, directiveInfo } from './directives';
import { addEntry, readEntry } from './entries';
import type { Entry, EntryMap } from './entries';
import { partyNeeds } from './merge/party-needs';
import type { PartyNeeds } from './merge/party-needs';
import { CspError, didYouMean, show } from './errors';
import type { Origin, Requirement, RequirementSet } from './requirement';

/** A requirement set, checked and read once. */
export interface CompiledRequirements {
  readonly party: string;
  /** By directive as named, then by text. */
  readonly lists: ReadonlyMap<string, EntryMap>;
  /** The same in the parts that merge unites. */
  readonly needs: PartyNeeds;
}

/** Directives of which a party can need something: whatever grants a permission when it is widened. */
const NEEDABLE: ReadonlySet<string> = new Set([
  ...DIRECTIVES.filter(
    ({ name, fallback }) => fallback.length > 0 && name !== 'default-src' && name !== 'fenced-frame-src',
  ).map((row) => row.name),
  'base-uri',
  'form-action',
  'frame-ancestors',
  'sandbox',
  'trusted-types',
]);

const compiled = new WeakMap<RequirementSet, CompiledRequirements>();

/**
 * Checks a requirement set and reads its sources. The same object is read once only, so do not change it afterwards.
 *
 * @throws CspError `InvalidDirective`, `UnsupportedDirective`, `InvalidSource` or `InvalidArgument`, naming the party
 */
export function compileRequirements(set: RequirementSet): CompiledRequirements {
  const known = compiled.get(set);
  if (known !== undefined) return known;
  const result = compile(set);
  compiled.set(set, result);
  return result;
}

function compile(set: RequirementSet): CompiledRequirements {
  if (!isObject(set)) {
    throw new CspError('InvalidArgument', `Expected a requirement set with party and requirements, not ${show(set)}.`);
  }
  if (typeof set.party !== 'string' || set.party.trim() === '') {
    throw new CspError('InvalidArgument', `A requirement set needs a party with a name, not ${show(set.party)}.`);
  }
  if (!Array.isArray(set.requirements)) {
    throw new CspError('InvalidArgument', `${set.party}: requirements must be a list, not ${show(set.requirements)}.`);
  }
  checkData(set.party, set.documentation, 'documentation', 'a list of texts');
  checkData(set.party, set.verified, 'verified', 'a text');
  const lists = new Map<string, Map<string, Entry>>();
  for (const requirement of set.requirements) {
    const directive = needableDirective(set.party, requirement);
    if (requirement.sources.length === 0) continue;
    const origin = originOf(set, requirement, directive);
    const entries = lists.get(directive) ?? new Map<string, Entry>();
    lists.set(directive, entries);
    for (const text of requirement.sources) {
      const entry = readNeed(set.party, directive, text, origin);
      // It says nothing about what is no script, though engines differ on it in `worker-src`.
      if (entry.text !== "'strict-dynamic'" || directive.startsWith('script-src')) addEntry(entries, entry);
    }
  }
  for (const group of ['script-src', 'style-src']) spellOut(lists, group);
  return { party: set.party, lists, needs: partyNeeds(lists) };
}

const EVAL: ReadonlySet<string> = new Set(["'unsafe-eval'", "'wasm-unsafe-eval'", "'trusted-types-eval'"]);

/**
 * Of a party that names a directive and also its elements or attributes, what it needs of each: a hash for elements
 * beside an 'unsafe-inline' for all says that the keyword is for attributes.
 */
function spellOut(lists: Map<string, Map<string, Entry>>, group: string): void {
  const entries = lists.get(group);
  const members = [`${group}-elem`, `${group}-attr`];
  if (entries === undefined || !members.some((member) => lists.has(member))) return;
  for (const member of members) {
    const list = lists.get(member) ?? new Map<string, Entry>();
    lists.set(member, list);
    for (const entry of entries.values()) addEntry(list, entry);
  }
  // Nothing asks for the group itself but eval and WebAssembly.
  for (const text of [...entries.keys()]) if (!EVAL.has(text)) entries.delete(text);
  if (entries.size === 0) lists.delete(group);
}

function readNeed(party: string, directive: string, text: string, origin: Origin): Entry {
  const entry = readEntry(party, directive, text, [origin]);
  // Of a nonce whose value is a token the kind is unknown.
  if (entry.source === undefined || !/^'nonce-/i.test(entry.text)) return entry;
  throw new CspError(
    'InvalidSource',
    `${party}, ${directive}: ${show(text)} cannot be needed by a party: a nonce is made anew for each response, so ` +
      'no policy that is written beforehand can hold it. Use a hash.',
  );
}

function needableDirective(party: string, requirement: Requirement): string {
  if (!isObject(requirement) || typeof requirement.directive !== 'string' || !Array.isArray(requirement.sources)) {
    const form = '{ "directive": "img-src", "sources": ["https://a.example"], "reason": "…" }';
    throw new CspError('InvalidArgument', `${party}: ${show(requirement)} is not a requirement like ${form}.`);
  }
  checkData(party, requirement.reason, 'reason', 'a text');
  checkData(party, requirement.page, 'page', 'a text');
  const name = requirement.directive.toLowerCase();
  if (NEEDABLE.has(name)) return name;
  if (name === 'default-src') {
    throw new CspError(
      'UnsupportedDirective',
      `${party}: a requirement cannot name "default-src", since that says nothing about what is needed. ` +
        'Name the directives that the sources are for, such as "script-src" and "connect-src".',
    );
  }
  if (directiveInfo(name) !== undefined) {
    throw new CspError(
      'UnsupportedDirective',
      `${party}: a requirement cannot name ${show(requirement.directive)}, since no value of it permits more. ` +
        'Put it into the site’s own policy.',
    );
  }
  throw new CspError(
    'InvalidDirective',
    `${party}: ${show(requirement.directive)} is no CSP directive.${didYouMean(name, NEEDABLE)}`,
  );
}

function originOf(set: RequirementSet, requirement: Requirement, directive: string): Origin {
  const page = requirement.page ?? set.documentation?.[0];
  return {
    party: set.party,
    directive,
    ...(requirement.reason ? { reason: requirement.reason } : {}),
    ...(page === undefined ? {} : { page }),
    ...(set.verified === undefined ? {} : { verified: set.verified }),
  };
}
