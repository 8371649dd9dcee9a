/** The directives that hold sources, and sets of them: a bit of one number for each, since they are fewer than 32. */
import { lowestBit } from './bits';
import { DIRECTIVES, doesGovern, GOVERNED, holdsSources } from './directives';

export type DirectiveSet = number;

/** A directive that holds sources. */
export interface SourceDirective {
  readonly name: string;
  /** The set of it alone. */
  readonly set: DirectiveSet;
  /** Itself and what it falls back on, each a set, in the order of falling back. */
  readonly fallback: readonly DirectiveSet[];
  /** Itself and the directive that governs it: what is needed of them is needed of it. */
  readonly governing: DirectiveSet;
}

/** In the order of printing. */
export const SOURCE_DIRECTIVES: readonly SourceDirective[] = readDirectives();

const BY_NAME: ReadonlyMap<string, SourceDirective> = new Map(SOURCE_DIRECTIVES.map((row) => [row.name, row]));

function readDirectives(): SourceDirective[] {
  const rows = DIRECTIVES.filter(({ name }) => holdsSources(name));
  const sets = new Map(rows.map(({ name }, index) => [name, 1 << index]));
  const setsOf = (names: readonly string[]): DirectiveSet[] => names.map((name) => sets.get(name) ?? 0);
  return rows.map(({ name, fallback }) => {
    const governors = [...GOVERNED.keys()].filter((group) => doesGovern(group, name));
    return {
      name,
      set: sets.get(name) ?? 0,
      fallback: setsOf(fallback.length > 0 ? fallback : [name]),
      governing: setsOf([name, ...governors]).reduce((all, set) => all | set, 0),
    };
  });
}

/** The set of one directive; empty for one that holds no sources. */
export function setOf(name: string): DirectiveSet {
  return BY_NAME.get(name)?.set ?? 0;
}

export function setOfAll(names: Iterable<string>): DirectiveSet {
  let set = 0;
  for (const name of names) set |= setOf(name);
  return set;
}

/** The directives of a set in the order of printing. */
export function directivesIn(set: DirectiveSet): SourceDirective[] {
  return SOURCE_DIRECTIVES.filter((directive) => (directive.set & set) !== 0);
}

/** Those of the names that hold sources, in the order of the names. */
export function sourceDirectives(names: readonly string[]): SourceDirective[] {
  return names.flatMap((name) => sourceDirective(name) ?? []);
}

/** That of a name; undefined: it holds no sources. */
export function sourceDirective(name: string): SourceDirective | undefined {
  return BY_NAME.get(name);
}

/** The first directive of a set. */
export function firstIn(set: DirectiveSet): SourceDirective | undefined {
  return SOURCE_DIRECTIVES[lowestBit(set)];
}

/** Which of the set decides for a directive: itself or the first that it falls back on; or none. */
export function deciderIn(set: DirectiveSet, { fallback }: SourceDirective): DirectiveSet {
  for (const one of fallback) if ((set & one) !== 0) return one;
  return 0;
}

/** How many directives are in a set. */
export function sizeOf(set: DirectiveSet): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** For each directive others that stand for it. */
export class Relation {
  private readonly images: DirectiveSet[] = SOURCE_DIRECTIVES.map(() => 0);

  /** Lets others stand for all of a set, besides those that do. */
  public add(set: DirectiveSet, others: DirectiveSet): void {
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const place = lowestBit(rest);
      this.images[place] = (this.images[place] ?? 0) | others;
    }
  }

  /** Those for which one of a set stands. */
  public originsOf(set: DirectiveSet): DirectiveSet {
    return this.images.reduce((all, image, place) => ((image & set) === 0 ? all : all | (1 << place)), 0);
  }

  /** All that stand for one of a set. */
  public imageOf(set: DirectiveSet): DirectiveSet {
    let image = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) image |= this.images[lowestBit(rest)] ?? 0;
    return image;
  }
}
