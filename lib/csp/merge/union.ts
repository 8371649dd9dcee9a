/** What a policy has, for itself and for directives that inherit it, and what parties need, in one table. */
import type { CompiledRequirements } from '../compile';
import { deciderIn, directivesIn, Relation } from '../directive-set';
import type { DirectiveSet, SourceDirective } from '../directive-set';
import type { DirectiveMap, Entries, Entry, EntryMap } from '../entries';
import { reassigned, unite, uniteAll } from '../rows';
import type { Rows } from '../rows';
import { collect, SourceTable } from '../source-table';
import { Specials } from '../specials';

export class Union {
  /** For each directive of the base those of the result that have all that it has. */
  private readonly heirs = new Relation();
  /** By directive, lists that it has besides what it inherits and what parties need of it. */
  private readonly more = new Map<string, Entries[]>();
  private rows: Rows = [];
  private special: Specials | undefined;

  public constructor(
    private readonly base: SourceTable,
    private readonly parties: readonly CompiledRequirements[],
  ) {
    for (const { set } of directivesIn(base.present)) this.heirs.add(set, set);
  }

  /** Its special values. Which directives there will be is not settled, so all count. */
  public get specials(): Specials {
    return (this.special ??= new Specials(this.rows, ~0));
  }

  /** Lets a directive take what the base has for it. */
  public inherit(directive: SourceDirective): void {
    this.heirs.add(deciderIn(this.base.present, directive), directive.set);
  }

  /** Puts into every directive what it inherits, and what parties need of it. */
  public fill(): void {
    const lists: Rows[] = [reassigned(this.base.rows, ({ holders }) => this.heirs.imageOf(holders))];
    for (const { needs } of this.parties) lists.push(needs.table.rows);
    this.setRows(uniteAll(lists));
  }

  /** The values of a directive with all who asked for them. */
  public entriesOf(directive: SourceDirective): EntryMap {
    return collect(this.rows, directive.set, this.partsOf(directive));
  }

  /** Lets a directive have more values. */
  public addTo({ name }: SourceDirective, entries: EntryMap): void {
    this.setRows(unite(this.rows, SourceTable.from(new Map([[name, entries]])).rows));
    this.addPart(name, { entries });
  }

  /** Takes the values that pass a test from a directive. */
  public removeFrom({ set }: SourceDirective, test: (entry: Entry) => boolean): void {
    this.setRows(reassigned(this.rows, ({ entry, holders }) => (test(entry) ? holders & ~set : holders)));
  }

  /** Of some directives those that have not the same values as what they are related to. */
  public differing(set: DirectiveSet, related: Relation): DirectiveSet {
    let differing = 0;
    for (const { holders } of this.rows) differing |= holders ^ related.imageOf(holders);
    return differing & set;
  }

  /** Names those who asked for what a directive has in another one as well, which has the same values. */
  public nameIn(other: SourceDirective, directive: SourceDirective): void {
    for (const part of this.partsOf(directive)) this.addPart(other.name, part);
  }

  /** The result, with some directives alone. */
  public table(present: DirectiveSet, others: DirectiveMap): SourceTable {
    return new SourceTable(this.rows, present, others, (directive) => this.partsOf(directive));
  }

  private setRows(rows: Rows): void {
    this.rows = rows;
    this.special = undefined;
  }

  private addPart(name: string, part: Entries): void {
    this.more.set(name, [...(this.more.get(name) ?? []), part]);
  }

  /** Lists that have all values of a directive, and maybe others. */
  private partsOf(directive: SourceDirective): Entries[] {
    return [
      ...this.parties.map(({ needs }) => needs.table.listOf(directive)),
      ...directivesIn(this.heirs.originsOf(directive.set)).map((ancestor) => this.base.listOf(ancestor)),
      ...(this.more.get(directive.name) ?? []),
    ];
  }
}
