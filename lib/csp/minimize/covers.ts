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
import type { MinimizeOptions } from './options';

/** A source expression with the same meaning and the shortest text. */
export function shortest(source: Source, { pageScheme }: MinimizeOptions): Source {
  if (source.kind !== 'host') return source;
  const { text } = source;
  const bare = pageScheme === 'https' && source.scheme === 'https' && source.host !== '' ? text.slice(8) : text;
  const unrooted = source.path === '/' ? bare.slice(0, -1) : bare;
  const needless = source.port === '443' && (source.scheme === 'https' || source.scheme === 'wss');
  // Without its scheme `a.example:443` is another source, so the port goes only together with what names it.
  const short = needless ? unrooted.replace(/:443(?=\/|$)/, '') : unrooted;
  if (short === text) return source;
  const result = readSource(short);
  return 'problem' in result ? source : result;
}

/** The sources of a list, arranged so that what covers a source is found without looking at all of them. */
export class CoverIndex {
  private readonly schemes = new Map<string, Source>();
  private readonly wildcards = new Map<string, Source[]>();
  private readonly exact = new Map<string, Source[]>();

  public constructor(
    sources: Iterable<Source>,
    private readonly options: MinimizeOptions,
  ) {
    for (const source of sources) this.add(source);
  }

  private add(source: Source): void {
    if (source.kind === 'scheme' || source.text === '*') {
      this.schemes.set(source.text, source);
    } else if (source.kind === 'host') {
      const hosts = source.wildcard ? this.wildcards : this.exact;
      const present = hosts.get(source.host ?? '');
      if (present === undefined) hosts.set(source.host ?? '', [source]);
      else present.push(source);
    }
  }

  /** A source of the list, other than `source`, that matches whatever `source` matches; undefined: there is none. */
  public coverOf(source: Source): Source | undefined {
    if (source.kind !== 'scheme' && source.kind !== 'host') return undefined;
    const scheme = this.schemeCoverOf(source);
    if (scheme !== undefined || source.kind === 'scheme' || source.text === '*') return scheme;
    const host = source.host ?? '';
    if (!source.wildcard) {
      const same = this.hostCoverOf(this.exact.get(host), source);
      if (same !== undefined) return same;
    }
    return this.wildcards.size === 0 ? undefined : this.wildcardCoverOf(source, host);
  }

  private schemeCoverOf(source: Source): Source | undefined {
    if (this.schemes.size === 0) return undefined;
    for (const name of this.coveringSchemes(source)) {
      const cover = this.schemes.get(name);
      if (cover !== undefined && cover !== source && cover.text !== source.text) return cover;
    }
    return undefined;
  }

  private coveringSchemes(source: Source): readonly string[] {
    if (source.text === '*') return [];
    switch (source.scheme) {
      case 'https':
        return ['*', 'http:', 'https:'];
      case 'http':
        return ['*', 'http:'];
      case 'wss':
        return ['ws:', 'wss:'];
      case 'ws':
        return ['ws:'];
      case undefined:
        return this.options.pageScheme === 'https' ? ['*', 'http:', 'https:'] : ['*', 'http:'];
      default:
        return [`${source.scheme}:`];
    }
  }

  private wildcardCoverOf(source: Source, host: string): Source | undefined {
    // `*.a.example` is also under itself: another port or path may make the difference.
    for (let at = source.wildcard ? 0 : host.indexOf('.') + 1; ; at = host.indexOf('.', at) + 1) {
      if (at === 0 && !source.wildcard) break;
      const cover = this.hostCoverOf(this.wildcards.get(host.slice(at)), source);
      if (cover !== undefined) return cover;
      if (!host.includes('.', at)) break;
    }
    return host === '' ? undefined : this.hostCoverOf(this.wildcards.get(''), source);
  }

  private hostCoverOf(candidates: readonly Source[] | undefined, source: Source): Source | undefined {
    return candidates?.find(
      (cover) =>
        cover.text !== source.text &&
        this.coversScheme(cover, source) &&
        (cover.path === '' ||
          cover.path === source.path ||
          (cover.path.endsWith('/') && source.path.startsWith(cover.path))),
    );
  }

  /** Scheme and port together, since an upgrade of the scheme is sure only on default ports. */
  private coversScheme(cover: Source, source: Source): boolean {
    const [covering, covered] = [this.schemeOf(cover), this.schemeOf(source)];
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
