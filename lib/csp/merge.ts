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
 * - 'unsafe-hashes' of one party makes the hashes of another match event handlers and style attributes as well.
 */
import type { CompiledRequirements, EntryMap, Origin, PolicyEntry } from './requirement';
import { addEntry, governedBy } from './requirement';
import { directiveInfo, EFFECTIVE_FETCH_DIRECTIVES } from './directives';

/** Directives by name. */
export type DirectiveMap = ReadonlyMap<string, EntryMap>;

/** What could not be united, for the findings. */
export interface Clash {
  readonly kind: 'hashesLeftOut' | 'hashesWidened' | 'unsafeInlineDefeated' | 'strictDynamicLeftOut';
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
  /** Of those who rely on 'unsafe-inline', rather than naming it beside their own hash for old browsers. */
  readonly live: Origin[];
  /** What makes sense only beside 'strict-dynamic', or is dead beside it: of those who need that keyword. */
  readonly dynamic: Map<string, PolicyEntry>;
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
  for (const name of EFFECTIVE_FETCH_DIRECTIVES) {
    if (name === 'script-src' || follows(name, base, result, stated)) continue;
    settle(result, base, name, needFor(stated, name), clashes);
  }
  return { directives: result, clashes };
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
  const switches: PolicyEntry[] = [];
  for (const entry of entries.values()) {
    const kind = entry.source?.kind;
    if (kind === 'hash' || kind === 'nonce' || (isScript && entry.text === STRICT_DYNAMIC)) switches.push(entry);
  }
  return switches;
}

function uniteNeeds(parties: readonly CompiledRequirements[]): Map<string, Need> {
  const united = new Map<string, Need>();
  for (const { needs } of parties) {
    for (const [name, entries] of needs) {
      const need: Need = united.get(name) ?? { entries: new Map(), live: [], dynamic: new Map() };
      united.set(name, need);
      const isDynamic = name.startsWith('script-src') && entries.has(STRICT_DYNAMIC);
      for (const entry of entries.values()) {
        addEntry(isDynamic && isDeadOrDynamic(entry) ? need.dynamic : need.entries, entry);
      }
      if (INLINE_DIRECTIVES.test(name) && allowsAllInline(name, entries))
        need.live.push(...originsOf(entries, UNSAFE_INLINE));
    }
  }
  return united;
}

function originsOf(entries: EntryMap, text: string): Origin[] {
  return entries.get(text)?.origins ?? [];
}

function isDeadOrDynamic({ text, source }: PolicyEntry): boolean {
  return (
    text === STRICT_DYNAMIC ||
    text === UNSAFE_INLINE ||
    text === "'self'" ||
    source?.kind === 'host' ||
    source?.kind === 'scheme'
  );
}

/** The directive whose requirements go to the directive as well. */
const GROUP: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  ['script-src', 'style-src', 'child-src'].flatMap((group) =>
    governedBy(group)
      .filter((name) => name !== group)
      .map((name) => [name, group]),
  ),
);

/** A requirement for a directive is one for all that the directive governs. */
function needFor(stated: ReadonlyMap<string, Need>, name: string): Need | undefined {
  const own = stated.get(name);
  const group = stated.get(GROUP[name] ?? '');
  if (own === undefined || group === undefined) return own ?? group;
  const need: Need = {
    entries: new Map(own.entries),
    live: [...own.live, ...group.live],
    dynamic: new Map(own.dynamic),
  };
  for (const entry of group.entries.values()) addEntry(need.entries, entry);
  for (const entry of group.dynamic.values()) addEntry(need.dynamic, entry);
  return need;
}

/** Whether nobody names the directive by itself, so that it falls back on its group, which is what it must be already. */
function follows(name: string, base: DirectiveMap, result: DirectiveMap, stated: ReadonlyMap<string, Need>): boolean {
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
  else if (need !== undefined) keepOrigins(result, name, wanted);
}

/** Those who asked for what a directive falls back on are named there. */
function keepOrigins(result: Map<string, EntryMap>, name: string, wanted: EntryMap): void {
  const decider = decidingDirective(result, name);
  if (decider === undefined) return;
  const entries = new Map(result.get(decider));
  for (const entry of wanted.values()) addEntry(entries, entry);
  result.set(decider, entries);
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
  if (name === 'trusted-types' && united.size > 1) united.delete("'none'");
  if (need.dynamic.size > 0) uniteDynamic(name, inherited, united, need.dynamic, clashes);
  const unsafeInline = united.get(UNSAFE_INLINE);
  if (!INLINE_DIRECTIVES.test(name)) return united;
  const relying = [...(allowsAllInline(name, inherited) ? originsOf(inherited, UNSAFE_INLINE) : []), ...need.live];
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
    clashes.push({ kind: 'hashesLeftOut', directive: name, losers: switches, winners: [reliedOn] });
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
  united: Map<string, PolicyEntry>,
  dynamic: EntryMap,
  clashes: Clash[],
): void {
  if (inherited.has(STRICT_DYNAMIC)) {
    for (const entry of dynamic.values()) addEntry(united, entry);
    return;
  }
  const losers = [...dynamic.values()].filter(({ text }) => text === STRICT_DYNAMIC);
  if (losers.length === 0) return;
  const winners = [...united.values()].filter(isDeadOrDynamic);
  clashes.push({ kind: 'strictDynamicLeftOut', directive: name, losers, winners });
}
