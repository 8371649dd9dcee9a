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
 * - 'unsafe-inline' beside a nonce, or beside 'strict-dynamic' in script directives, stays dead for elements. Attributes,
 *   which neither concerns, get a list of their own.
 * - 'strict-dynamic' that the base does not have is not added: it would switch off the hosts of all others. Where the base
 *   has it, the hosts of parties stay dead.
 * - A `fenced-frame-src` that the base does not name follows `frame-src` and is widened with it: it is not pinned.
 * - 'unsafe-hashes' of one party makes the hashes of another match event handlers and style attributes as well.
 */
import type { CompiledRequirements } from './compile';
import { directiveInfo, EFFECTIVE_FETCH_DIRECTIVES, GOVERNED } from './directives';
import {
  allowsAllInline,
  decidingDirective,
  effectiveEntries,
  inlineSwitches,
  STRICT_DYNAMIC,
  UNSAFE_INLINE,
  workersAreFree,
} from './effective';
import { addEntry, sameTexts } from './entries';
import type { DirectiveMap, Entry, EntryMap } from './entries';
import { isDeadOrDynamic, relyingOnInline, UnitedNeed, uniteNeeds } from './needs';
import type { PolicyEntry } from './requirement';

/** What could not be united, for the findings. */
export interface Clash {
  readonly kind: 'hashesLeftOut' | 'hashesWidened' | 'unsafeInlineDefeated' | 'strictDynamicLeftOut';
  readonly directive: string;
  /** What had to yield. */
  readonly losers: readonly PolicyEntry[];
  /** What made it yield. */
  readonly winners: readonly PolicyEntry[];
  /** Whether the site's own policy had some of the hashes that had to yield. */
  readonly fromBase?: boolean;
}

export interface MergeResult {
  readonly directives: DirectiveMap;
  readonly clashes: readonly Clash[];
}

const INLINE_DIRECTIVES = /(?:script|style)-src/;

/** Unites a base policy with what the parties need. */
export function mergeDirectives(base: DirectiveMap, parties: Iterable<CompiledRequirements>): MergeResult {
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
    // The members of the group need it as well.
    if (need !== undefined && inherited !== undefined) result.set(name, unite(name, inherited, need.copy(), clashes));
  }
  for (const name of EFFECTIVE_FETCH_DIRECTIVES) {
    if (name === 'script-src' || follows(name, base, result, stated)) continue;
    settle(result, base, name, needFor(stated, name), clashes);
  }
  return { directives: result, clashes };
}

/** The directive whose requirements go to the directive as well. */
const GROUP: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(GOVERNED).flatMap(([group, names]) => (names ?? []).map((name) => [name, group])),
);

/** A requirement for a directive is one for all that the directive governs. */
function needFor(stated: ReadonlyMap<string, UnitedNeed>, name: string): UnitedNeed | undefined {
  const own = stated.get(name);
  const group = stated.get(GROUP[name] ?? '')?.copy();
  return own === undefined ? group : (group?.add(own) ?? own);
}

/** Whether nobody names the directive by itself, so that it falls back on its group, which is what it must be already. */
function follows(
  name: string,
  base: DirectiveMap,
  result: DirectiveMap,
  stated: ReadonlyMap<string, UnitedNeed>,
): boolean {
  const group = GROUP[name] ?? '';
  const entries = result.get(group);
  if (entries === undefined || base.has(name) || stated.has(name)) return false;
  const isDefeated = (stated.get(group)?.live.length ?? 0) > 0 && !allowsAllInline(group, entries);
  return !(isDefeated && isAttribute(name));
}

function isAttribute(name: string): boolean {
  return name.endsWith('-attr');
}

/** Gives an effective directive the list that it must have: its own, or by falling back where that says the same. */
function settle(
  result: Map<string, EntryMap>,
  base: DirectiveMap,
  name: string,
  need: UnitedNeed | undefined,
  clashes: Clash[],
): void {
  const inherited = effectiveEntries(base, name);
  if (inherited === undefined) return;
  if (name === 'worker-src' && workersAreFree(base)) return;
  const wanted = need === undefined ? inherited : unite(name, inherited, need, clashes);
  const decider = decidingDirective(result, name) ?? name;
  const found = result.get(decider);
  if (found === undefined || !sameTexts(wanted, found)) result.set(name, wanted);
  else if (need !== undefined) result.set(decider, withOriginsOf(wanted, found));
}

/** Those who asked for what a directive falls back on are named there. */
function withOriginsOf(wanted: EntryMap, found: EntryMap): EntryMap {
  const entries = new Map(found);
  for (const entry of wanted.values()) addEntry(entries, entry);
  return entries;
}

/** `inherited` and `need` as one list, without what would take away from either. The list is made of that of `need`. */
function unite(name: string, inherited: EntryMap, need: UnitedNeed, clashes: Clash[]): EntryMap {
  const united = need.entries;
  for (const entry of inherited.values()) addEntry(united, entry);
  if (name === 'trusted-types' && united.size > 1) united.delete("'none'");
  uniteDynamic(name, inherited, united, need.dynamic, clashes);
  if (!INLINE_DIRECTIVES.test(name)) return united;
  const unsafeInline = united.get(UNSAFE_INLINE);
  const relying = [...relyingOnInline(name, inherited), ...need.live];
  if (unsafeInline === undefined || relying.length === 0) {
    reportWidenedHashes(name, united, clashes);
    return united;
  }
  const switches = inlineSwitches(name, united);
  if (switches.length === 0) return united;
  const reliedOn = { ...unsafeInline, origins: relying };
  if (!isAttribute(name) && switches.some(({ source }) => source?.kind !== 'hash')) {
    clashes.push({ kind: 'unsafeInlineDefeated', directive: name, losers: [reliedOn], winners: switches });
    return united;
  }
  for (const one of switches) united.delete(one.text);
  // Nothing is lost for attributes: whatever hashes allow there is allowed.
  if (!isAttribute(name)) {
    const fromBase = switches.some(({ text }) => inherited.has(text));
    clashes.push({ kind: 'hashesLeftOut', directive: name, losers: switches, winners: [reliedOn], fromBase });
  }
  return united;
}

/** Of 'unsafe-hashes' and hashes that were never meant for each other. */
function reportWidenedHashes(name: string, united: EntryMap, clashes: Clash[]): void {
  const unsafeHashes = united.get("'unsafe-hashes'");
  if (unsafeHashes === undefined) return;
  const meant = new Set(unsafeHashes.origins.map(({ party }) => party));
  const losers = [...united.values()].filter(
    ({ source, origins }) => source?.kind === 'hash' && !origins.some(({ party }) => meant.has(party)),
  );
  if (losers.length > 0) clashes.push({ kind: 'hashesWidened', directive: name, losers, winners: [unsafeHashes] });
}

/** Without 'strict-dynamic' what is dead beside it would come alive, so it comes in whole or not at all. */
function uniteDynamic(
  name: string,
  inherited: EntryMap,
  united: Map<string, Entry>,
  dynamic: EntryMap,
  clashes: Clash[],
): void {
  if (inherited.has(STRICT_DYNAMIC)) {
    for (const entry of dynamic.values()) addEntry(united, entry);
    return;
  }
  const loser = dynamic.get(STRICT_DYNAMIC);
  if (loser === undefined) return;
  const winners = [...united.values()].filter(isDeadOrDynamic);
  clashes.push({ kind: 'strictDynamicLeftOut', directive: name, losers: [loser], winners });
}
