/** What source lists show to whoever looks at hosts and schemes. */
import { lowestBit } from '../bits';
import { directivesIn, SOURCE_DIRECTIVES } from '../directive-set';
import type { DirectiveSet, SourceDirective } from '../directive-set';
import type { Entries, EntryMap } from '../entries';
import type { Rows } from '../rows';
import { collect } from '../source-table';
import type { SourceTable } from '../source-table';

/** What directives show that show the same. */
export class UrlView implements Entries {
  /**
   * @param seen hosts and schemes with the directives that show them
   * @param set directives that show the same
   * @param length how many characters that has, with a space before each source
   */
  public constructor(
    private readonly table: SourceTable | undefined,
    private readonly seen: Rows,
    public readonly set: DirectiveSet,
    public readonly length: number,
  ) {}

  /** Its sources, with all who asked for them in one of the directives. */
  public get entries(): EntryMap {
    const { table, seen, set } = this;
    const lists = table === undefined ? [] : directivesIn(set).map((directive) => table.listOf(directive));
    return collect(seen, set, lists);
  }

  /** The same with those alone who asked for it in some of the directives, if there are any. */
  public shownIn(set: DirectiveSet): UrlView {
    const some = this.set & set;
    return some === 0 ? this : new UrlView(this.table, this.seen, some, this.length);
  }
}

/** The view of whoever sees no host or scheme. */
export const NO_URLS = new UrlView(undefined, [], 0, 0);

/** What the directives of a set show, once for all that show the same; nothing for those that show nothing. */
export function viewsOf(table: SourceTable, seen: Rows, set: DirectiveSet): UrlView[] {
  const parts = alikeIn(set, seen);
  const lengths = SOURCE_DIRECTIVES.map(() => 0);
  // One of each part stands for all.
  let firsts = 0;
  for (const part of parts) firsts |= part & -part;
  for (const { entry, holders } of seen) {
    const length = entry.text.length + 1;
    for (let rest = holders & firsts; rest !== 0; rest &= rest - 1) {
      const place = lowestBit(rest);
      lengths[place] = (lengths[place] ?? 0) + length;
    }
  }
  const views: UrlView[] = [];
  for (const part of parts) {
    const length = part === 0 ? 0 : (lengths[lowestBit(part)] ?? 0);
    if (length > 0) views.push(new UrlView(table, seen, part, length));
  }
  return views;
}

/** What one directive shows. */
export function viewOf(table: SourceTable, seen: Rows, { set }: SourceDirective): UrlView {
  return viewsOf(table, seen, set)[0] ?? NO_URLS;
}

/** Parts of a set of directives: those in one part show the same. */
function alikeIn(set: DirectiveSet, seen: Rows): DirectiveSet[] {
  const parts = [set];
  let last = 0;
  for (const { holders } of seen) {
    if (holders === last) continue;
    last = holders;
    for (let at = 0, count = parts.length; at < count; at++) {
      const part = parts[at] ?? 0;
      const inside = part & holders;
      if (inside === 0 || inside === part) continue;
      parts[at] = inside;
      parts.push(part & ~holders);
    }
  }
  return parts;
}
