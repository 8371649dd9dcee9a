/**
 * URL matching: https://www.w3.org/TR/CSP3/#matching-urls
 *
 * The text's algorithms, asked with the URL as the page names it. Where Chromium, Firefox and WebKit all differ from
 * the text, these functions do as they do:
 * - Web sockets: Fetch turns `wss:` into `https:` before it asks, so by the text `https://a.example` would let
 *   `wss://a.example` through and the other way round. Here, as in the engines, a source without a `ws` scheme opens
 *   no web socket (`*` and 'self' do). `wss://a.example` lets `https://a.example` through in WebKit only; not here.
 * - 'self' does not match `blob:` and `filesystem:` URLs, although their origin is the page's.
 * - IP addresses match literally, although the text wants a domain.
 * - Port 80 of `http:` and `ws:` sources is 443 once the scheme is upgraded.
 * - A source with `?` or `#` behind a path is cut off there, although by the grammar it is none (`host-source.ts`).
 *
 * By the text match `*:8443`, `*` with a path, `a.example:0443` and `a.example.`, on which engines differ; and a digest
 * without its padding does not match, though it does in Chromium and WebKit.
 */
import type { Source } from '../source';
import type { RequestUrl } from './request';

const DEFAULT_PORT: ReadonlyMap<string, string> = new Map([
  ['http', '80'],
  ['ws', '80'],
  ['https', '443'],
  ['wss', '443'],
]);
const NETWORK_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss']);

/** https://www.w3.org/TR/CSP3/#match-url-to-source-expression */
export function matchesSource(source: Source, url: RequestUrl, origin: RequestUrl, redirectCount: number): boolean {
  switch (source.kind) {
    case 'keyword':
      return source.text === "'self'" && matchesSelf(url, origin);
    case 'scheme':
      return source.scheme !== undefined && matchesScheme(source.scheme, url.scheme);
    case 'host':
      return source.text === '*' ? matchesStar(url, origin) : matchesHostSource(source, url, origin, redirectCount);
    default:
      // Nonces and hashes are for elements, and of tokens nobody knows.
      return false;
  }
}

/** Step 1: `*` matches what is fetched over HTTP(S), and the page's own scheme. */
function matchesStar(url: RequestUrl, origin: RequestUrl): boolean {
  return NETWORK_SCHEMES.has(url.scheme) || url.scheme === origin.scheme;
}

/** Step 3. */
function matchesHostSource(source: Source, url: RequestUrl, origin: RequestUrl, redirectCount: number): boolean {
  return (
    url.host !== '' &&
    matchesScheme(source.scheme ?? origin.scheme, url.scheme) &&
    matchesHost(source, url.host) &&
    matchesPort(source.port, source.scheme ?? origin.scheme, url) &&
    (redirectCount > 0 || matchesPath(source.path, url.path))
  );
}

/**
 * Step 4: the page's own origin, and its upgrades from http to https and to web sockets. A parsed URL has no port where
 * it is the scheme's default, so that equal ports are either the same or both the default.
 */
function matchesSelf(url: RequestUrl, origin: RequestUrl): boolean {
  if (url.host === '' || url.host !== origin.host || url.port !== origin.port) return false;
  return (
    url.scheme === origin.scheme ||
    url.scheme === 'https' ||
    url.scheme === 'wss' ||
    (origin.scheme === 'http' && url.scheme === 'ws')
  );
}

/** https://www.w3.org/TR/CSP3/#match-schemes, without the rows that turn web sockets into HTTP. */
export function matchesScheme(expression: string, scheme: string): boolean {
  return (
    expression === scheme || (expression === 'http' && scheme === 'https') || (expression === 'ws' && scheme === 'wss')
  );
}

/** https://www.w3.org/TR/CSP3/#match-hosts */
export function matchesHost(source: Source, host: string): boolean {
  if (!source.wildcard) return source.host === host;
  return source.host === '' || host.endsWith(`.${source.host ?? ''}`);
}

/** https://www.w3.org/TR/CSP3/#match-ports */
function matchesPort(port: string | undefined, scheme: string, url: RequestUrl): boolean {
  // An upgrade takes the default port along, in all engines though not in the text.
  if (port === '80' && url.port === '' && (scheme === 'http' || scheme === 'ws')) return true;
  if (port === '*' || (port ?? '') === url.port) return true;
  return url.port === '' && port === DEFAULT_PORT.get(url.scheme);
}

/** https://www.w3.org/TR/CSP3/#match-paths */
export function matchesPath(expression: string, path: string): boolean {
  if (expression === '' || (expression === '/' && path === '')) return true;
  const exact = !expression.endsWith('/');
  const wanted = expression.split('/');
  const given = path.split('/');
  if (wanted.length > given.length || (exact && wanted.length !== given.length)) return false;
  if (!exact) wanted.pop();
  return wanted.every((piece, index) => percentDecode(piece) === percentDecode(given[index] ?? ''));
}

/** https://url.spec.whatwg.org/#percent-decode, as a string with a character per byte. */
function percentDecode(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
