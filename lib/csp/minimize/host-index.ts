/** The sources of one host, arranged so that what covers one of them is found without looking at all. */
import type { Source } from '../source';

/** So few are looked at one by one: that is faster than to arrange them. */
const FEW = 8;

export class HostIndex {
  private readonly sources: Source[];
  private shelves: ReadonlyMap<string, Shelf> | undefined;

  /** @param isHttps whether a source without a scheme is one of https, since the page is */
  public constructor(
    first: Source,
    private readonly isHttps: boolean,
  ) {
    this.sources = [first];
  }

  public add(source: Source): void {
    this.sources.push(source);
    this.shelves = undefined;
  }

  /** A source of the host, other than `source`, that covers it, if the host does. */
  public coverOf(source: Source): Source | undefined {
    if (this.sources.length > FEW) return this.findCover(source);
    for (const cover of this.sources) {
      if (cover.text !== source.text && this.coversScheme(cover, source) && coversPath(cover.path, source.path)) {
        return cover;
      }
    }
    return undefined;
  }

  /** Scheme and port together, since an upgrade of the scheme is sure only on default ports. */
  private coversScheme(cover: Source, source: Source): boolean {
    const covering = this.schemeOf(cover);
    const covered = this.schemeOf(source);
    if (covering === covered) return cover.port === '*' || cover.port === source.port;
    if (cover.port !== undefined || source.port !== undefined) return false;
    return UPGRADES.get(covered)?.includes(covering) === true;
  }

  private findCover(source: Source): Source | undefined {
    this.shelves ??= this.arranged();
    const covered = this.schemeOf(source);
    const { port } = source;
    const keys = [`${covered}:*`, `${covered}:${port ?? ''}`];
    if (port === undefined) for (const covering of UPGRADES.get(covered) ?? []) keys.push(`${covering}:`);
    for (const key of keys) {
      const cover = this.shelves.get(key)?.coverOf(source);
      if (cover !== undefined) return cover;
    }
    return undefined;
  }

  private arranged(): ReadonlyMap<string, Shelf> {
    const shelves = new Map<string, Shelf>();
    for (const source of this.sources) {
      const key = `${this.schemeOf(source)}:${source.port ?? ''}`;
      let shelf = shelves.get(key);
      if (shelf === undefined) shelves.set(key, (shelf = new Shelf()));
      shelf.add(source);
    }
    return shelves;
  }

  /** Without a scheme a source has the page's, where that is https: it can be upgraded no further. */
  private schemeOf({ scheme }: Source): string {
    return scheme ?? (this.isHttps ? 'https' : '');
  }
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
class Shelf {
  private readonly byPath = new Map<string, Source>();
  /** How long the paths of folders are: of a path only the beginnings of these lengths can be one. */
  private readonly lengths = new Set<number>();

  public add(source: Source): void {
    this.byPath.set(source.path, source);
    if (source.path.endsWith('/')) this.lengths.add(source.path.length);
  }

  public coverOf({ text, path }: Source): Source | undefined {
    const candidates = [this.byPath.get(''), this.byPath.get(path)];
    for (const length of this.lengths) {
      if (path[length - 1] === '/') candidates.push(this.byPath.get(path.slice(0, length)));
    }
    return candidates.find((cover) => cover !== undefined && cover.text !== text);
  }
}
