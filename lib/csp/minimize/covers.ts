/**
 * When one source of a list makes another superfluous, for every request and in every browser.
 *
 * Only what Chromium, Firefox, WebKit and the text of CSP3 agree on; the browser tests prove each rule. So, on purpose:
 * the apex is not under its wildcard, a source without a `ws` scheme covers no web socket, `*` covers neither web
 * sockets nor `data:` nor `blob:`, 'self' covers nothing and is covered by nothing, `https://*` is not `https:` (ports
 * differ), paths are compared to the letter, and explicit ports only with themselves and `:*` of the same scheme.
 */
import { readSource } from '../source';
import type { Source } from '../source';
import { directiveNameProblem } from '../values';
import { doesCover, HostIndex } from './host-index';
import type { MinimizeOptions } from './options';

/** A source expression with the same meaning and the shortest text. */
export function shortest(source: Source, { pageScheme }: MinimizeOptions): Source {
  if (source.kind !== 'host' || source.flaw !== undefined) return source;
  if (pageScheme !== 'https') return shorten(source);
  let short = shortestOnHttps.get(source);
  if (short === undefined) shortestOnHttps.set(source, (short = shorten(source, 'https')));
  return short;
}

const shortestOnHttps = new WeakMap<Source, Source>();

function shorten(source: Source, pageScheme?: 'https'): Source {
  const { text } = source;
  const isBare = pageScheme === 'https' && source.scheme === 'https' && source.host !== '';
  const bare = isBare ? text.slice(8) : text;
  const unrooted = source.path === '/' ? bare.slice(0, -1) : bare;
  const needless = source.port === '443' && (source.scheme === 'https' || source.scheme === 'wss');
  // Without its scheme `a.example:443` is another source, so the port goes only together with what names it.
  const short = needless ? unrooted.replace(':443', '') : unrooted;
  if (short === text) return source;
  // A host of that name alone would be read as a forgotten ";".
  if (directiveNameProblem('default-src', short) !== undefined) return isBare ? shorten(source) : source;
  const result = readSource(short);
  return 'problem' in result ? source : result;
}

/** The most labels that a name of DNS can have: 255 bytes, and every label takes at least two. */
const MOST_LABELS = 127;

/** The hosts of the wildcards that a source is under, the nearest first; the host of `https://*` is empty. */
function domainsAbove(source: Source): readonly string[] {
  const known = domains.get(source);
  if (known !== undefined) return known;
  const { host = '' } = source;
  // Every source of `*` hosts is under all of them: another port or path may make the difference.
  const above = [''];
  for (let at = host.length; at > 0 && above.length <= MOST_LABELS;) {
    at = host.lastIndexOf('.', at - 1);
    // `*.a.example` is also under itself.
    if (at >= 0 || source.wildcard) above.push(host.slice(at + 1));
  }
  domains.set(source, above.reverse());
  return above;
}

/** Cutting host names takes longer than all the rest. */
const domains = new WeakMap<Source, readonly string[]>();

/** Which sources cover a scheme and the hosts of it. */
const COVERING_SCHEMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['https', ['*', 'http:', 'https:']],
  ['http', ['*', 'http:']],
  ['wss', ['ws:', 'wss:']],
  ['ws', ['ws:']],
]);

/** The sources of a host: hardly any has more than one. */
type OfHost = Source | HostIndex;

/** The sources of a list, arranged so that what covers a source is found without looking at all of them. */
export class CoverIndex {
  private readonly schemes = new Map<string, Source>();
  private readonly schemeCovers = new Map<string, readonly Source[]>();
  private readonly wildcards = new Map<string, OfHost>();
  private readonly exact = new Map<string, OfHost>();
  private readonly isHttps: boolean;
  private shortestWildcard = Infinity;

  public constructor(
    sources: Iterable<Source>,
    private readonly options: MinimizeOptions,
  ) {
    this.isHttps = options.pageScheme === 'https';
    for (const source of sources) {
      // Engines differ on what it matches.
      if (source.flaw !== undefined) continue;
      if (source.kind === 'scheme' || source.text === '*') this.schemes.set(source.text, source);
      else if (source.kind === 'host') this.addHost(source, source.host ?? '');
    }
  }

  /** A source of the list, other than `source`, that matches whatever `source` matches; undefined: there is none. */
  public coverOf(source: Source): Source | undefined {
    const covers: Source[] = [];
    this.addCovers(source, covers);
    return covers[0];
  }

  /** Adds all sources of the list, other than `source`, that match whatever `source` matches. */
  public addCovers(source: Source, covers: Source[]): void {
    const { kind, text } = source;
    if (source.flaw !== undefined || text === '*' || (kind !== 'scheme' && kind !== 'host')) return;
    // Without a scheme a source has the page's.
    for (const cover of this.coversOfScheme(source.scheme ?? this.options.pageScheme ?? 'http')) {
      if (cover.text !== text) covers.push(cover);
    }
    if (kind === 'scheme') return;
    if (!source.wildcard) this.addCoversOfHost(this.exact.get(source.host ?? ''), source, covers);
    if (this.wildcards.size === 0) return;
    for (const domain of domainsAbove(source)) {
      if (domain.length < this.shortestWildcard) return;
      this.addCoversOfHost(this.wildcards.get(domain), source, covers);
    }
  }

  private addHost(source: Source, host: string): void {
    const index = source.wildcard ? this.wildcards : this.exact;
    const present = index.get(host);
    if (present instanceof HostIndex) present.add(source);
    else index.set(host, present === undefined ? source : new HostIndex([present, source], this.isHttps));
    if (source.wildcard) this.shortestWildcard = Math.min(this.shortestWildcard, host.length);
  }

  private addCoversOfHost(found: OfHost | undefined, source: Source, covers: Source[]): void {
    if (found === undefined) return;
    if (found instanceof HostIndex) found.addCovers(source, covers);
    else if (doesCover(found, source, this.isHttps)) covers.push(found);
  }

  private coversOfScheme(scheme: string): readonly Source[] {
    const known = this.schemeCovers.get(scheme);
    if (known !== undefined) return known;
    const covers: Source[] = [];
    for (const name of COVERING_SCHEMES.get(scheme) ?? [`${scheme}:`]) {
      const cover = this.schemes.get(name);
      if (cover !== undefined) covers.push(cover);
    }
    this.schemeCovers.set(scheme, covers);
    return covers;
  }
}
