import type { HeadersPolicy } from '../../../lib/cli/input/headers-policy';
import { applyHeadersPolicy } from '../../../lib/cli/preview/headers';
import type { HeaderMap, ViewerRequest } from '../../../lib/cli/preview/headers';

const GET: ViewerRequest = { method: 'GET', headers: {} };

function apply(
  policy: Partial<HeadersPolicy>,
  origin: HeaderMap = {},
  request: ViewerRequest = GET,
  random: () => number = () => 0.5,
): HeaderMap {
  return applyHeadersPolicy({ where: 'x', headers: [], removed: [], ...policy }, origin, request, random);
}

describe('a header of the policy', () => {
  const header = (override: boolean) => ({ headers: [{ name: 'X-Frame-Options', value: 'DENY', override }] });

  test.each([true, false])('is added where the origin has none, override %s', (override) => {
    expect(apply(header(override), { etag: '1' })).toEqual({ etag: '1', 'x-frame-options': 'DENY' });
  });

  test('stands instead of the origin’s where it overrides', () => {
    expect(apply(header(true), { 'x-frame-options': 'SAMEORIGIN' })).toEqual({ 'x-frame-options': 'DENY' });
  });

  test('gives way to the origin’s where it does not', () => {
    expect(apply(header(false), { 'x-frame-options': 'SAMEORIGIN' })).toEqual({ 'x-frame-options': 'SAMEORIGIN' });
  });

  test('without a value is added as well', () => {
    expect(apply({ headers: [{ name: 'X-Empty', value: '', override: true }] })).toEqual({ 'x-empty': '' });
  });
});

describe('removed headers', () => {
  test('are gone, whatever the case of their names', () => {
    expect(apply({ removed: ['X-POWERED-By'] }, { 'x-powered-by': 'x', vary: 'Origin' })).toEqual({ vary: 'Origin' });
  });

  test('are there if the policy adds them, without override too', () => {
    const headers = [{ name: 'Vary', value: 'Accept', override: false }];
    expect(apply({ removed: ['Vary'], headers }, { vary: 'Origin' })).toEqual({ vary: 'Accept' });
  });

  test('CloudFront puts its own name for the server', () => {
    expect(apply({ removed: ['Server'] }, { server: 'nginx' })).toEqual({ server: 'CloudFront' });
    expect(apply({}, { server: 'nginx' })).toEqual({ server: 'nginx' });
  });

  test.each(['Content-Length', 'Transfer-Encoding', 'X-Amz-Cf-Id', 'Via', 'X-Edge-Anything'])('%s stays', (name) => {
    const origin = { [name.toLowerCase()]: '1' };
    expect(apply({ removed: [name] }, origin)).toEqual(origin);
  });

  test('the origin’s own map is left as it is', () => {
    const origin = { vary: 'Origin' };
    apply({ removed: ['vary'] }, origin);
    expect(origin).toEqual({ vary: 'Origin' });
  });
});

describe('CORS', () => {
  const cors = {
    allowCredentials: true,
    allowHeaders: ['X-A', 'X-B'],
    allowMethods: ['ALL'],
    allowOrigins: ['https://app.example.com'],
    exposeHeaders: ['X-C'],
    maxAge: 600,
    override: true,
  };
  const from = (origin: string, more: HeaderMap = {}): ViewerRequest => ({
    method: 'GET',
    headers: { origin, ...more },
  });
  const SIMPLE = {
    'access-control-allow-origin': 'https://app.example.com',
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'X-C',
  };

  test('headers are added to CORS requests of origins that are allowed', () => {
    expect(apply({ cors }, {}, from('https://app.example.com'))).toEqual(SIMPLE);
  });

  test.each([GET, from('https://evil.example'), from('http://app.example.com'), from('https://app.example.com:444')])(
    'and to no others: %j',
    (request) => {
      expect(apply({ cors }, {}, request)).toEqual({});
    },
  );

  test('a preflight gets methods, headers and age as well', () => {
    const request = {
      ...from('https://app.example.com', { 'access-control-request-method': 'PUT' }),
      method: 'OPTIONS',
    };
    expect(apply({ cors }, {}, request)).toEqual({
      ...SIMPLE,
      'access-control-allow-methods': 'GET, DELETE, HEAD, OPTIONS, PATCH, POST, PUT',
      'access-control-allow-headers': 'X-A, X-B',
      'access-control-max-age': '600',
    });
    expect(apply({ cors }, {}, { ...request, method: 'PUT' })).toEqual(SIMPLE);
  });

  test('the origin’s headers give way only to a policy that overrides', () => {
    const origin = { 'access-control-allow-origin': '*' };
    const request = from('https://app.example.com');
    expect(apply({ cors }, origin, request)).toEqual(SIMPLE);
    expect(apply({ cors: { ...cors, override: false } }, origin, request)).toEqual({
      ...SIMPLE,
      'access-control-allow-origin': '*',
    });
  });

  test.each([
    ['*', 'https://any.example', '*'],
    ['https://*.example.com', 'https://a.example.com', 'https://a.example.com'],
    ['https://*.example.com', 'https://a.b.example.com', 'https://a.b.example.com'],
    ['https://*.example.com', 'https://example.com', undefined],
    ['https://*.example.com', 'https://notexample.com', undefined],
    ['*.example.com', 'http://a.example.com', 'http://a.example.com'],
    ['example.com', 'https://example.com', 'https://example.com'],
    ['https://example.com:*', 'https://example.com:8443', 'https://example.com:8443'],
    ['https://example.com:8443', 'https://example.com', undefined],
    ['https://EXAMPLE.com', 'https://example.com', 'https://example.com'],
    ['', 'null', undefined],
  ])('%j and %s: %s', (pattern, origin, allowed) => {
    const headers = apply({ cors: { ...cors, allowOrigins: [pattern] } }, {}, from(origin));
    expect(headers['access-control-allow-origin']).toBe(allowed);
  });
});

describe('Server-Timing', () => {
  const timing = (request: ViewerRequest, serverTiming: number, random: number, origin: HeaderMap = {}) =>
    apply({ serverTiming }, origin, request, () => random)['server-timing'];

  test('is part of as many responses as the policy says', () => {
    expect(timing(GET, 50, 0.49)).toContain('cdn-cache-miss');
    expect(timing(GET, 50, 0.5)).toBeUndefined();
    expect(timing(GET, 100, 0.999)).toBeDefined();
    expect(timing(GET, 0, 0)).toBeUndefined();
  });

  test('comes whenever it is asked for', () => {
    expect(timing({ headers: { pragma: 'server-timing' } }, 0, 0.9)).toBeDefined();
  });

  test('joins what the origin measured', () => {
    expect(timing(GET, 100, 0, { 'server-timing': 'db;dur=1' })).toMatch(/^db;dur=1,cdn-cache-miss/);
  });

  test('is left out where the policy does not have it', () => {
    expect(apply({}, {}, { headers: { pragma: 'server-timing' } })).toEqual({});
  });
});
