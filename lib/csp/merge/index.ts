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
import type { CompiledRequirements } from '../compile';
import { deciderIn, directivesIn, firstIn, Relation, setOf, sourceDirectives } from '../directive-set';
import type { DirectiveSet, SourceDirective } from '../directive-set';
import { EFFECTIVE_FETCH_DIRECTIVES } from '../directives';
import { inlineSwitchTest, UNSAFE_INLINE, workersAreFree } from '../effective';
import { addEntry } from '../entries';
import type { DirectiveMap, Entry, EntryMap } from '../entries';
import { SourceTable } from '../source-table';
import { KeywordRules } from './keyword-rules';
import type { Clash } from './clash';
import { Union } from './union';

export interface MergeResult {
  readonly directives: DirectiveMap;
  readonly clashes: readonly Clash[];
}

/** Unites a base policy with what the parties need. */
export function mergeDirectives(base: DirectiveMap, parties: readonly CompiledRequirements[]): MergeResult {
  const merge = new Merge(SourceTable.from(base), parties);
  return { directives: merge.directives(), clashes: merge.rules.clashes };
}

/** Those that hold no sources and are widened where the base has them. */
const TOKENS = ['sandbox', 'trusted-types'];
/** Widened wherever the base restricts what falls back on them. */
const GROUPS = sourceDirectives(['script-src', 'style-src']);
const MEMBERS = sourceDirectives(EFFECTIVE_FETCH_DIRECTIVES.filter((name) => name !== 'script-src'));
const WORKERS = setOf('worker-src');

class Merge {
  public readonly rules: KeywordRules;
  private readonly union: Union;
  /** The directives that parties name, and those of them in which a party relies on 'unsafe-inline'. */
  private readonly stated: DirectiveSet;
  private readonly live: DirectiveSet;

  public constructor(
    private readonly base: SourceTable,
    private readonly parties: readonly CompiledRequirements[],
  ) {
    let stated = 0;
    let live = 0;
    for (const { needs } of parties) {
      stated |= needs.stated;
      live |= needs.live;
    }
    this.stated = stated;
    this.live = live;
    this.union = new Union(base, parties);
    this.rules = new KeywordRules(this.union, base, parties);
  }

  public directives(): SourceTable {
    const { base, union } = this;
    const widened = this.widened();
    const members = MEMBERS.filter((directive) => this.isRestricted(directive));
    for (const directive of widened) union.inherit(directive);
    for (const directive of members) union.inherit(directive);
    union.fill();
    let { present } = base;
    for (const directive of widened) {
      this.rules.apply(directive, this.needsFor(directive));
      present |= directive.set;
    }
    return union.table(present | this.settled(members, present), this.others());
  }

  /** The groups that take what parties ask of them whatever falls back on them. */
  private widened(): SourceDirective[] {
    return GROUPS.filter((group) => (this.stated & group.set) !== 0 && deciderIn(this.base.present, group) !== 0);
  }

  /** Whether the base restricts what an effective directive is asked about. */
  private isRestricted(directive: SourceDirective): boolean {
    const { base } = this;
    return deciderIn(base.present, directive) !== 0 && (directive.set !== WORKERS || !workersAreFree(base));
  }

  /** The directives for which parties need what is needed of one. */
  private needsFor({ governing }: SourceDirective): DirectiveSet {
    return this.stated & governing;
  }

  /**
   * Of effective directives those that need lines of their own: falling back says something else.
   *
   * @param present the directives that the result has in any case
   */
  private settled(members: readonly SourceDirective[], present: DirectiveSet): DirectiveSet {
    const { union } = this;
    const fallingBack = new Relation();
    let candidates = 0;
    for (const directive of members) {
      if (this.follows(directive, present)) continue;
      this.rules.apply(directive, this.needsFor(directive));
      const decider = deciderIn(present, directive);
      if (decider === directive.set) continue;
      fallingBack.add(decider, directive.set);
      candidates |= directive.set;
    }
    const added = union.differing(candidates, fallingBack);
    // Those who asked for what a directive falls back on are named there.
    for (const directive of directivesIn(candidates & ~added)) {
      const decider = firstIn(deciderIn(present, directive));
      if (decider !== undefined && this.needsFor(directive) !== 0) union.nameIn(decider, directive);
    }
    return added;
  }

  /** Whether nobody names the directive by itself, so that it falls back on its group, which is what it must be already. */
  private follows({ name, set, governing }: SourceDirective, present: DirectiveSet): boolean {
    const group = governing & ~set;
    if ((present & group) === 0 || ((this.base.present | this.stated) & set) !== 0) return false;
    if (!name.endsWith('-attr') || (this.live & group) === 0) return true;
    const { specials } = this.union;
    return (specials.holdersOf(UNSAFE_INLINE) & ~specials.holdersOfAny(inlineSwitchTest(name)) & group) !== 0;
  }

  /** The directives without sources. */
  private others(): DirectiveMap {
    const { base, parties } = this;
    const others = new Map(base.others);
    for (const name of TOKENS) {
      const own = others.get(name);
      if (own === undefined) continue;
      const needed = parties.flatMap(({ needs }) => needs.table.others.get(name) ?? []);
      // What nobody adds to stays as it is written.
      if (needed.length > 0) others.set(name, tokens(name, [own, ...needed]));
    }
    return others;
  }
}

/** All tokens, but of the names of Trusted Types policies 'none' only where it stands alone. */
function tokens(name: string, lists: readonly EntryMap[]): EntryMap {
  const united = new Map<string, Entry>();
  for (const list of lists) for (const entry of list.values()) addEntry(united, entry);
  if (name === 'trusted-types' && united.size > 1) united.delete("'none'");
  return united;
}
