/** What lists cannot have together: hashes and 'unsafe-inline', 'strict-dynamic' and the hosts of others. */
import type { CompiledRequirements } from '../compile';
import { deciderIn, directivesIn, firstIn, setOf, setOfAll } from '../directive-set';
import type { DirectiveSet, SourceDirective } from '../directive-set';
import { inlineSwitchTest, STRICT_DYNAMIC, UNSAFE_INLINE } from '../effective';
import { addEntry } from '../entries';
import type { Entry, EntryMap } from '../entries';
import type { Origin } from '../requirement';
import type { SourceTable } from '../source-table';
import type { Clash } from './clash';
import { isDeadOrDynamic, relyingOnInline } from './party-needs';
import type { Union } from './union';

const UNSAFE_HASHES = "'unsafe-hashes'";
const ATTRIBUTES = setOfAll(['script-src-attr', 'style-src-attr']);
/** The directives that inline code asks. */
const INLINE = ATTRIBUTES | setOfAll(['script-src', 'script-src-elem', 'style-src', 'style-src-elem']);

export class KeywordRules {
  public readonly clashes: Clash[] = [];
  /** What parties need beside 'strict-dynamic', and of which directive. */
  private readonly dynamic: { readonly stated: DirectiveSet; readonly entries: EntryMap }[] = [];

  public constructor(
    private readonly union: Union,
    private readonly base: SourceTable,
    private readonly parties: readonly CompiledRequirements[],
  ) {
    for (const { needs } of parties) {
      for (const [name, entries] of needs.dynamic) this.dynamic.push({ stated: setOf(name), entries });
    }
  }

  /** Takes from a directive of the union what would take away from others, and adds what it can have after all. */
  public apply(directive: SourceDirective, needs: DirectiveSet): void {
    if (needs === 0) return;
    const inherited = deciderIn(this.base.present, directive);
    this.addDynamic(directive, inherited, needs);
    if ((directive.set & INLINE) !== 0) this.settleInline(directive, inherited, needs);
  }

  /** Without 'strict-dynamic' what is dead beside it would come alive, so it comes in whole or not at all. */
  private addDynamic(directive: SourceDirective, inherited: DirectiveSet, needs: DirectiveSet): void {
    const needed = this.dynamic.filter(({ stated }) => (stated & needs) !== 0);
    if (needed.length === 0) return;
    if ((this.base.specials.holdersOf(STRICT_DYNAMIC) & inherited) !== 0) {
      for (const { entries } of needed) this.union.addTo(directive, entries);
      return;
    }
    const wanted = new Map<string, Entry>();
    for (const { entries } of needed) for (const entry of entries.values()) addEntry(wanted, entry);
    const losers = [...wanted.values()].filter(({ text }) => text === STRICT_DYNAMIC);
    const winners = [...this.union.entriesOf(directive).values()].filter(isDeadOrDynamic);
    this.clashes.push({ kind: 'strictDynamicLeftOut', directive: directive.name, losers, winners });
  }

  /** Takes out the hashes that would switch off an 'unsafe-inline' on which somebody relies. */
  private settleInline(directive: SourceDirective, inherited: DirectiveSet, needs: DirectiveSet): void {
    const { specials } = this.union;
    const isSwitch = inlineSwitchTest(directive.name);
    if ((specials.holdersOfAny(isSwitch) & directive.set) === 0) return;
    const hasInline = (specials.holdersOf(UNSAFE_INLINE) & directive.set) !== 0;
    const relying = hasInline ? this.relying(directive.name, inherited, needs) : [];
    if (relying.length === 0) this.reportWidenedHashes(directive);
    // Nothing is lost for attributes: whatever hashes allow there is allowed.
    else if ((directive.set & ATTRIBUTES) !== 0 || this.canLeaveOut(directive, inherited, relying, isSwitch)) {
      this.union.removeFrom(directive, isSwitch);
    }
  }

  /** Whether it is hashes alone that switch 'unsafe-inline' off; reports what has to yield. */
  private canLeaveOut(
    directive: SourceDirective,
    inherited: DirectiveSet,
    relying: Origin[],
    isSwitch: (entry: Entry) => boolean,
  ): boolean {
    const { name } = directive;
    const entries = this.union.entriesOf(directive);
    const switches = [...entries.values()].filter(isSwitch);
    const reliedOn = { ...entries.get(UNSAFE_INLINE), text: UNSAFE_INLINE, origins: relying };
    if (switches.some(({ source }) => source?.kind !== 'hash')) {
      this.clashes.push({ kind: 'unsafeInlineDefeated', directive: name, losers: [reliedOn], winners: switches });
      return false;
    }
    const fromBase = switches.some(({ text }) => (this.base.specials.holdersOf(text) & inherited) !== 0);
    this.clashes.push({ kind: 'hashesLeftOut', directive: name, losers: switches, winners: [reliedOn], fromBase });
    return true;
  }

  /** Who relies on 'unsafe-inline' in a directive. */
  private relying(name: string, inherited: DirectiveSet, needs: DirectiveSet): Origin[] {
    const own = this.base.get(firstIn(inherited)?.name ?? '');
    const relying = own === undefined ? [] : [...relyingOnInline(name, own)];
    for (const { name: stated } of directivesIn(needs)) {
      for (const { lists } of this.parties) {
        const asked = lists.get(stated);
        if (asked !== undefined) relying.push(...relyingOnInline(stated, asked));
      }
    }
    return relying;
  }

  /** Reports 'unsafe-hashes' and hashes that were never meant for each other. */
  private reportWidenedHashes(directive: SourceDirective): void {
    if ((this.union.specials.holdersOf(UNSAFE_HASHES) & directive.set) === 0) return;
    const entries = this.union.entriesOf(directive);
    const unsafeHashes = entries.get(UNSAFE_HASHES);
    if (unsafeHashes === undefined) return;
    const meant = new Set(unsafeHashes.origins.map(({ party }) => party));
    const losers = [...entries.values()].filter(
      ({ source, origins }) => source?.kind === 'hash' && !origins.some(({ party }) => meant.has(party)),
    );
    if (losers.length > 0) {
      this.clashes.push({ kind: 'hashesWidened', directive: directive.name, losers, winners: [unsafeHashes] });
    }
  }
}
