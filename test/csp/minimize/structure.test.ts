import { csp } from '../support/csp';
import { hashSource } from '../support/universe';

const A = 'https://a.example';
const B = 'https://b.example';
const C = 'http://c.example';
const HASH = hashSource('one()');

function minimized(text: string): string {
  return csp(text).minimize().toString();
}

describe('a directive that says what it falls back on is left out', () => {
  test.each([
    [`default-src ${A};img-src ${A}`, `default-src ${A}`],
    [`script-src ${A};worker-src ${A}`, `script-src ${A}`],
    [`child-src ${A};worker-src ${A}`, `child-src ${A}`],
    [`child-src ${A};frame-src ${A}`, `child-src ${A}`],
    [`style-src ${A};style-src-elem ${A};style-src-attr 'none'`, `style-src ${A}`],
    [
      `style-src ${B};style-src-elem 'unsafe-inline' ${A};style-src-attr 'unsafe-inline'`,
      `style-src 'unsafe-inline' ${A}`,
    ],
    [`child-src ${B};frame-src ${A};worker-src ${A}`, `child-src ${A}`],
    [`style-src-elem ${A};style-src-attr 'none'`, `style-src ${A}`],
    [`default-src ${A};img-src ${A}:443 https://A.example`, `default-src ${A}`],
  ])('%s', (long, short) => {
    expect(minimized(long)).toBe(short);
  });

  test.each([
    `default-src ${A};img-src ${B}`,
    `script-src ${A};child-src ${B}`,
    `script-src-elem ${A};script-src-attr 'none'`,
    "default-src 'self';base-uri 'self';form-action 'self';frame-ancestors 'self'",
    `script-src ${A};img-src ${A}`,
  ])('but not when it says something else, or falls back on nothing: %s', (text) => {
    const wanted = text.split(';').map((one) => one.split(' ')[0]);
    const kept = csp(minimized(text)).directives.map(({ name }) => name);
    expect(kept.filter((name) => !wanted.includes(name))).toEqual([]);
    expect(kept.length).toBeGreaterThanOrEqual(wanted.length - 1);
  });

  test('script-src stays although -elem and -attr are explicit: eval, WebAssembly and workers ask it', () => {
    const text = `script-src 'unsafe-eval' ${A};script-src-elem ${B};script-src-attr 'unsafe-inline'`;
    const policy = csp(text).minimize();
    expect(policy.allows({ kind: 'eval' }).allowed).toBe(true);
    expect(policy.allows({ url: `${A}/`, destination: 'worker' }).allowed).toBe(true);
    expect(policy.directive('script-src')).toBeDefined();
  });

  test('-elem and -attr are not folded into a script-src that was not there', () => {
    expect(minimized(`script-src-elem ${A};script-src-attr ${A}`)).not.toMatch(/script-src /);
  });

  test('what most directives say moves into default-src', () => {
    expect(
      minimized(
        `default-src 'none';img-src ${A};font-src ${A};connect-src ${A};media-src ${A};object-src ${A};manifest-src ${A}`,
      ),
    ).toMatch(new RegExp(`^default-src ${A};`));
  });

  test('default-src is not introduced where it was not', () => {
    expect(minimized(`img-src ${A};font-src ${A};connect-src ${A}`)).toBe(
      `img-src ${A};font-src ${A};connect-src ${A}`,
    );
  });
});

describe('dead weight is left out', () => {
  test.each([
    [`script-src 'unsafe-inline' ${HASH}`, `script-src ${HASH}`],
    ["script-src 'unsafe-inline' 'nonce-r4nd0m'", "script-src 'nonce-r4nd0m'"],
    [`script-src 'strict-dynamic' 'nonce-r4nd0m' ${A} 'self'`, "script-src 'strict-dynamic' 'nonce-r4nd0m'"],
    ["script-src 'unsafe-eval' 'wasm-unsafe-eval'", "script-src 'unsafe-eval'"],
    [`script-src 'unsafe-hashes' ${A}`, `script-src ${A}`],
    [`img-src 'unsafe-inline' 'unsafe-eval' ${A}`, `img-src ${A}`],
    [`worker-src 'unsafe-inline' 'unsafe-eval' ${A}`, `worker-src ${A}`],
  ])('%s', (long, short) => {
    expect(minimized(long)).toBe(short);
  });

  test.each([
    `script-src 'unsafe-hashes' ${HASH}`,
    "script-src 'wasm-unsafe-eval'",
    "style-src 'report-sample' 'unsafe-inline'",
    `script-src 'unsafe-inline' ${A}`,
  ])('but not what has an effect: %s', (text) => {
    expect(minimized(text)).toBe(text);
  });

  test('a line is not made longer for the sake of it', () => {
    expect(minimized('style-src-attr wss:').length).toBeLessThanOrEqual('style-src-attr wss:'.length);
  });
});

describe('what nobody understands stays where it is', () => {
  test('directives stay beside a token, and their lists are still shortened', () => {
    const text = `default-src ${A};img-src ${A};font-src \${Token[TOKEN.1]} ${A} ${A}/d`;
    expect(minimized(text)).toBe(`default-src ${A};img-src ${A};font-src ${A} \${Token[TOKEN.1]}`);
  });

  test('such a line names only who asked for what it says', () => {
    const policy = csp(`img-src ${A};font-src ${A} \${Token[TOKEN.1]}`).minimize();
    const asking = policy.directive('img-src')?.flatMap(({ origins }) => origins.map(({ directive }) => directive));
    expect(asking).toEqual(['img-src']);
  });

  test("'strict-dynamic' stays in default-src, and is never brought there", () => {
    expect(minimized(`default-src 'strict-dynamic' ${HASH};img-src ${A}`)).toContain("default-src 'strict-dynamic'");
    expect(minimized(`default-src ${A};script-src 'strict-dynamic' ${HASH}`)).toMatch(
      new RegExp(`^default-src ${A};script-src`),
    );
    // Not even where it would be shorter: WebKit would read nothing of what follows it, the host for styles.
    const long = `script-src 'strict-dynamic' ${HASH};style-src ${HASH} ${B};img-src ${B};font-src ${B};child-src https:`;
    expect(minimized(`default-src 'none';${long}`)).toBe(`default-src 'none';${long}`);
  });
});

describe('the shortest form is found', () => {
  test.each([
    [`child-src 'unsafe-inline' ws:`, `child-src ws:`],
    [`default-src 'none';img-src 'none'`, `default-src 'none'`],
    [`style-src-attr 'self'`, `style-src-attr 'none'`],
    [
      `default-src 'none';script-src-attr blob:;style-src blob:;connect-src blob:;object-src blob:;worker-src blob:;manifest-src blob:`,
      `default-src blob:;script-src-elem 'none';img-src 'none';font-src 'none';media-src 'none';frame-src 'none'`,
    ],
    [
      `default-src ws:;script-src ws:;script-src-elem ws: 'self';font-src ws: 'self';media-src ws: 'self';child-src ws: 'self'`,
      `default-src 'self' ws:;style-src ws:;img-src ws:;connect-src ws:;object-src ws:;manifest-src ws:`,
    ],
    [
      `default-src blob:;script-src-elem ${HASH};style-src ${HASH};connect-src blob:;media-src 'none'`,
      `default-src ${HASH};img-src blob:;font-src blob:;connect-src blob:;object-src blob:;child-src blob:;manifest-src blob:`,
    ],
  ])('where it looks quite different: %s', (long, short) => {
    expect(minimized(long)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(long.length);
  });

  test.each([
    [
      'eval sees what stands in script-src',
      `default-src 'none';script-src-elem 'report-sample';script-src-attr 'report-sample'`,
      `style-src-attr 'none';manifest-src 'none'`,
    ],
    ['workers see what stands in script-src', `default-src 'none';script-src-elem data:`, `img-src 'none'`],
    [
      'event handlers see what stands in default-src',
      `default-src 'unsafe-eval' ${A};style-src-attr 'unsafe-inline'`,
      `img-src ${A}`,
    ],
    [
      "'strict-dynamic' in default-src is read in two ways",
      `default-src 'none';script-src-elem 'strict-dynamic'`,
      `connect-src 'none'`,
    ],
    [
      'a nonce is not for styles',
      `default-src 'unsafe-eval' ws:;script-src-elem 'nonce-r4nd0m'`,
      `child-src ws: ${HASH}`,
    ],
    [
      'hosts in script-src are for workers as well',
      `default-src 'self';script-src ws:;style-src 'self' ws:;worker-src ws: ${C}`,
      `img-src 'self'`,
    ],
    [
      'more would have to be said elsewhere',
      `default-src 'self';script-src 'self' ${C};font-src 'self' ${C};child-src 'self' ${C};manifest-src 'none'`,
      `worker-src 'self' ${C}`,
    ],
    [
      'eval alone needs a keyword',
      `default-src 'wasm-unsafe-eval';style-src 'report-sample'`,
      `img-src 'unsafe-inline'`,
    ],
    [
      'only script elements may run inline',
      `default-src 'nonce-r4nd0m';script-src-elem 'unsafe-inline'`,
      `media-src 'unsafe-inline';object-src 'unsafe-inline'`,
    ],
    ["frames of their own keep 'self' for WebKit", `child-src 'self';frame-src 'self'`, `worker-src 'self'`],
    ['another form is as long', `script-src 'none';script-src-attr 'unsafe-inline'`, `worker-src 'none'`],
    ['another form is as long', `script-src data:;child-src data:`, `worker-src data:`],
  ])('where lines stay as they are, since %s: %s', (_, text, needless) => {
    expect(minimized(text)).toBe(text);
    expect(minimized(`${text};${needless}`)).toBe(text);
  });

  test('also where keywords stand alone in default-src', () => {
    const long = `default-src 'none';script-src 'unsafe-eval' wss://a.example;object-src ${A} wss://a.example;child-src ${A}`;
    expect(minimized(long)).toBe(
      `default-src 'unsafe-eval';script-src-elem wss://a.example;object-src ${A} wss://a.example;child-src ${A}`,
    );
  });
});
