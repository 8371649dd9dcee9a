import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run, runJson } from '../support/run';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'csp-reports-'));
  mkdirSync(join(cwd, 'folder'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const PAGE = 'https://www.example.com/pricing';

function report(directive: string, blocked: string, more: object = {}): object {
  return { 'csp-report': { 'document-uri': PAGE, 'effective-directive': directive, 'blocked-uri': blocked, ...more } };
}

function file(name: string, ...values: readonly unknown[]): string {
  writeFileSync(
    join(cwd, name),
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n'),
  );
  return name;
}

interface Json {
  readonly groups: readonly {
    readonly directive: string;
    readonly blocked: string;
    readonly count: number;
    readonly likelyFrom?: string;
    readonly advice: { readonly text: string; readonly code?: string; readonly vendors: readonly string[] };
  }[];
}

async function adviceOn(directive: string, blocked: string, more?: object): Promise<Json['groups'][number]['advice']> {
  const json = (await runJson(['who', '--reports', file('one', report(directive, blocked, more))], { cwd })) as Json;
  return json.groups[0]!.advice;
}

test('says which vendor would allow what was blocked, and on which page it was', async () => {
  const crisp = report('script-src-elem', 'https://client.crisp.chat/l.js');
  const { code, stdout, stderr } = await run(['who', '--reports', file('crisp', crisp, crisp)], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe(
    'script-src-elem  https://client.crisp.chat\n' +
      `  2 reports, on ${PAGE}\n` +
      '  such as https://client.crisp.chat/l.js\n' +
      '  Crisp asks for it.\n' +
      '  new vendors.Crisp()\n',
  );
  expect(stderr).toContain('2 reports of violations, 1 group.');
});

test.each([
  ['script-src-elem', 'https://js.stripe.com/v3/', 'new vendors.Stripe()', ['stripe']],
  ['script-src', 'https://js.stripe.com', 'new vendors.Stripe()', ['stripe']],
  ['connect-src', 'wss://client.relay.crisp.chat/w/', 'new vendors.Crisp()', ['crisp']],
  // Only with an option that is not on by default.
  ['img-src', 'https://x.link.com/a.png', 'new vendors.Stripe({ link: true })', ['stripe']],
])('%s %s: %s', async (directive, blocked, code, vendors) => {
  const advice = await adviceOn(directive, blocked);
  expect(advice.code).toBe(code);
  expect(advice.vendors).toEqual(expect.arrayContaining(vendors));
});

test.each([
  [
    'img-src',
    'https://images.example.com/a.png',
    "vendors.CustomVendor.fromDirectives('images.example.com', { 'img-src': ['https://images.example.com'] })",
  ],
  ['img-src', 'data', "vendors.CustomVendor.fromDirectives('This site', { 'img-src': ['data:'] })"],
  [
    'style-src-elem',
    'http://a.example:8080/',
    "vendors.CustomVendor.fromDirectives('a.example:8080', { 'style-src': ['http://a.example:8080'] })",
  ],
  ['script-src', 'eval', "vendors.CustomVendor.fromDirectives('This site', { 'script-src': [\"'unsafe-eval'\"] })"],
  ['script-src-elem', 'inline', "inlineHashes: InlineHashes.fromDirectory('dist')"],
  ['style-src-attr', 'inline', "inlineHashes: InlineHashes.fromDirectory('dist', { attributes: true })"],
])('%s %s, which no vendor asks for: %s', async (directive, blocked, code) => {
  expect(await adviceOn(directive, blocked)).toMatchObject({ code, vendors: [] });
});

test('a vendor that asks for the host, but not there, is not named', async () => {
  expect((await adviceOn('manifest-src', 'https://js.stripe.com/x')).vendors).toEqual([]);
});

test('a host that many use is no reason to add one of them', async () => {
  const advice = await adviceOn('script-src-elem', 'https://cdn.jsdelivr.net/npm/x.js');
  expect(advice.text).toContain('others use this host as well');
  expect(advice.code).toContain('CustomVendor');
});

test('the site’s own origin is told from others', async () => {
  expect((await adviceOn('img-src', 'https://www.example.com/a.png')).text).toContain("add 'self' to img-src");
  expect((await adviceOn('img-src', 'https://example.com/a.png')).text).not.toContain("'self'");
});

test('what the code names would allow the report', async () => {
  const { stdout } = await run(['build', 'stripe', '-o', 'stripe.link']);
  expect(stdout).toMatch(/img-src [^;]*https:\/\/\*\.link\.com/);
});

test.each([
  ['img-src', 'https://[::1]/x.png', 'No policy can name https://[::1].'],
  ['frame-ancestors', '', 'The report does not say what was blocked.'],
  ['require-trusted-types-for', 'trusted-types-sink', 'Mend the script.'],
])('%s %j: %s', async (directive, blocked, text) => {
  const advice = await adviceOn(directive, blocked);
  expect(advice.text).toContain(text);
  expect(advice.code).toBeUndefined();
});

describe('what visitors installed', () => {
  const extension = report('script-src-elem', 'inline', { 'source-file': 'moz-extension' });

  test('is listed apart', async () => {
    const { stdout } = await run(['who', '--reports', file('mixed', extension, report('img-src', 'data'))], { cwd });
    expect(stdout).toMatch(
      /^img-src {2}data:[^]*Probably not from the site\n {2}script-src-elem {2}inline {2}1 report: a browser extension\n$/,
    );
  });

  test('alone is no finding', async () => {
    expect((await run(['who', '--reports', file('extension', extension)], { cwd })).code).toBe(0);
  });

  test('is said in JSON', async () => {
    const { groups } = (await runJson(['who', '--reports', file('extension', extension)], { cwd })) as Json;
    expect(groups[0]).toMatchObject({ likelyFrom: 'a browser extension', advice: { vendors: [] } });
  });
});

describe('a file that is cut off', () => {
  const whole = JSON.stringify([
    report('img-src', 'https://a.example/i.png'),
    report('img-src', 'https://b.example/i.png'),
  ]);

  test.each([
    ['a list', whole.slice(0, -20), 'a.example'],
    ['a list over lines', whole.replaceAll('},{', '},\n{').replace('[', '[\n').slice(0, -20), 'a.example'],
    ['lines', `${JSON.stringify(report('img-src', 'https://a.example/i.png'))}\n{"csp-rep`, 'a.example'],
  ])('%s: what came before counts, and one line says that it is cut', async (_, text, host) => {
    const { code, stdout, stderr } = await run(['who', '--reports', file('cut', text)], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(`img-src  https://${host}\n  1 report`);
    expect(stderr).toMatch(/^1 report of violations, 1 group\.\n\n\nNot readable: .*\n$/);
  });

  test('in its first report cannot be read', async () => {
    const { code, stderr } = await run(['who', '--reports', file('cut', whole.slice(0, 60))], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^0 reports of violations, 0 groups\.\n\nNot readable: line 1: .*\n$/);
  });
});

test('reports one after another on a line are all read, but for one that is broken', async () => {
  const row = [report('img-src', 'https://a.example/'), '{"csp-report":no}', report('img-src', 'https://b.example/')];
  const text = row.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const { code, stdout, stderr } = await run(['who', '--reports', file('row', text.join(''))], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /img-src {2}https:\/\/a\.example\n {2}1 report[^]*img-src {2}https:\/\/b\.example\n {2}1 report/,
  );
  expect(stderr).toMatch(/^2 reports of violations, 2 groups\.\n\n\nNot readable: line 1: .*\n$/);
  const whole = await run(['who', '--reports', file('row', text[0]! + text[2]! + text[0]!)], { cwd });
  expect(whole.stderr).toBe('3 reports of violations, 2 groups.\n\n');
});

describe('queries are cut off all addresses', () => {
  const secret = (url: string) => `${url}?k=SECRET`;
  const more = (line: object) => ({
    'document-uri': secret(PAGE),
    'source-file': secret('https://w.example/app.js'),
    ...line,
  });

  test.each([
    ['an address', 'https://a.example/i.png', {}, 'https://w.example/app.js'],
    ['an address, with a line', 'https://a.example/i.png', { 'line-number': 7 }, 'https://w.example/app.js:7'],
    ['what is no address', 'https://[', {}, 'https://w.example/app.js'],
    ['a path', '/i.png', {}, 'https://w.example/app.js'],
    ['data', 'data:image/png,x', {}, 'https://w.example/app.js'],
  ])('%s', async (_, blocked, line, place) => {
    const name = file('secret', report('img-src', secret(blocked), more(line)));
    const { stdout, stderr } = await run(['who', '--reports', name], { cwd });
    expect(stdout).toContain(`, on ${PAGE}\n`);
    expect(stdout).toContain(`  asked for by ${place}\n`);
    expect(stdout + stderr).not.toMatch(/secret/i);
    const json = await runJson(['who', '--reports', name], { cwd });
    expect(json).toMatchObject({ groups: [{ pages: [PAGE], places: [place] }] });
    expect(JSON.stringify(json)).not.toMatch(/secret/i);
  });

  test('of what visitors installed as well, which stays on one line', async () => {
    const name = file('secret', report('img-src', secret('x\ny'), { 'source-file': 'moz-extension://x/y.js' }));
    const { stdout } = await run(['who', '--reports', name], { cwd });
    expect(stdout).toBe('Probably not from the site\n  img-src  x y  1 report: a browser extension\n');
  });
});

test.each([
  ['nothing', ''],
  ['an empty line', '\n'],
  ['an empty list', '[]'],
])('%s is no finding', async (_, text) => {
  const { code, stdout, stderr } = await run(['who', '--reports', file('none', text)], { cwd });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '0 reports of violations, 0 groups.\n' });
});

test('broken lines are counted and shown, and are findings', async () => {
  const other = { type: 'deprecation', body: {} };
  const { code, stdout, stderr } = await run(['who', '--reports', file('broken', '{"csp-report', other, '')], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/\nNot readable: line 1: .*\n$/);
  expect(stderr).toContain(`1 value left out: ${NO_REPORT}`);
});

const NO_REPORT = 'JSON, but no violation report as report-uri or the Reporting API sends it.';

describe('JSON in which nothing is a report', () => {
  const PACKAGE = JSON.stringify({ name: 'site', type: 'module', scripts: { build: 'x' } }, null, 2);
  const LINE = { body: JSON.stringify(report('img-src', 'data')) };

  test.each<[string, readonly unknown[], string]>([
    ['a package.json', [PACKAGE], '1 value'],
    ['lines that hold reports as text', [LINE, LINE], '2 values'],
    ['a list of something else', [[{}, 7]], '2 values'],
    ['a report without a directive', [{ 'csp-report': {} }], '1 value'],
    ['an empty object', [{}], '1 value'],
  ])('cannot be read: %s', async (_, values, what) => {
    const { code, stdout, stderr } = await run(['who', '--reports', file('other', ...values)], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`0 reports of violations, 0 groups.\n\n${what} left out: ${NO_REPORT}\n`);
  });

  test('cannot be read beside broken lines', async () => {
    expect((await run(['who', '--reports', file('other', '{"csp-report', LINE)], { cwd })).code).toBe(2);
  });

  test('is left out beside reports', async () => {
    const { code, stderr } = await run(['who', '--reports', file('mixed', LINE, report('img-src', 'data'))], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(`1 value left out: ${NO_REPORT}`);
  });

  test('is no mistake beside reports that are no findings', async () => {
    const extension = report('script-src-elem', 'inline', { 'source-file': 'moz-extension' });
    expect((await run(['who', '--reports', file('mixed', LINE, extension)], { cwd })).code).toBe(0);
  });
});

test('reports of other things alone are read, and no finding', async () => {
  const other = { type: 'deprecation', age: 1, url: PAGE, user_agent: 'x', body: { id: 'x' } };
  const { code, stderr } = await run(['who', '--reports', file('other', [other], other)], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain(`2 values left out: ${NO_REPORT}`);
});

test('nothing a terminal would obey is printed', async () => {
  const evil = report('img-src', 'https://a.example/', {
    'document-uri': '\u001b]0;owned\u0007',
    'script-sample': '\u001b[2J',
  });
  const { stdout } = await run(['who', '--reports', file('evil', evil)], { cwd });
  expect(stdout).not.toMatch(/\u001b/);
  expect(stdout).toContain('\\u001b[2J');
});

test('only so many groups are printed; JSON has all', async () => {
  const values = Array.from({ length: 60 }, (_, i) => report('img-src', `https://h${i}.example/`));
  const { stdout, stderr } = await run(['who', '--reports', file('many', ...values)], { cwd });
  expect(stdout.match(/^img-src/gm)).toHaveLength(40);
  expect(stderr).toContain('20 more groups: --json has them all.');
  expect(((await runJson(['who', '--reports', 'many'], { cwd })) as Json).groups).toHaveLength(60);
});

test('a pipe will do, packed as well', async () => {
  const packed = gzipSync(JSON.stringify(report('img-src', 'data')));
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(packed);
  }
  const { stdout } = await run(['who', '--reports', '-'], { cwd, stdin: stdin() });
  expect(stdout).toContain('img-src  data:');
});

test('a terminal sees how far it is, anything else does not', async () => {
  const name = file('bar', report('img-src', 'data'));
  expect((await run(['who', '--reports', name], { cwd, isTTY: true })).stderr).toContain('reading');
  expect((await run(['who', '--reports', name], { cwd })).stderr).not.toContain('reading');
});

test.each([
  [['--reports', 'nowhere'], 'There is no file "nowhere". Give a file with violation reports as JSON'],
  [['--reports', ''], 'There is no file "".'],
  [['--reports', 'folder'], '"folder" is a folder. Give a file'],
  [['--reports'], "Option '-r, --reports <file>' argument missing."],
  [['https://a.example', '--reports', 'one'], 'Give either an address'],
  [['--reports', 'one', '-d', 'img-src'], 'Give either an address'],
])('refuses %j', async (argv, message) => {
  const { code, stderr } = await run(['who', ...argv], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('what a report holds cannot pass for lines of ours', async () => {
  const forged = 'https://evil.example/a\n  Stripe asks for it.\n  new vendors.Stripe()';
  const reports = file('forged', report('img-src', forged, { 'source-file': forged, 'document-uri': forged }));
  const { stdout } = await run(['who', '--reports', reports], { cwd });
  expect(stdout).toContain('evil.example');
  expect(stdout.split('\n').map((line) => line.trim())).not.toContain('new vendors.Stripe()');
});
