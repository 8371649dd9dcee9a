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
import { DirectiveLists, numbered } from './directive-lists';
import { directiveInfo, EFFECTIVE_FETCH_DIRECTIVES, GOVERNED } from './directives';
import {
  decidingDirective,
  effectiveEntries,
  inlineSwitchesIn,
  STRICT_DYNAMIC,
  UNSAFE_INLINE,
  workersAreFree,
} from './effective';
import type { DirectiveMap, EntryMap } from './entries';
import { bothNeeds, isDeadOrDynamic, relyingOnInline, uniteNeeds } from './needs';
import type { UnitedNeed } from './needs';
import type { PolicyEntry } from './requirement';
import { ValueList } from './value-list';
import { Vocabulary } from './vocabulary';

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

/** Unites a base policy with what the parties need. */
export function mergeDirectives(base: DirectiveMap, parties: Iterable<CompiledRequirements>): MergeResult {
  const merge = new Merge(base, parties);
  return { directives: merge.directives(), clashes: merge.clashes };
}

const INLINE_DIRECTIVES = /(?:script|style)-src/;

/** The directive whose requirements go to the directive as well. */
const GROUP: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  Object.entries(GOVERNED).flatMap(([group, names]) => (names ?? []).map((name) => [name, group])),
);

class Merge {
  public readonly clashes: Clash[] = [];
  private readonly vocabulary = new Vocabulary();
  private readonly base: ReadonlyMap<string, ValueList>;
  private readonly stated: ReadonlyMap<string, UnitedNeed>;
  private readonly result: Map<string, ValueList>;

  public constructor(base: DirectiveMap, parties: Iterable<CompiledRequirements>) {
    const lists = numbered(base, this.vocabulary);
    this.stated = uniteNeeds(parties, this.vocabulary);
    this.base = lists();
    this.result = new Map(this.base);
  }

  public directives(): DirectiveLists {
    const { base, result } = this;
    for (const [name, need] of this.stated) {
      const restricted = base.get(name);
      if (restricted !== undefined && directiveInfo(name)?.group !== 'fetch') {
        result.set(name, this.unite(name, restricted, need));
      }
    }
    for (const name of ['script-src', 'style-src', 'child-src']) {
      const need = this.stated.get(name);
      const inherited = name === 'child-src' ? base.get(name) : effectiveEntries(base, name);
      if (need !== undefined && inherited !== undefined) result.set(name, this.unite(name, inherited, need));
    }
    for (const name of EFFECTIVE_FETCH_DIRECTIVES) {
      if (name !== 'script-src' && !this.follows(name)) this.settle(name);
    }
    return new DirectiveLists(this.vocabulary, result);
  }

  /** Whether nobody names the directive by itself, so that it falls back on its group, which is what it must be already. */
  private follows(name: string): boolean {
    const group = GROUP[name] ?? '';
    const list = this.result.get(group);
    if (list === undefined || this.base.has(name) || this.stated.has(name)) return false;
    if (!isAttribute(name) || (this.stated.get(group)?.live.length ?? 0) === 0) return true;
    return list.has(UNSAFE_INLINE) && inlineSwitchesIn(group, list).isEmpty;
  }

  /** Gives an effective directive the list that it must have: its own, or by falling back where that says the same. */
  private settle(name: string): void {
    const { base, result } = this;
    const inherited = effectiveEntries(base, name);
    if (inherited === undefined) return;
    if (name === 'worker-src' && workersAreFree(base)) return;
    const need = this.needFor(name);
    const wanted = need === undefined ? inherited : this.unite(name, inherited, need);
    const decider = decidingDirective(result, name) ?? name;
    const found = result.get(decider);
    if (found === undefined || !wanted.isSameAs(found)) result.set(name, wanted);
    // Those who asked for what a directive falls back on are named there.
    else if (need !== undefined) result.set(decider, found.and(wanted));
  }

  /** A requirement for a directive is one for all that the directive governs. */
  private needFor(name: string): UnitedNeed | undefined {
    const own = this.stated.get(name);
    const group = this.stated.get(GROUP[name] ?? '');
    return own === undefined || group === undefined ? (own ?? group) : bothNeeds(group, own);
  }

  /** `inherited` and `need` as one list, without what would take away from either. */
  private unite(name: string, inherited: ValueList, need: UnitedNeed): ValueList {
    const wanted = new ValueList(this.vocabulary, this.vocabulary.bitsOf(need.numbers), need.parts);
    const united = this.uniteDynamic(name, inherited, wanted.and(inherited), need.dynamic);
    if (name === 'trusted-types') return withoutNone(united);
    return INLINE_DIRECTIVES.test(name) ? this.uniteInline(name, inherited, united, need) : united;
  }

  /** Without 'strict-dynamic' what is dead beside it would come alive, so it comes in whole or not at all. */
  private uniteDynamic(name: string, inherited: ValueList, united: ValueList, dynamic: readonly EntryMap[]): ValueList {
    if (dynamic.length === 0) return united;
    const wanted = this.listOf(dynamic);
    if (inherited.has(STRICT_DYNAMIC)) return united.and(wanted);
    const losers = [...wanted.entries.values()].filter(({ text }) => text === STRICT_DYNAMIC);
    const winners = [...united.entries.values()].filter(isDeadOrDynamic);
    this.clashes.push({ kind: 'strictDynamicLeftOut', directive: name, losers, winners });
    return united;
  }

  private listOf(parts: readonly EntryMap[]): ValueList {
    const numbers: number[] = [];
    for (const entries of parts) for (const entry of entries.values()) numbers.push(this.vocabulary.add(entry));
    return new ValueList(
      this.vocabulary,
      this.vocabulary.bitsOf(numbers),
      parts.map((entries) => ({ entries })),
    );
  }

  /** Without the hashes that would switch off an 'unsafe-inline' on which somebody relies. */
  private uniteInline(name: string, inherited: ValueList, united: ValueList, need: UnitedNeed): ValueList {
    if (!united.has(UNSAFE_INLINE)) return this.withWidenedHashes(name, united);
    const fromBase = inherited.has(UNSAFE_INLINE) ? relyingOnInline(name, inherited.entries) : [];
    const relying = [...fromBase, ...need.live];
    if (relying.length === 0) return this.withWidenedHashes(name, united);
    const switches = inlineSwitchesIn(name, united);
    if (switches.isEmpty) return united;
    const reliedOn = { ...united.entries.get(UNSAFE_INLINE), text: UNSAFE_INLINE, origins: relying };
    const losers = [...switches.entries.values()];
    if (!isAttribute(name) && losers.some(({ source }) => source?.kind !== 'hash')) {
      this.clashes.push({ kind: 'unsafeInlineDefeated', directive: name, losers: [reliedOn], winners: losers });
      return united;
    }
    // Nothing is lost for attributes: whatever hashes allow there is allowed.
    if (!isAttribute(name)) {
      const isFromBase = losers.some(({ text }) => inherited.has(text));
      this.clashes.push({
        kind: 'hashesLeftOut',
        directive: name,
        losers,
        winners: [reliedOn],
        fromBase: isFromBase,
      });
    }
    return united.without(switches.bits);
  }

  /** The list as it is, with a report of 'unsafe-hashes' and hashes that were never meant for each other. */
  private withWidenedHashes(name: string, united: ValueList): ValueList {
    const unsafeHashes = united.has("'unsafe-hashes'") ? united.entries.get("'unsafe-hashes'") : undefined;
    if (unsafeHashes === undefined) return united;
    const meant = new Set(unsafeHashes.origins.map(({ party }) => party));
    const losers = [...united.entries.values()].filter(
      ({ source, origins }) => source?.kind === 'hash' && !origins.some(({ party }) => meant.has(party)),
    );
    if (losers.length > 0) {
      this.clashes.push({ kind: 'hashesWidened', directive: name, losers, winners: [unsafeHashes] });
    }
    return united;
  }
}

function isAttribute(name: string): boolean {
  return name.endsWith('-attr');
}

/** Without the 'none' that does not stand alone. */
function withoutNone(list: ValueList): ValueList {
  const others = list.without(list.vocabulary.selectRare(isNone));
  return others.isEmpty ? list : others;
}

function isNone({ text }: PolicyEntry): boolean {
  return text === "'none'";
}
