import { CspError, parseSource } from '../../lib/csp';
import { hashSource } from './support/universe';

const SHA256 = hashSource('one()');

describe('a source expression', () => {
  test.each([
    ['https:', { kind: 'scheme', scheme: 'https' }],
    ['HTTPS:', { kind: 'scheme', text: 'https:' }],
    ['a+b-c.d:', { kind: 'scheme', scheme: 'a+b-c.d' }],
    ['*', { kind: 'host', host: '', wildcard: true, path: '' }],
    ['a.example', { kind: 'host', host: 'a.example', wildcard: false, path: '' }],
    ['localhost', { kind: 'host', host: 'localhost' }],
    ['*.A.Example', { kind: 'host', text: '*.a.example', host: 'a.example', wildcard: true }],
    ['HTTPS://A.example/Path', { kind: 'host', text: 'https://a.example/Path', path: '/Path' }],
    ['a.example:8443', { kind: 'host', port: '8443' }],
    ['a.example:10080', { kind: 'host', port: '10080' }],
    ['a.example:65535', { kind: 'host', port: '65535' }],
    ['a.example:1', { kind: 'host', port: '1' }],
    ['a.example:*', { kind: 'host', port: '*' }],
    ['https://*:*', { kind: 'host', host: '', port: '*' }],
    ['https://*.a.example:8443/d/f.js', { kind: 'host', wildcard: true, port: '8443', path: '/d/f.js' }],
    ['a.example/', { kind: 'host', path: '/' }],
    ['a.example/%2c%3B/', { kind: 'host', path: '/%2c%3B/' }],
    ["'self'", { kind: 'keyword', text: "'self'" }],
    ["'UNSAFE-INLINE'", { kind: 'keyword', text: "'unsafe-inline'" }],
    ["'nonce-AbC+/-_='", { kind: 'nonce', value: 'AbC+/-_=' }],
    ["'NONCE-AbC'", { kind: 'nonce', text: "'nonce-AbC'" }],
    [SHA256, { kind: 'hash', algorithm: 'sha256' }],
    [SHA256.replace('sha256', 'SHA256'), { kind: 'hash', text: SHA256 }],
    [hashSource('one()', 'sha384'), { kind: 'hash', algorithm: 'sha384' }],
    [hashSource('one()', 'sha512'), { kind: 'hash', algorithm: 'sha512' }],
    ['${Token[TOKEN.12]}', { kind: 'opaque', text: '${Token[TOKEN.12]}' }],
    ['https://${Token[Host.3]}/A', { kind: 'opaque', text: 'https://${Token[Host.3]}/A' }],
  ])('is read: %s', (text, wanted) => {
    expect(parseSource(text)).toMatchObject({ text: wanted.kind === 'opaque' ? text : expect.any(String), ...wanted });
  });

  const WILDCARD = 'a wildcard can only be the whole host ("*"), its first label ("*.example.com") or the port (":*").';
  const PORT = 'its port is not a number from 1 to 65535 without leading zeros, or "*".';
  const QUERY = 'a source has no query or fragment. Cut it off from "?" or "#" on.';
  const EXPECTED =
    'expected a scheme ("https:"), a host ("https://*.example.com"), or a quoted keyword, nonce or hash.';
  const SPACE = 'it holds white space. Give every source expression as a string of its own.';
  const CHARACTER =
    'it holds a control or non-ASCII character. Write host names in Punycode and paths percent-encoded.';

  test.each([
    ['', 'it is empty. Leave it out.'],
    ['self', 'without quotes it is a host of that name. Write "\'self\'".'],
    ['None', 'without quotes it is a host of that name. Write "\'none\'".'],
    ['unsafe-inline', 'without quotes it is a host of that name. Write "\'unsafe-inline\'".'],
    ['nonce-abc', 'without quotes it is a host. Write "\'nonce-abc\'".'],
    ['sha256-abc', 'without quotes it is a host. Write "\'sha256-abc\'".'],
    ["'none'", 'it means the empty list and can only stand alone.'],
    ["'selv'", 'it is no CSP keyword. Did you mean "\'self\'"?'],
    ["'", 'it is no CSP keyword.'],
    ["'nonce-'", "a nonce-source is 'nonce-…' with a base64 value."],
    ["'nonce-a b'", SPACE],
    ["'nonce-a!'", "a nonce-source is 'nonce-…' with a base64 value."],
    ["'sha1-abc='", "a hash-source is 'sha256-…', 'sha384-…' or 'sha512-…' with the digest in base64."],
    ["'sha256-abc='", 'a sha256 digest is 44 base64 characters long with its padding, this has 4.'],
    [`'sha384-${'A'.repeat(44)}'`, 'a sha384 digest is 64 base64 characters long with its padding, this has 44.'],
    ['https://a.example;', 'it holds ";", which would start another directive. Percent-encode it as %3B.'],
    ['https://a.example,b', 'it holds ",", which would start another policy. Percent-encode it as %2C.'],
    ['https://a.example b', SPACE],
    ['\ta.example', SPACE],
    ['a.example\n', SPACE],
    ['a\u0000.example', CHARACTER],
    ['a\u007f.example', CHARACTER],
    ['bücher.example', CHARACTER],
    ['a.*.example', WILDCARD],
    ['*a.example', WILDCARD],
    ['a*', WILDCARD],
    ['https://a.example:*0', WILDCARD],
    ['a.example:0443', PORT],
    ['a.example:0', PORT],
    ['a.example:65536', PORT],
    ['a.example:443000', PORT],
    ['a_b.example:http/https://x', PORT],
    ['a_b.example.:8443', 'browsers differ on a trailing dot. Leave it out.'],
    ['a_b.example./c', 'browsers differ on a trailing dot. Leave it out.'],
    ['a_b:c.:443', 'browsers differ on a trailing dot. Leave it out.'],
    ['a_b.example/c:d', 'a host name of CSP has letters, digits, "-" and "." only, and no "_".'],
    ['https://a.example:', PORT],
    ['a.example:http', PORT],
    ['https://a.example/b?c', QUERY],
    ['https://a.example#c', QUERY],
    ['https://a.example?c', QUERY],
    ['https://user@a.example', 'a source has no user name. Leave it out.'],
    ['https://[::1]', 'CSP has no IPv6 addresses. Use a host name.'],
    ['https://a.example.', 'browsers differ on a trailing dot. Leave it out.'],
    ['a.example.:443', 'browsers differ on a trailing dot. Leave it out.'],
    ['.a.example', 'a host does not begin with a dot. For all subdomains write "*.a.example".'],
    ['a_b.example', 'a host name of CSP has letters, digits, "-" and "." only, and no "_".'],
    ['*:80', 'browsers differ on "*" with a port. Give the scheme as well.'],
    ['*/a', 'browsers differ on "*" with a path. Give the scheme as well.'],
    ['https://a.example/a b', SPACE],
    ['https://a.example/%zz', 'its path is not one of RFC 3986. Percent-encode what is special in it.'],
    ['https://a.example/"', 'its path is not one of RFC 3986. Percent-encode what is special in it.'],
    ['//a.example', EXPECTED],
    ['https://', EXPECTED],
    ['/path', EXPECTED],
    ['a..example', EXPECTED],
  ])('is refused, with the value and the way out: %j', (text, problem) => {
    expect(() => parseSource(text)).toThrow(
      new CspError('InvalidSource', `${JSON.stringify(text)} is not a CSP source expression: ${problem}`),
    );
  });

  test('is refused when it is no text at all', () => {
    expect(() => parseSource(7 as never)).toThrow('7 is not a CSP source expression: it is not a string.');
    expect(() => parseSource(undefined as never)).toThrow(
      'undefined is not a CSP source expression: it is not a string.',
    );
  });

  test('is refused as a hash whose text has the right length but is no digest', () => {
    expect(() => parseSource(`'sha256-${'A'.repeat(44)}'`)).toThrow(CspError);
    expect(() => parseSource(`'sha256-${'A'.repeat(42)}=='`)).toThrow(CspError);
    expect(() => parseSource(`'sha384-${'A'.repeat(63)}='`)).toThrow(CspError);
    expect(() => parseSource(`'sha512-${'A'.repeat(88)}'`)).toThrow(CspError);
  });

  test.each(['${Token[a;b]}', '${Token[a, b]}', '${Token[a b]}', '${Token[a\nb]}', '${Token[ü]}', '${Token[]}'])(
    'is no token unless it is spelled as the CDK spells them: %j',
    (text) => {
      expect(() => parseSource(text)).toThrow(CspError);
    },
  );

  test('is not cut at a token: what stands around it is checked', () => {
    expect(() => parseSource('${Token[TOKEN.12]};script-src')).toThrow('it holds ";"');
    expect(() => parseSource('${Token[TOKEN.12]},')).toThrow('it holds ","');
    expect(() => parseSource(' ${Token[TOKEN.12]}')).toThrow('it holds white space');
  });
});
