import { parsePolicies } from '../../../lib/csp';
import { csp } from '../support/csp';

/** Whether `img-src <source>` lets a URL through. */
function allows(source: string, url: string, page = 'https://site.example/', redirectCount = 0): boolean {
  return csp({ 'img-src': source === '' ? [] : source.split(' ') }).allows({
    url,
    page,
    redirectCount,
    destination: 'image',
  }).allowed;
}

const HTTP = 'http://site.example/';

describe('schemes: https://www.w3.org/TR/CSP3/#match-schemes', () => {
  test.each([
    ['https:', 'https://b.example/', true],
    ['https:', 'http://b.example/', false],
    ['http:', 'https://b.example:8443/', true],
    ['http:', 'ws://b.example/', false],
    ['http:', 'wss://b.example/', false],
    ['http:', 'data:,x', false],
    ['ws:', 'wss://b.example/', true],
    ['ws:', 'https://b.example/', false],
    ['ws:', 'data:,x', false],
    ['wss:', 'ws://b.example/', false],
    ['data:', 'data:,x', true],
    ['data:', 'blob:https://site.example/1', false],
    ['http://a.example', 'https://a.example/', true],
    ['https://a.example', 'http://a.example/', false],
    ['ws://a.example', 'wss://a.example/', true],
    ['custom:', 'custom:x', true],
    ['custom:', 'wss://b.example/', false],
    ['custom://*', 'custom://a.example/', true],
    ['custom://*', 'custom:x', false],
    ['custom://*', 'https://a.example/', false],
  ])('%s for %s: %p', (source, url, allowed) => {
    expect(allows(source, url)).toBe(allowed);
  });

  test.each([
    ['https://a.example', 'wss://a.example/'],
    ['https:', 'wss://a.example/'],
    ['a.example', 'wss://a.example/'],
    ['*.example', 'wss://a.example/'],
    ['wss://a.example', 'https://a.example/'],
    ['wss:', 'https://a.example/'],
  ])('a source without a ws scheme opens no web socket, nor the other way round: %s for %s', (source, url) => {
    expect(allows(source, url)).toBe(false);
  });

  test.each([
    ['https://site.example/', 'https://a.example/', true],
    ['https://site.example/', 'http://a.example/', false],
    [HTTP, 'https://a.example/', true],
    [HTTP, 'http://a.example/', true],
  ])('a host without a scheme on %s for %s: %p', (page, url, allowed) => {
    expect(allows('a.example', url, page)).toBe(allowed);
  });
});

describe('hosts: https://www.w3.org/TR/CSP3/#match-hosts', () => {
  test.each([
    ['https://a.example', 'https://a.example/', true],
    ['https://a.example', 'https://A.EXAMPLE/', true],
    ['https://a.example', 'https://x.a.example/', false],
    ['https://*.a.example', 'https://x.a.example/', true],
    ['https://*.a.example', 'https://y.x.a.example/', true],
    ['https://*.a.example', 'https://a.example/', false],
    ['https://*.a.example', 'https://xa.example/', false],
    ['https://*', 'https://foreign.test/', true],
    ['https://*', 'https://foreign.test:8443/', false],
    ['https://*:*', 'https://foreign.test:8443/', true],
    ['https://10.0.0.1', 'https://10.0.0.1/', true],
  ])('%s for %s: %p', (source, url, allowed) => {
    expect(allows(source, url)).toBe(allowed);
  });
});

describe('ports: https://www.w3.org/TR/CSP3/#match-ports', () => {
  test.each([
    ['https://a.example', 'https://a.example:443/', true],
    ['https://a.example:443', 'https://a.example/', true],
    ['https://a.example', 'https://a.example:8443/', false],
    ['https://a.example:8443', 'https://a.example/', false],
    ['https://a.example:*', 'https://a.example:8443/', true],
    ['https://a.example:*', 'https://a.example/', true],
    ['wss://a.example:443', 'wss://a.example/', true],
    ['http://a.example:80', 'http://a.example/', true],
    ['http://a.example:80', 'https://a.example/', true],
    ['http://a.example', 'https://a.example:80/', false],
    ['http://a.example:80', 'https://a.example:8443/', false],
    ['http://a.example:443', 'https://a.example/', true],
    ['http://a.example:8080', 'https://a.example/', false],
    ['https://a.example:80', 'https://a.example/', false],
    ['ws://a.example:80', 'ws://a.example/', true],
    ['ws://a.example:80', 'wss://a.example/', true],
    ['ws://a.example:443', 'wss://a.example/', true],
    ['ws://a.example:443', 'ws://a.example/', false],
    ['a.example:443', 'https://a.example/', true],
    ['a.example:80', 'https://a.example/', false],
  ])('%s for %s: %p', (source, url, allowed) => {
    expect(allows(source, url)).toBe(allowed);
  });

  test('x.com:443 without a scheme is not x.com: on an http page it does not let http in', () => {
    expect(allows('a.example', 'http://a.example/', HTTP)).toBe(true);
    expect(allows('a.example:443', 'http://a.example/', HTTP)).toBe(false);
  });
});

describe('paths: https://www.w3.org/TR/CSP3/#match-paths', () => {
  test.each([
    ['', '/x', true],
    ['/', '/x', true],
    ['/a', '/a', true],
    ['/a', '/a/', false],
    ['/a', '/a/b', false],
    ['/a/', '/a', false],
    ['/a/', '/a/', true],
    ['/a/', '/a/b/c', true],
    ['/a/b', '/a/B', false],
    ['/a%20b', '/a b', true],
    ['/%61', '/a', true],
    ['/a%2Fb', '/a/b', false],
    ['/a', '/a?query', true],
    ['/caf%C3%A9', '/café', true],
    ['/a/b/', '/a/b', false],
    ['/a/b/', '/a/c/d', false],
    ['/a/b/', '/a/b/c', true],
    ['/a/b', '/a', false],
    ['/a/b', '/c/b', false],
    ['/%E2%98%83/', '/☃/x', true],
    ['/%4a', '/%4A', true],
  ])('https://a.example%s for %s: %p', (path, wanted, allowed) => {
    expect(allows(`https://a.example${path}`, `https://a.example${wanted}`)).toBe(allowed);
  });

  test('a lone slash is also the empty path, which only URLs of other schemes have', () => {
    expect(allows('custom://a.example/', 'custom://a.example')).toBe(true);
    expect(allows('custom://a.example/x', 'custom://a.example')).toBe(false);
  });

  test('a path does not matter after a redirect, where host, port and scheme still do', () => {
    const source = 'https://a.example/a';
    expect(allows(source, 'https://a.example/b', undefined, 1)).toBe(true);
    expect(allows(source, 'https://b.example/a', undefined, 1)).toBe(false);
    expect(allows(source, 'https://a.example:8443/a', undefined, 1)).toBe(false);
    expect(allows(source, 'http://a.example/a', undefined, 1)).toBe(false);
  });
});

describe("'self', * and the empty list", () => {
  test.each([
    ['https://site.example/', 'https://site.example/x', true],
    ['https://site.example/', 'http://site.example/x', false],
    ['https://site.example/', 'wss://site.example/x', true],
    ['https://site.example/', 'https://x.site.example/', false],
    ['https://site.example/', 'https://site.example:8443/', false],
    ['https://site.example:8443/', 'https://site.example:8443/', true],
    [HTTP, 'https://site.example/', true],
    [HTTP, 'ws://site.example/', true],
    [HTTP, 'wss://site.example/', true],
    ['http://site.example:8080/', 'https://site.example/', false],
    ['http://site.example:8080/', 'https://site.example:8080/', true],
    ['https://site.example/', 'blob:https://site.example/1', false],
    ['https://site.example/', 'data:,x', false],
    ['data:text/html,x', 'data:,x', false],
    ['https://site.example/', 'ws://site.example/', false],
    ['https://site.example/', 'ftp://site.example/', false],
    [HTTP, 'http://site.example/', true],
    [HTTP, 'ftp://site.example/', false],
    [HTTP, 'https://site.example:8443/', false],
    [HTTP, 'https://b.example/', false],
    ['http://site.example:8080/', 'ws://site.example:8080/', true],
    ['custom://site.example/', 'custom://site.example/x', true],
    ['custom://site.example/', 'https://site.example/', true],
    ['custom://site.example/', 'ws://site.example/', false],
  ])("'self' on %s for %s: %p", (page, url, allowed) => {
    expect(allows("'self'", url, page)).toBe(allowed);
  });

  test("the own origin spelled out does not cover the page's web socket, as 'self' does", () => {
    expect(allows('https://site.example', 'wss://site.example/')).toBe(false);
    expect(allows("'self'", 'wss://site.example/')).toBe(true);
  });

  test.each([
    ['https://b.example:8443/', true],
    ['http://b.example/', true],
    ['wss://b.example/', true],
    ['data:,x', false],
    ['blob:https://site.example/1', false],
    ['custom:x', false],
    ['ws://b.example/', true],
  ])('* for %s: %p', (url, allowed) => {
    expect(allows('*', url)).toBe(allowed);
  });

  test("* matches the page's own scheme, whatever it is", () => {
    expect(allows('*', 'custom://b.example/', 'custom://site.example/')).toBe(true);
  });

  test("'none' matches nothing", () => {
    expect(allows('', 'https://site.example/')).toBe(false);
  });

  test('keywords, nonces, hashes and tokens match no URL', () => {
    const sources = "'unsafe-inline' 'strict-dynamic' 'nonce-abc' ${Token[TOKEN.1]}";
    expect(allows(sources, 'https://site.example/')).toBe(false);
  });
});

describe('what should not be written and is read all the same', () => {
  const read = (source: string, url: string, page = 'https://site.example/') =>
    parsePolicies(`img-src ${source}`).allows({ url, page, destination: 'image' }).allowed;

  test.each([
    ['*:8443', 'https://a.example:8443/', true],
    ['*:8443', 'https://a.example/', false],
    ['*:8443', 'http://a.example:8443/', false],
    ['*:*', 'https://a.example:8443/', true],
    ['*:*', 'data:,x', false],
    ['*/d', 'https://a.example/d', true],
    ['*/d', 'https://a.example/e', false],
    ['*/d', 'https://a.example:8443/d', false],
    ['https://a.example:0443', 'https://a.example/', true],
    ['https://a.example:008443', 'https://a.example:8443/', true],
    ['https://a.example:08443', 'https://a.example/', false],
    ['https://a.example.', 'https://a.example./', true],
    ['https://*.example.', 'https://a.example./', true],
    ['https://a.example.', 'https://a.example/', false],
    ['https://a.example', 'https://a.example./', false],
    ['https://a.example/d?q', 'https://a.example/d', true],
    ['https://a.example/d?q', 'https://a.example/d?r', true],
    ['https://a.example/d#q', 'https://a.example/d/e', false],
    ['https://a.example/d/?q', 'https://a.example/d/e', true],
    ['https://a.example/?q', 'https://a.example/d', true],
    ['https://a.example?q', 'https://a.example/', false],
    ['https://a.example:0', 'https://a.example/', false],
    ['https://a.example:65536', 'https://a.example/', false],
    ['https://a.example/%zz', 'https://a.example/%zz', false],
    ['https://a_b.example', 'https://a_b.example/', false],
  ])('%s for %s: %p', (source, url, allowed) => {
    expect(read(source, url)).toBe(allowed);
  });

  test('is printed as it was written, but for the letter case of scheme and host', () => {
    const text = 'img-src HTTPS://A.example:0443/D?Q *:8443';
    const [policy] = parsePolicies(text).policies;
    expect(policy?.toString()).toBe('img-src *:8443 https://a.example:0443/D?Q');
    expect(policy?.minimize().toString()).toBe(policy?.toString());
  });
});
