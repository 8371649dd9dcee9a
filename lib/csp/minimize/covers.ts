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
import type { Sourced } from './host-index';
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

/** The hosts of the wildcards that a source's host is under, the nearest first; the host of `https://*` is empty. */
function domainsAbove(source: Source): readonly string[] {
  const known = domains.get(source);
  if (known !== undefined) return known;
  const { host = '' } = source;
  const above = host === '' ? [] : [''];
  for (let at = host.length; at > 0 && above.length <= MOST_LABELS;) {
    at = host.lastIndexOf('.', at - 1);
    if (at >= 0) above.push(host.slice(at + 1));
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
type OfHost<T extends Sourced> = T | HostIndex<T>;

/** Sources, arranged so that what covers one of them is found without looking at all. */
export class CoverIndex<T extends Sourced> {
  private readonly schemes = new Map<string, T>();
  private readonly wildcards = new Map<string, OfHost<T>>();
  private readonly exact = new Map<string, OfHost<T>>();
  private readonly pageScheme: string;
  private shortestWildcard = Infinity;
  /** Whether one may cover others of its host that have no path: it has another scheme than most, or all ports. */
  private hasBroad = false;
  /** What covers the scheme that was asked for last, since sources of the same scheme follow each other. */
  private ofScheme: { readonly scheme: string; readonly covers: readonly T[] } | undefined;

  public constructor(items: Iterable<T>, options: MinimizeOptions) {
    // Without a scheme a source has the page's.
    this.pageScheme = options.pageScheme ?? 'http';
    const isHttps = options.pageScheme === 'https';
    for (const item of items) {
      const { source } = item;
      // Engines differ on what it matches.
      if (source === undefined || source.flaw !== undefined) continue;
      if (source.kind === 'scheme' || source.text === '*') this.schemes.set(source.text, item);
      else if (source.kind === 'host') this.addHost(item, source, isHttps);
    }
  }

  /** One that matches whatever a source matches, other than itself; undefined: there is none. */
  public coverOf(source: Source): T | undefined {
    const covers: T[] = [];
    this.addCovers(source, covers);
    return covers[0];
  }

  /** Adds all that match whatever a source matches, other than itself. */
  public addCovers(source: Source, covers: T[]): void {
    const { kind, text } = source;
    if (source.flaw !== undefined || text === '*' || (kind !== 'scheme' && kind !== 'host')) return;
    for (const cover of this.coversOfScheme(source.scheme ?? this.pageScheme)) {
      if (cover.source?.text !== text) covers.push(cover);
    }
    if (kind === 'scheme') return;
    const { host = '', wildcard } = source;
    // Without a path, one of the same scheme and port is the same source, unless it was written without the page's scheme.
    if (this.hasBroad || source.path !== '' || source.scheme === undefined) {
      this.addCoversOfHost((wildcard ? this.wildcards : this.exact).get(host), source, covers);
    }
    if (this.wildcards.size === 0) return;
    for (const domain of domainsAbove(source)) {
      if (domain.length < this.shortestWildcard) return;
      this.addCoversOfHost(this.wildcards.get(domain), source, covers);
    }
  }

  private addHost(item: T, { scheme, host = '', wildcard, port }: Source, isHttps: boolean): void {
    const index = wildcard ? this.wildcards : this.exact;
    const present = index.get(host);
    if (present instanceof HostIndex) present.add(item);
    else index.set(host, present === undefined ? item : new HostIndex([present, item], isHttps));
    if (wildcard) this.shortestWildcard = Math.min(this.shortestWildcard, host.length);
    this.hasBroad ||= port === '*' || (scheme !== 'https' && scheme !== 'wss');
  }

  private addCoversOfHost(found: OfHost<T> | undefined, source: Source, covers: T[]): void {
    if (found === undefined) return;
    if (found instanceof HostIndex) found.addCovers(source, covers);
    else if (doesCover(found.source, source, this.pageScheme === 'https')) covers.push(found);
  }

  private coversOfScheme(scheme: string): readonly T[] {
    if (this.ofScheme?.scheme === scheme) return this.ofScheme.covers;
    const covers: T[] = [];
    for (const name of COVERING_SCHEMES.get(scheme) ?? [`${scheme}:`]) {
      const cover = this.schemes.get(name);
      if (cover !== undefined) covers.push(cover);
    }
    this.ofScheme = { scheme, covers };
    return covers;
  }
}

/** Whether a source matches whatever another one matches. */
export function covers(cover: Source, source: Source, options: MinimizeOptions): boolean {
  return new CoverIndex([{ source: cover }], options).coverOf(source) !== undefined;
}
