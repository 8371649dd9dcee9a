import { installedByVisitor } from '../../../lib/cli/reports/extensions';
import { blockedOrigin, violationsIn } from '../../../lib/cli/reports/violation';

const PAGE = 'https://www.example.com/a';

describe('a report', () => {
  test('is read as report-uri sends it', () => {
    const report = {
      'document-uri': PAGE,
      'blocked-uri': 'https://cdn.example.com/x.js',
      'effective-directive': 'script-src-elem',
      'violated-directive': "script-src 'self'",
      'source-file': 'https://www.example.com/main.js',
      'line-number': 7,
      'script-sample': 'go()',
      disposition: 'report',
    };
    expect(violationsIn({ 'csp-report': report })).toEqual({
      violations: [
        {
          page: PAGE,
          directive: 'script-src-elem',
          blocked: 'https://cdn.example.com/x.js',
          sourceFile: 'https://www.example.com/main.js',
          line: 7,
          sample: 'go()',
          reportOnly: true,
        },
      ],
      others: 0,
      otherReports: 0,
    });
  });

  test('is read as report-to sends it, in lists with reports of other things', () => {
    const body = {
      documentURL: PAGE,
      blockedURL: 'inline',
      effectiveDirective: 'style-src-attr',
      disposition: 'enforce',
    };
    expect(
      violationsIn([
        { type: 'csp-violation', url: PAGE, body },
        { type: 'deprecation', body: {} },
        { type: 'deprecation' },
      ]),
    ).toEqual({
      violations: [{ page: PAGE, directive: 'style-src-attr', blocked: 'inline' }],
      others: 2,
      otherReports: 1,
    });
  });

  test('of an old browser names the whole directive', () => {
    const report = { 'violated-directive': "IMG-SRC 'self' https://a.example", 'blocked-uri': 'data' };
    expect(violationsIn({ 'csp-report': report }).violations).toEqual([
      { page: '', directive: 'img-src', blocked: 'data' },
    ]);
  });

  test.each([
    null,
    7,
    'text',
    {},
    { 'csp-report': null },
    { 'csp-report': {} },
    { 'csp-report': { 'effective-directive': { a: 1 } } },
    { 'csp-report': { 'effective-directive': 'evil-src' } },
    { 'csp-report': { 'effective-directive': '__proto__' } },
    { type: 'csp-violation' },
    { type: 'csp-violation', body: 'x' },
    { type: 'csp-violation', body: {} },
    { type: 'deprecation', body: 'x' },
    { type: 7, body: {} },
    { body: '{"csp-report":{}}' },
  ])('is none: %j', (value) => {
    expect(violationsIn(value)).toEqual({ violations: [], others: 1, otherReports: 0 });
  });

  test('is cut where it is long', () => {
    const report = { 'effective-directive': 'img-src', 'blocked-uri': `https://a.example/${'x'.repeat(100_000)}` };
    expect(violationsIn({ 'csp-report': report }).violations[0]?.blocked).toHaveLength(300);
  });
});

describe('what was blocked', () => {
  test.each([
    ['https://cdn.example.com/a/b.js?x=1', 'script-src-elem', 'https://cdn.example.com'],
    ['https://cdn.example.com:8443/', 'script-src-elem', 'https://cdn.example.com:8443'],
    ['wss://a.example/socket', 'connect-src', 'wss://a.example'],
    ['data', 'img-src', 'data:'],
    ['data:image/png;base64,AA==', 'img-src', 'data:'],
    ['blob:https://www.example.com/6f', 'worker-src', 'blob:'],
    ['chrome-extension://abc/x.js', 'script-src', 'chrome-extension:'],
    ['inline', 'script-src-elem', 'inline'],
    ['', 'script-src', 'inline'],
    ['self', 'style-src', 'inline'],
    ['', 'frame-ancestors', ''],
    ['eval', 'script-src', 'eval'],
    ['https://[', 'img-src', 'https://['],
    ['https://[?k=secret', 'img-src', 'https://['],
    ['/path?k=secret#x', 'img-src', '/path'],
  ])('%j in %s is %j', (blocked, directive, origin) => {
    expect(blockedOrigin({ page: PAGE, blocked, directive })).toBe(origin);
  });
});

test('a host beyond ASCII is read however often it comes', () => {
  // Once it is compiled, URL.canParse of Node 20 takes it for no URL.
  const [violation] = violationsIn(
    JSON.parse('{"csp-report":{"effective-directive":"img-src","blocked-uri":"https://ä.example/é"}}'),
  ).violations;
  for (let i = 0; i < 20_000; i++)
    if (blockedOrigin(violation!) !== 'https://xn--4ca.example') throw new Error(`at ${i}`);
});

describe('what a visitor installed', () => {
  test.each([
    ['chrome-extension://abc/x.js', undefined],
    ['moz-extension', undefined],
    ['safari-web-extension', undefined],
    ['webkit-masked-url://hidden/', undefined],
    ['about', undefined],
    ['https://gc.kis.v2.scr.kaspersky-labs.com/x/main.js', undefined],
    ['inline', 'moz-extension://abc/content.js'],
    ['https://cdn.example.com/x.js', 'chrome-extension'],
  ])('is known by %j, asked for by %j', (blocked, sourceFile) => {
    const violation = { page: PAGE, directive: 'script-src-elem', blocked, ...(sourceFile && { sourceFile }) };
    expect(installedByVisitor(violation)).toEqual(expect.any(String));
  });

  test.each([
    ['https://cdn.example.com/chrome-extension', 'https://www.example.com/main.js'],
    ['https://notkaspersky-labs.com/x.js', undefined],
    ['inline', undefined],
    ['data', undefined],
  ])('is not seen in %j, asked for by %j', (blocked, sourceFile) => {
    const violation = { page: PAGE, directive: 'script-src-elem', blocked, ...(sourceFile && { sourceFile }) };
    expect(installedByVisitor(violation)).toBeUndefined();
  });
});
