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

/** The hosts of the wildcards that a source is under, the nearest first; the host of `https://*` is empty. */
function domainsAbove(source: Source): readonly string[] {
  let above = domains.get(source);
  if (above === undefined) {
    const labels = (source.host ?? '').split('.');
    // `*.a.example` is also under itself: another port or path may make the difference.
    above = [...labels.map((_, index) => labels.slice(index).join('.')).slice(source.wildcard ? 0 : 1), ''];
    domains.set(source, above);
  }
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

/** The sources of a list, arranged so that what covers a source is found without looking at all of them. */
export class CoverIndex {
  private readonly schemes: ReadonlyMap<string, Source>;
  private readonly wildcards: ReadonlyMap<string, readonly Source[]>;
  private readonly exact: ReadonlyMap<string, readonly Source[]>;

  public constructor(
    sources: Iterable<Source>,
    private readonly options: MinimizeOptions,
  ) {
    const schemes = new Map<string, Source>();
    const wildcards: Source[] = [];
    const exact: Source[] = [];
    for (const source of sources) {
      // Engines differ on what it matches.
      if (source.flaw !== undefined) continue;
      if (source.kind === 'scheme' || source.text === '*') schemes.set(source.text, source);
      else if (source.kind === 'host') (source.wildcard ? wildcards : exact).push(source);
    }
    this.schemes = schemes;
    this.wildcards = byHost(wildcards);
    this.exact = byHost(exact);
  }

  /** A source of the list, other than `source`, that matches whatever `source` matches; undefined: there is none. */
  public coverOf(source: Source): Source | undefined {
    if (source.flaw !== undefined || (source.kind !== 'scheme' && source.kind !== 'host')) return undefined;
    const scheme = this.schemeCoverOf(source);
    if (scheme !== undefined || source.kind === 'scheme' || source.text === '*') return scheme;
    const same = source.wildcard ? undefined : this.hostCoverOf(this.exact.get(source.host ?? ''), source);
    return same ?? (this.wildcards.size === 0 ? undefined : this.wildcardCoverOf(source));
  }

  private schemeCoverOf(source: Source): Source | undefined {
    if (source.text === '*') return undefined;
    const scheme = this.schemeOf(source) ?? 'http';
    for (const name of COVERING_SCHEMES.get(scheme) ?? [`${scheme}:`]) {
      const cover = this.schemes.get(name);
      if (cover !== undefined && cover.text !== source.text) return cover;
    }
    return undefined;
  }

  private wildcardCoverOf(source: Source): Source | undefined {
    for (const domain of domainsAbove(source)) {
      const cover = this.hostCoverOf(this.wildcards.get(domain), source);
      if (cover !== undefined) return cover;
    }
    return undefined;
  }

  private hostCoverOf(candidates: readonly Source[] | undefined, source: Source): Source | undefined {
    if (candidates === undefined) return undefined;
    for (const cover of candidates) {
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
    if (covering === undefined) return covered === 'https';
    return (
      (covering === 'http' && (covered === 'https' || covered === undefined)) ||
      (covering === 'ws' && covered === 'wss')
    );
  }

  /** Without a scheme a source has the page's, where that is https: it can be upgraded no further. */
  private schemeOf({ scheme }: Source): string | undefined {
    return scheme ?? (this.options.pageScheme === 'https' ? 'https' : undefined);
  }
}

function coversPath(covering: string, covered: string): boolean {
  return covering === '' || covering === covered || (covering.endsWith('/') && covered.startsWith(covering));
}

function byHost(sources: readonly Source[]): ReadonlyMap<string, readonly Source[]> {
  const result = new Map<string, Source[]>();
  for (const source of sources) {
    const host = source.host ?? '';
    const present = result.get(host);
    if (present === undefined) result.set(host, [source]);
    else present.push(source);
  }
  return result;
}
