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
import { HostIndex } from './host-index';
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

/** The sources of a list, arranged so that what covers a source is found without looking at all of them. */
export class CoverIndex {
  private readonly schemes: ReadonlyMap<string, Source>;
  private readonly wildcards: ReadonlyMap<string, HostIndex>;
  private readonly exact: ReadonlyMap<string, HostIndex>;

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
    const isHttps = options.pageScheme === 'https';
    this.wildcards = byHost(wildcards, isHttps);
    this.exact = byHost(exact, isHttps);
  }

  /** A source of the list, other than `source`, that matches whatever `source` matches; undefined: there is none. */
  public coverOf(source: Source): Source | undefined {
    if (source.flaw !== undefined || (source.kind !== 'scheme' && source.kind !== 'host')) return undefined;
    const scheme = this.schemeCoverOf(source);
    if (scheme !== undefined || source.kind === 'scheme' || source.text === '*') return scheme;
    const same = source.wildcard ? undefined : this.exact.get(source.host ?? '')?.coverOf(source);
    return same ?? (this.wildcards.size === 0 ? undefined : this.wildcardCoverOf(source));
  }

  private schemeCoverOf(source: Source): Source | undefined {
    if (source.text === '*') return undefined;
    // Without a scheme a source has the page's.
    const scheme = source.scheme ?? this.options.pageScheme ?? 'http';
    for (const name of COVERING_SCHEMES.get(scheme) ?? [`${scheme}:`]) {
      const cover = this.schemes.get(name);
      if (cover !== undefined && cover.text !== source.text) return cover;
    }
    return undefined;
  }

  private wildcardCoverOf(source: Source): Source | undefined {
    for (const domain of domainsAbove(source)) {
      const cover = this.wildcards.get(domain)?.coverOf(source);
      if (cover !== undefined) return cover;
    }
    return undefined;
  }
}

function byHost(sources: readonly Source[], isHttps: boolean): ReadonlyMap<string, HostIndex> {
  const result = new Map<string, HostIndex>();
  for (const source of sources) {
    const host = source.host ?? '';
    const present = result.get(host);
    if (present === undefined) result.set(host, new HostIndex(source, isHttps));
    else present.add(source);
  }
  return result;
}
