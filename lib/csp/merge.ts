/**
 * Merging: the union of what a policy allows and what parties need.
 *
 * Kept: for every request, allowed(result) = allowed(base) or needed by a party. What the base leaves unrestricted
 * stays so, what it restricts is widened by what was asked for and by nothing else: a directive that has to be
 * introduced inherits what it fell back on, and a directive that falls back on one that was widened is pinned to what
 * it was. The order of the parties never matters, and merging again changes nothing.
 *
 * Lost, where CSP cannot say it; the findings name both parties:
 * - Hashes in a list in which somebody relies on a live 'unsafe-inline' are left out, since they would switch it off.
 *   Inline code is allowed as before; an external script that only its integrity allowed is not.
 * - 'unsafe-inline' beside a nonce, or beside 'strict-dynamic' in script directives, stays dead.
 * - 'strict-dynamic' that the base does not have is not added: it would switch off the hosts of all others.
 */
import type { CompiledRequirements, EntryMap, PolicyEntry } from './requirement';
import { addEntry, governedBy } from './requirement';
import { directiveInfo, EFFECTIVE_FETCH_DIRECTIVES } from './directives';

/** Directives by name. */
export type DirectiveMap = ReadonlyMap<string, EntryMap>;

/** What could not be united, for the findings. */
export interface Clash {
  readonly kind: 'hashesLeftOut' | 'unsafeInlineDefeated' | 'strictDynamicLeftOut';
  readonly directive: string;
  /** What had to yield. */
  readonly losers: readonly PolicyEntry[];
  /** What made it yield. */
  readonly winners: readonly PolicyEntry[];
}

export interface MergeResult {
  readonly directives: DirectiveMap;
  readonly clashes: readonly Clash[];
}

/** What all parties together need from one directive. */
interface Need {
  readonly entries: Map<string, PolicyEntry>;
  /** Whether a party relies on 'unsafe-inline', rather than naming it beside its own hash for old browsers. */
  live: boolean;
}

const UNSAFE_INLINE = "'unsafe-inline'";
const STRICT_DYNAMIC = "'strict-dynamic'";
const INLINE_DIRECTIVES = /^(?:script|style)-src/;

/** Unites a base policy with what the parties need. */
export function mergeDirectives(base: DirectiveMap, parties: readonly CompiledRequirements[]): MergeResult {
  const clashes: Clash[] = [];
  const stated = uniteNeeds(parties);
  const result = new Map<string, EntryMap>(base);
  for (const [name, need] of stated) {
    const restricted = base.get(name);
    if (restricted !== undefined && directiveInfo(name)?.group !== 'fetch') {
      result.set(name, unite(name, restricted, need, clashes));
    }
  }
  for (const name of ['script-src', 'style-src', 'child-src']) {
    const need = stated.get(name);
    const inherited = name === 'child-src' ? base.get(name) : effectiveEntries(base, name);
    if (need !== undefined && inherited !== undefined) result.set(name, unite(name, inherited, need, clashes));
  }
  const needs = distribute(stated);
  for (const name of EFFECTIVE_FETCH_DIRECTIVES) {
    if (name !== 'script-src') settle(result, base, name, needs.get(name), clashes);
  }
  // A list that was only computed to see that it falls back has the clashes of the list that it falls back on.
  return { directives: result, clashes: clashes.filter((clash) => result.has(clash.directive)) };
}

/** The list that decides for a directive, its own or the one that it falls back on; undefined: unrestricted. */
export function effectiveEntries(directives: DirectiveMap, name: string): EntryMap | undefined {
  const decider = decidingDirective(directives, name);
  return decider === undefined ? undefined : directives.get(decider);
}

/** The first directive of the fallback list that is present: https://www.w3.org/TR/CSP3/#should-directive-execute */
export function decidingDirective(directives: DirectiveMap, name: string): string | undefined {
  return directiveInfo(name)?.fallback.find((fallback) => directives.has(fallback));
}

/**
 * Whether workers are all allowed because the list on which they fall back has 'strict-dynamic': a worker is never
 * parser-inserted (https://www.w3.org/TR/CSP3/#script-pre-request). A `worker-src` would shut them out. By the text that
 * goes for `script-src` only, in all engines for `default-src` as well.
 */
export function workersAreFree(directives: DirectiveMap): boolean {
  const decider = decidingDirective(directives, 'worker-src');
  return (
    (decider === 'script-src' || decider === 'default-src') && directives.get(decider)?.has(STRICT_DYNAMIC) === true
  );
}

/** Whether 'unsafe-inline' works: https://www.w3.org/TR/CSP3/#allow-all-inline */
export function allowsAllInline(name: string, entries: EntryMap): boolean {
  return entries.has(UNSAFE_INLINE) && inlineSwitches(name, entries).length === 0;
}

/** What in a list switches 'unsafe-inline' off. */
export function inlineSwitches(name: string, entries: EntryMap): PolicyEntry[] {
  const isScript = name.startsWith('script-src') || name === 'default-src';
  return [...entries.values()].filter(
    ({ text, source }) => source?.kind === 'hash' || source?.kind === 'nonce' || (isScript && text === STRICT_DYNAMIC),
  );
}

function uniteNeeds(parties: readonly CompiledRequirements[]): Map<string, Need> {
  const united = new Map<string, Need>();
  for (const { needs } of parties) {
    for (const [name, entries] of needs) {
      addNeed(united, name, entries, INLINE_DIRECTIVES.test(name) && allowsAllInline(name, entries));
    }
  }
  return united;
}

/** A requirement for a directive is one for all that the directive governs. */
function distribute(stated: ReadonlyMap<string, Need>): Map<string, Need> {
  const needs = new Map<string, Need>();
  for (const [name, need] of stated) {
    for (const governed of governedBy(name)) addNeed(needs, governed, need.entries, need.live);
  }
  return needs;
}

function addNeed(needs: Map<string, Need>, name: string, entries: EntryMap, live: boolean): void {
  const need = needs.get(name);
  if (need === undefined) {
    needs.set(name, { entries: new Map(entries), live });
    return;
  }
  for (const entry of entries.values()) addEntry(need.entries, entry);
  need.live ||= live;
}

/** Gives an effective directive the list that it must have: its own, or by falling back where that says the same. */
function settle(
  result: Map<string, EntryMap>,
  base: DirectiveMap,
  name: string,
  need: Need | undefined,
  clashes: Clash[],
): void {
  const inherited = effectiveEntries(base, name);
  if (inherited === undefined) return;
  const isWorker = name === 'worker-src';
  if (isWorker && workersAreFree(base)) return;
  const wanted = need === undefined ? inherited : unite(name, inherited, need, clashes);
  const fallsBack = !base.has(name) && sameTexts(wanted, effectiveEntries(result, name));
  if (!fallsBack || (isWorker && workersAreFree(result))) result.set(name, wanted);
}

function sameTexts(a: EntryMap, b: EntryMap | undefined): boolean {
  if (a === b) return true;
  if (a.size !== b?.size) return false;
  for (const text of a.keys()) if (!b.has(text)) return false;
  return true;
}

/** `inherited` and `need` as one list, without what would take away from either. */
function unite(name: string, inherited: EntryMap, need: Need, clashes: Clash[]): EntryMap {
  const united = new Map(inherited);
  for (const entry of need.entries.values()) addEntry(united, entry);
  if (!INLINE_DIRECTIVES.test(name)) return united;
  leaveOutStrictDynamic(name, inherited, united, clashes);
  const unsafeInline = united.get(UNSAFE_INLINE);
  if (unsafeInline === undefined || !(need.live || allowsAllInline(name, inherited))) return united;
  const switches = inlineSwitches(name, united);
  if (switches.length === 0) return united;
  if (switches.some(({ source }) => source?.kind !== 'hash')) {
    clashes.push({ kind: 'unsafeInlineDefeated', directive: name, losers: [unsafeInline], winners: switches });
    return united;
  }
  for (const hash of switches) united.delete(hash.text);
  clashes.push({ kind: 'hashesLeftOut', directive: name, losers: switches, winners: [unsafeInline] });
  return united;
}

function leaveOutStrictDynamic(
  name: string,
  inherited: EntryMap,
  united: Map<string, PolicyEntry>,
  clashes: Clash[],
): void {
  const strictDynamic = united.get(STRICT_DYNAMIC);
  if (strictDynamic === undefined || inherited.has(STRICT_DYNAMIC) || !name.startsWith('script-src')) return;
  united.delete(STRICT_DYNAMIC);
  const winners = [...united.values()];
  clashes.push({ kind: 'strictDynamicLeftOut', directive: name, losers: [strictDynamic], winners });
}
