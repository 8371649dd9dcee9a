import { CspError, didYouMean, show } from './errors';
import { DIRECTIVES, directiveInfo, GOVERNED, holdsSources } from './directives';
import { characterProblem, parseSource } from './source';
import type { Source } from './source';

/** What one party needs from one directive, and why. */
export interface Requirement {
  /** Name of a directive, as in `connect-src`. */
  readonly directive: string;
  /** Source expressions, one per string. */
  readonly sources: string[];
  /** Why they are needed, in a sentence that a reader of the policy understands. */
  readonly reason: string;
  /** The page that says so. @default - the first documentation page of the party */
  readonly page?: string;
}

/** All that one party needs. */
export interface RequirementSet {
  /** Who asks: a vendor's name, or whatever tells the reader of a report whom to ask. */
  readonly party: string;
  /** What it needs. A directive that is not named is not needed. */
  readonly requirements: Requirement[];
  /** Pages that state the needs. @default - none */
  readonly documentation?: string[];
  /** The day on which somebody read those pages, as YYYY-MM-DD. @default - unknown */
  readonly verified?: string;
}

/** Who asked for a source, for which directive, and why. */
export interface Origin {
  /** Who asks: a vendor's name, or `site` for the site's own policy. */
  readonly party: string;
  /** The directive that the party named. */
  readonly directive: string;
  /** Why. @default - the party gave no reason */
  readonly reason?: string;
  /** The page that says so. @default - none known */
  readonly page?: string;
  /** The day on which somebody read the page, as YYYY-MM-DD. @default - unknown */
  readonly verified?: string;
}

/** A value of a directive, and who put it there. */
export interface PolicyEntry {
  /** As it is printed. */
  readonly text: string;
  /** The source expression. @default - the directive holds no sources, or browsers ignore the text */
  readonly source?: Source;
  /** Who asked for it. */
  readonly origins: Origin[];
}

/** The entries of one directive by their text, in no particular order. @internal */
export type EntryMap = ReadonlyMap<string, PolicyEntry>;

/** A requirement set, checked and read once: by directive as named, then by text. @internal */
export interface CompiledRequirements {
  readonly party: string;
  readonly needs: ReadonlyMap<string, EntryMap>;
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
 * @internal
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
  const needs = new Map<string, Map<string, PolicyEntry>>();
  for (const requirement of set.requirements) {
    const directive = needableDirective(set.party, requirement);
    if (requirement.sources.length === 0) continue;
    const origin = originOf(set, requirement, directive);
    const entries = needs.get(directive) ?? new Map<string, PolicyEntry>();
    needs.set(directive, entries);
    for (const text of requirement.sources) {
      const entry = readNeed(set.party, directive, text, origin);
      // It says nothing about what is no script, though engines differ on it in `worker-src`.
      if (entry.text !== "'strict-dynamic'" || directive.startsWith('script-src')) addEntry(entries, entry);
    }
  }
  for (const group of ['script-src', 'style-src']) spellOut(needs, group);
  return { party: set.party, needs };
}

const EVAL: ReadonlySet<string> = new Set(["'unsafe-eval'", "'wasm-unsafe-eval'", "'trusted-types-eval'"]);

/**
 * Of a party that names a directive and also its elements or attributes, what it needs of each: a hash for elements
 * beside an 'unsafe-inline' for all says that the keyword is for attributes.
 */
function spellOut(needs: Map<string, Map<string, PolicyEntry>>, group: string): void {
  const entries = needs.get(group);
  const members = [`${group}-elem`, `${group}-attr`];
  if (entries === undefined || !members.some((member) => needs.has(member))) return;
  for (const member of members) {
    const need = needs.get(member) ?? new Map<string, PolicyEntry>();
    needs.set(member, need);
    for (const entry of entries.values()) addEntry(need, entry);
  }
  // Nothing asks for the group itself but eval and WebAssembly.
  for (const text of [...entries.keys()]) if (!EVAL.has(text)) entries.delete(text);
  if (entries.size === 0) needs.delete(group);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readNeed(party: string, directive: string, text: string, origin: Origin): PolicyEntry {
  const entry = readEntry(party, directive, text, [origin]);
  if (entry.source?.kind !== 'nonce') return entry;
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

/**
 * One value of a directive in the form in which policies keep it.
 *
 * @throws CspError `InvalidSource` or `InvalidPolicy`, naming party and directive
 * @internal
 */
export function readEntry(party: string, directive: string, text: string, origins: Origin[]): PolicyEntry {
  if (!holdsSources(directive)) {
    const problem = typeof text === 'string' ? characterProblem(text) : 'it is not a string.';
    if (problem === undefined && directiveInfo(directive)?.value === 'none') {
      throw new CspError('InvalidPolicy', `${party}, ${directive}: it takes no value, so leave out ${show(text)}.`);
    }
    // Sandbox flags are compared whatever their letter case: https://html.spec.whatwg.org/#parse-a-sandboxing-directive
    if (problem === undefined) return { text: directive === 'sandbox' ? text.toLowerCase() : text, origins };
    throw new CspError('InvalidPolicy', `${party}, ${directive}: ${show(text)} cannot stand here: ${problem}`);
  }
  try {
    const source = parseSource(text);
    return { text: source.text, source, origins };
  } catch (error) {
    if (error instanceof CspError) throw new CspError(error.code, `${party}, ${directive}: ${error.message}`);
    throw error;
  }
}

/**
 * In the order of their texts, whatever order they came in.
 * @internal
 */
export function byText(entries: readonly PolicyEntry[]): PolicyEntry[] {
  return [...entries].sort((a, b) => compareTexts(a.text, b.text));
}

/** Adds an entry; where its text is already present, its origins join those that are there. @internal */
export function addEntry(entries: Map<string, PolicyEntry>, entry: PolicyEntry): void {
  const present = entries.get(entry.text);
  entries.set(entry.text, present === undefined ? entry : joinEntries(present, entry));
}

/** The same value asked for by more parties. @internal */
export function joinEntries(a: PolicyEntry, b: PolicyEntry): PolicyEntry {
  if (a === b) return a;
  const added = b.origins.filter((origin) => !a.origins.some((known) => sameOrigin(known, origin)));
  return added.length === 0 ? a : { ...a, origins: [...a.origins, ...added].sort(compareOrigins) };
}

function sameOrigin(a: Origin, b: Origin): boolean {
  return a === b || (a.party === b.party && a.directive === b.directive && a.reason === b.reason && a.page === b.page);
}

function compareOrigins(a: Origin, b: Origin): number {
  return (
    compareTexts(a.party, b.party) ||
    compareTexts(a.directive, b.directive) ||
    compareTexts(a.reason, b.reason) ||
    compareTexts(a.page, b.page)
  );
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The effective directives that a requirement for `directive` is about. @internal */
export function governedBy(directive: string): readonly string[] {
  return GOVERNED[directive] ?? [directive];
}
