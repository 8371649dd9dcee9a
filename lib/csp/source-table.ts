/**
 * The source lists of a policy as a table: for each source the set of directives that hold it. Merging and minimizing go
 * through the rows once, rather than through every list. A row may also name directives that are not there: only those that
 * are `present` count.
 *
 * Who asked for a source is put together when somebody wants to know.
 */
import { directivesIn, setOf, sizeOf, sourceDirective } from './directive-set';
import type { DirectiveSet, SourceDirective } from './directive-set';
import { addEntry, keyOf } from './entries';
import type { DirectiveMap, Entries, Entry, EntryMap } from './entries';
import { arranged, Row } from './rows';
import type { Rows } from './rows';
import { Specials } from './specials';

export class SourceTable implements DirectiveMap {
  /** That of any directives; the map itself, if it is one. */
  public static from(directives: DirectiveMap): SourceTable {
    if (directives instanceof SourceTable) return directives;
    let table = TABLES.get(directives);
    if (table === undefined) TABLES.set(directives, (table = read(directives)));
    return table;
  }

  private readonly lists = new Map<string, EntryMap>();
  private special: Specials | undefined;

  /**
   * @param rows the sources with the directives that hold them
   * @param present the directives that there are, those without sources as well
   * @param others the directives that hold no sources
   * @param partsOf for a directive, lists that have all of its values, and maybe others
   */
  public constructor(
    public readonly rows: Rows,
    public readonly present: DirectiveSet,
    public readonly others: DirectiveMap,
    private readonly partsOf: (directive: SourceDirective) => readonly Entries[],
  ) {}

  public get size(): number {
    return sizeOf(this.present) + this.others.size;
  }

  /** Its sources that are no hosts. */
  public get specials(): Specials {
    return (this.special ??= new Specials(this.rows, this.present));
  }

  public has(name: string): boolean {
    return (this.present & setOf(name)) !== 0 || this.others.has(name);
  }

  public get(name: string): EntryMap | undefined {
    const known = this.lists.get(name) ?? this.others.get(name);
    const directive = sourceDirective(name);
    if (known !== undefined || directive === undefined || (this.present & directive.set) === 0) return known;
    const list = collect(this.rows, directive.set, this.partsOf(directive));
    this.lists.set(name, list);
    return list;
  }

  public keys(): MapIterator<string> {
    return this.map().keys();
  }

  public values(): MapIterator<EntryMap> {
    return this.map().values();
  }

  public entries(): MapIterator<[string, EntryMap]> {
    return this.map().entries();
  }

  public [Symbol.iterator](): MapIterator<[string, EntryMap]> {
    return this.entries();
  }

  public forEach(callback: (entries: EntryMap, name: string, directives: DirectiveMap) => void): void {
    this.map().forEach((entries, name) => callback(entries, name, this));
  }

  /** The list of a directive, made when somebody asks for it. */
  public listOf(directive: SourceDirective): Entries {
    return new ListOf(this, directive);
  }

  private map(): Map<string, EntryMap> {
    const names = [...directivesIn(this.present).map(({ name }) => name), ...this.others.keys()];
    return new Map(names.map((name) => [name, this.get(name) ?? NONE]));
  }
}

const NONE: EntryMap = new Map();

/** Directives are read once. */
const TABLES = new WeakMap<DirectiveMap, SourceTable>();

function read(directives: DirectiveMap): SourceTable {
  const rows: Row[] = [];
  const others = new Map<string, EntryMap>();
  let present = 0;
  for (const [name, entries] of directives) {
    const set = setOf(name);
    present |= set;
    if (set === 0) others.set(name, entries);
    else for (const entry of entries.values()) rows.push(new Row(entry, set));
  }
  return new SourceTable(arranged(rows), present, others, ({ name }) => [{ entries: directives.get(name) ?? NONE }]);
}

class ListOf implements Entries {
  public constructor(
    private readonly table: SourceTable,
    private readonly directive: SourceDirective,
  ) {}

  public get entries(): EntryMap {
    return this.table.get(this.directive.name) ?? NONE;
  }
}

/** Of lists together, what the directives of a set hold, in the order of printing. */
export function collect(rows: Rows, set: DirectiveSet, lists: readonly Entries[]): EntryMap {
  const held = rows.filter(({ holders }) => (holders & set) !== 0);
  const keys = new Set(held.map(({ entry }) => keyOf(entry)));
  const found = new Map<string, Entry>();
  for (const { entries } of lists) {
    for (const entry of entries.values()) if (keys.has(keyOf(entry))) addEntry(found, entry);
  }
  return new Map(held.map(({ entry }) => [entry.text, found.get(entry.text) ?? entry]));
}
