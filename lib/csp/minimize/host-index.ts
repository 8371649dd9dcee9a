/** The sources of one host, arranged so that what covers one of them is found without looking at all. */
import type { Source } from '../source';

/** What holds a source. */
export interface Sourced {
  readonly source?: Source | undefined;
}

/** So few are looked at one by one: that is faster than to arrange them. */
const FEW = 8;

export class HostIndex<T extends Sourced> {
  private shelves: ReadonlyMap<string, Shelf<T>> | undefined;

  /** @param isHttps whether a source without a scheme is one of https, since the page is */
  public constructor(
    private readonly items: T[],
    private readonly isHttps: boolean,
  ) {}

  public add(item: T): void {
    this.items.push(item);
    this.shelves = undefined;
  }

  /** Adds those of the host, other than `source`, that cover it, if the host does. */
  public addCovers(source: Source, covers: T[]): void {
    if (this.items.length > FEW) {
      this.findCovers(source, covers);
      return;
    }
    for (const item of this.items) if (doesCover(item.source, source, this.isHttps)) covers.push(item);
  }

  private findCovers(source: Source, covers: T[]): void {
    this.shelves ??= this.arranged();
    const covered = schemeOf(source, this.isHttps);
    const { port } = source;
    const keys = [`${covered}:*`, `${covered}:${port ?? ''}`];
    if (port === undefined) for (const covering of UPGRADES.get(covered) ?? []) keys.push(`${covering}:`);
    for (const key of new Set(keys)) this.shelves.get(key)?.addCovers(source, covers);
  }

  private arranged(): ReadonlyMap<string, Shelf<T>> {
    const shelves = new Map<string, Shelf<T>>();
    for (const item of this.items) {
      const { source } = item;
      if (source === undefined) continue;
      const key = `${schemeOf(source, this.isHttps)}:${source.port ?? ''}`;
      let shelf = shelves.get(key);
      if (shelf === undefined) shelves.set(key, (shelf = new Shelf()));
      shelf.add(item, source);
    }
    return shelves;
  }
}

/** Whether a source, other than `source`, covers it, if its host does. */
export function doesCover(cover: Source | undefined, source: Source, isHttps: boolean): boolean {
  if (cover === undefined) return false;
  return cover.text !== source.text && coversScheme(cover, source, isHttps) && coversPath(cover.path, source.path);
}

/** Scheme and port together, since an upgrade of the scheme is sure only on default ports. */
function coversScheme(cover: Source, source: Source, isHttps: boolean): boolean {
  const covering = schemeOf(cover, isHttps);
  const covered = schemeOf(source, isHttps);
  if (covering === covered) return cover.port === '*' || cover.port === source.port;
  if (cover.port !== undefined || source.port !== undefined) return false;
  return UPGRADES.get(covered)?.includes(covering) === true;
}

/** Without a scheme a source has the page's, where that is https: it can be upgraded no further. */
function schemeOf({ scheme }: Source, isHttps: boolean): string {
  return scheme ?? (isHttps ? 'https' : '');
}

/** By scheme, the others that match all that it matches on default ports; the empty one is that of the page. */
const UPGRADES: ReadonlyMap<string, readonly string[]> = new Map([
  ['https', ['http', '']],
  ['', ['http']],
  ['wss', ['ws']],
]);

function coversPath(covering: string, covered: string): boolean {
  return covering === '' || covering === covered || (covering.endsWith('/') && covered.startsWith(covering));
}

/** Sources of one host, scheme and port, by their paths. */
class Shelf<T extends Sourced> {
  /** Most paths have one, but for sources with and without the page's scheme. */
  private readonly byPath = new Map<string, T[]>();
  /** How long the paths of folders are: of a path only the beginnings of these lengths can be one. */
  private readonly lengths = new Set<number>();

  public add(item: T, { path }: Source): void {
    const present = this.byPath.get(path);
    if (present === undefined) this.byPath.set(path, [item]);
    else present.push(item);
    if (path.endsWith('/')) this.lengths.add(path.length);
  }

  public addCovers({ text, path }: Source, covers: T[]): void {
    const paths = new Set(['', path]);
    for (const length of this.lengths) if (path[length - 1] === '/') paths.add(path.slice(0, length));
    for (const one of paths) {
      for (const cover of this.byPath.get(one) ?? []) if (cover.source?.text !== text) covers.push(cover);
    }
  }
}
