import { csp } from '../support/csp';
import { hashSource } from '../support/universe';

const A = 'https://a.example';
const B = 'https://b.example';
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

  test("'strict-dynamic' stays in default-src, and is never brought there", () => {
    expect(minimized(`default-src 'strict-dynamic' ${HASH};img-src ${A}`)).toContain("default-src 'strict-dynamic'");
    expect(minimized(`default-src ${A};script-src 'strict-dynamic' ${HASH}`)).toMatch(
      new RegExp(`^default-src ${A};script-src`),
    );
  });
});

describe('the shortest form is found', () => {
  test('also where keywords stand alone in default-src', () => {
    const long = `default-src 'none';script-src 'unsafe-eval' wss://a.example;object-src ${A} wss://a.example;child-src ${A}`;
    expect(minimized(long)).toBe(
      `default-src 'unsafe-eval';script-src-elem wss://a.example;object-src ${A} wss://a.example;child-src ${A}`,
    );
  });
});
