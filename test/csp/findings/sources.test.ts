import { parsePolicies } from '../../../lib/csp';
import { csp, needs } from '../support/csp';
import { ids, site, tell } from './support';

describe('broadSource', () => {
  test('tells who may connect anywhere, as something worth knowing', () => {
    expect(tell(site("connect-src 'self'", needs('Ada', { 'connect-src': ['wss:'] })), 'broadSource'))
      .toMatchInlineSnapshot(`
      "info broadSource
      connect-src | wss:
      Ada for connect-src
      connect-src: wss: allows any host: asked for by Ada.
      List the hosts that are needed."
    `);
  });

  test('warns of scripts from anywhere', () => {
    expect(tell(site('script-src https:'), 'broadSource')).toMatchInlineSnapshot(`
      "warning broadSource
      script-src | https:
      site for script-src
      script-src: https: allows any host: asked for by site.
      List the hosts that are needed."
    `);
  });

  test('warns of scripts that a page can make up', () => {
    expect(tell(site('script-src data:'), 'broadSource')).toMatchInlineSnapshot(`
      "warning broadSource
      script-src | data:
      site for script-src
      script-src: data: allows whatever a page can make up: asked for by site.
      List the hosts that are needed."
    `);
  });

  test.each([
    '*',
    'http:',
    'https:',
    'ws:',
    'wss:',
    'https://*',
    'http://*:8443',
    'https://*:*',
    'wss://*',
    'https://*/d/',
  ])('is told of %s, as it names no host', (source) => {
    expect(site(`connect-src ${source}`).findings()).toMatchObject([
      { id: 'broadSource', severity: 'info', directive: 'connect-src', source },
    ]);
  });

  test.each(['img-src', 'style-src', 'script-src-attr', 'frame-src', 'form-action', 'frame-ancestors', 'navigate-to'])(
    'is worth knowing in %s',
    (directive) => {
      const told = csp(`${directive} *`)
        .findings()
        .filter(({ id }) => id === 'broadSource');
      expect(told).toMatchObject([{ severity: 'info', directive }]);
    },
  );

  test("is no news where 'strict-dynamic' makes it dead", () => {
    const told = (text: string) =>
      csp(text)
        .findings()
        .filter(({ id }) => id === 'broadSource');
    expect(told("script-src 'nonce-a' 'strict-dynamic' https: *")).toEqual([]);
    expect(told("script-src-elem 'nonce-a' 'strict-dynamic' https:")).toEqual([]);
    expect(told("default-src 'nonce-a' 'strict-dynamic' https:;object-src 'none'")).toMatchObject([
      { severity: 'info' },
    ]);
    expect(told("default-src 'nonce-a' 'strict-dynamic' https:")).toMatchObject([{ severity: 'warning' }]);
    expect(told("script-src 'nonce-a' https:")).toMatchObject([{ severity: 'warning' }]);
  });

  test.each(['default-src', 'script-src', 'script-src-elem', 'object-src', 'base-uri', 'worker-src', 'child-src'])(
    'is a warning in %s, where it is as good as any code, and so is data: there',
    (directive) => {
      const told = (source: string) =>
        csp(`${directive} ${source}`)
          .findings()
          .filter(({ id }) => id === 'broadSource');
      for (const source of ['*', 'https:', 'data:', 'filesystem:']) {
        expect(told(source)).toMatchObject([{ severity: 'warning', directive, source }]);
      }
    },
  );

  test.each(['mydata:', 'data://a.example', 'blob.example'])(
    'is not told of what only looks like data: %s',
    (source) => {
      expect(ids(site(`script-src ${source}`))).not.toContain('broadSource');
    },
  );

  test('is a warning for blob: scripts, but a blob: worker was made by code that runs already', () => {
    expect(ids(site('script-src blob:'))).toEqual(['broadSource']);
    expect(ids(site('worker-src blob:'))).toEqual([]);
  });

  test('is not a warning of data: in a default-src on which no scripts, objects or workers fall back', () => {
    expect(ids(site("default-src data:;script-src 'self'"))).toEqual([]);
  });

  test('is no warning of blob: in child-src, where workers and frames ask and worker-src may have it', () => {
    expect(ids(csp('child-src blob:'))).toEqual([]);
  });

  test.each([
    'img-src https://*.a.example',
    'connect-src wss://*.a.example',
    'img-src *.a.example',
    'img-src a.example',
    "script-src 'self' https://a.example",
    'img-src data: blob:',
    'font-src data:',
    'frame-src data:',
    'script-src mediastream:',
    'trusted-types *',
    'report-uri https://a.example/*',
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('broadSource');
  });
});

describe('ipAddress', () => {
  test('tells whose address it is', () => {
    const policy = site("connect-src 'self'", needs('Ada', { 'connect-src': ['http://10.0.0.1:8080/d'] }));
    expect(tell(policy, 'ipAddress')).toMatchInlineSnapshot(`
      "warning ipAddress
      connect-src | http://10.0.0.1:8080/d
      Ada for connect-src
      connect-src: by the text of CSP3 the address http://10.0.0.1:8080/d matches nothing, although browsers match it.
      Use a host name."
    `);
  });

  test.each(['10.0.0.1', 'https://127.0.0.1', 'wss://192.168.100.200:8443'])('is told of %s', (source) => {
    expect(site(`img-src ${source}`).findings()).toMatchObject([
      { id: 'ipAddress', severity: 'warning', directive: 'img-src', source, origins: [{ party: 'site' }] },
    ]);
  });

  test.each([
    'img-src https://10.0.0.1.example',
    'img-src https://a.10.0.0.1',
    'img-src https://10.0.1',
    'img-src https://10.0.0.1000',
    'img-src https://1000.0.0.1',
    "img-src 'self' data:",
    'report-uri https://10.0.0.1/reports',
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('ipAddress');
  });
});

describe('valueIgnored', () => {
  test.each([
    ['base-uri', "'unsafe-eval'"],
    ['base-uri', "'strict-dynamic'"],
    ['form-action', "'nonce-abc'"],
    ['form-action', "'unsafe-inline'"],
  ])('is told of %s %s, where URLs alone are compared', (directive, source) => {
    expect(csp({ [directive]: [source] }).findings()).toMatchObject([
      {
        id: 'valueIgnored',
        severity: 'info',
        directive,
        source,
        message: `${directive}: ${source} says nothing here, where URLs alone are compared: asked for by site.`,
      },
    ]);
  });

  test('is not told of what is no source at all', () => {
    expect(
      parsePolicies("base-uri 'foo'")
        .findings()
        .map(({ id }) => id),
    ).toEqual(['invalidSource']);
  });

  test('is not told of hosts, schemes, self and tokens, nor where keywords count', () => {
    const told = csp("form-action 'self' https://a.example a: ${Token[T.1]} 'report-sample';script-src 'unsafe-eval'");
    expect(told.findings().map(({ id }) => id)).not.toContain('valueIgnored');
  });
});
