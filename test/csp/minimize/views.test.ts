import { parsePolicies } from '../../../lib/csp';
import { csp } from '../support/csp';
import { hashSource } from '../support/universe';

const A = 'https://a.example';
const B = 'https://b.example';
const HASH = hashSource('one()');
const NONCE = "'nonce-r4nd0m'";
const TOKEN = '${Token[TOKEN.1]}';

function minimized(text: string): string {
  return csp(text).minimize().toString();
}

describe('what has no effect in its directive is left out', () => {
  test.each([
    [`img-src 'report-sample' ${A}`, `img-src ${A}`],
    [`img-src 'trusted-types-eval' 'inline-speculation-rules' ${A}`, `img-src ${A}`],
    [`img-src 'report-sha256' 'report-sha384' 'report-sha512' ${A}`, `img-src ${A}`],
    [`style-src 'report-sha256' 'inline-speculation-rules' ${A}`, `style-src ${A}`],
    ["script-src-attr 'report-sha256' 'unsafe-inline'", "script-src-attr 'unsafe-inline'"],
    ["script-src 'strict-dynamic' 'unsafe-inline'", "script-src 'strict-dynamic'"],
    [`script-src-attr 'strict-dynamic' ${NONCE} 'unsafe-inline'`, "script-src-attr 'none'"],
    ["script-src-attr 'strict-dynamic'", "script-src-attr 'none'"],
    [`script-src-elem 'strict-dynamic' ${A} ${HASH}`, `script-src-elem 'strict-dynamic' ${HASH}`],
    [`script-src-attr ${HASH} 'unsafe-inline'`, "script-src-attr 'none'"],
    [`script-src-attr 'unsafe-hashes' ${HASH} ${NONCE}`, `script-src-attr 'unsafe-hashes' ${HASH}`],
    [`script-src-attr 'unsafe-hashes' ${NONCE} ${A}`, "script-src-attr 'none'"],
    [`script-src-elem 'unsafe-hashes' ${NONCE}`, `script-src-elem ${NONCE}`],
    [`style-src-attr ${A} ${NONCE} 'unsafe-inline'`, "style-src-attr 'none'"],
    [`style-src-elem 'unsafe-hashes' ${HASH}`, `style-src-elem ${HASH}`],
    [`form-action ${A} ${A}/d`, `form-action ${A}`],
    [`frame-ancestors ${A}:443 ${A}/d`, `frame-ancestors ${A}`],
    // Two dead sources are longer than 'none', one is not.
    ['style-src-attr ws: wss:', "style-src-attr 'none'"],
  ])('%s', (long, short) => {
    expect(minimized(long)).toBe(short);
  });
});

describe('what has an effect in its directive stays', () => {
  test.each([
    "script-src 'trusted-types-eval'",
    "script-src 'report-sample'",
    "script-src 'inline-speculation-rules' 'report-sha256' 'report-sha384' 'report-sha512'",
    `script-src-elem 'strict-dynamic' ${A}`,
    `script-src-elem 'unsafe-hashes' ${HASH}`,
    `script-src-elem ${HASH} ${A}`,
    "style-src 'unsafe-inline'",
    "script-src-attr 'strict-dynamic' 'unsafe-inline'",
    `style-src-attr 'unsafe-hashes' ${HASH}`,
    `style-src-elem ${HASH} ${NONCE} ${A}`,
    'sandbox allow-forms allow-scripts',
    `report-uri ${A}/d ${A}/`,
    `connect-src 'unsafe-webtransport-hashes' ${A}`,
  ])('%s', (text) => {
    const [name, ...values] = text.split(' ');
    const minimal = minimized(text).split(' ');
    expect(minimal[0]).toBe(name);
    expect(minimal.slice(1).sort()).toEqual(values.sort());
  });

  test("'unsafe-inline' beside 'strict-dynamic' where that is not about scripts", () => {
    expect(minimized("style-src 'strict-dynamic' 'unsafe-inline'")).toBe("style-src 'unsafe-inline'");
  });

  test("'strict-dynamic' that lets workers through, although scripts have directives of their own", () => {
    expect(minimized(`script-src 'strict-dynamic' ${HASH} ${B};script-src-elem ${A};script-src-attr 'none'`)).toBe(
      `script-src 'strict-dynamic';script-src-elem ${A}`,
    );
  });
});

describe('all directives stay where they are', () => {
  test.each([
    [`default-src 'strict-dynamic' ${A};img-src ${A};font-src ${A}`],
    [`child-src 'strict-dynamic' ${A};frame-src ${A}`],
    [`child-src ${A};worker-src 'strict-dynamic' ${A}`],
    ["script-src 'strict-dynamic';script-src-attr 'strict-dynamic' 'unsafe-inline'"],
    [`default-src ${A};img-src ${A} ${TOKEN}`],
    [`default-src ${A};fenced-frame-src ${A}`],
  ])('where engines differ or nobody knows what a value means: %s', (text) => {
    expect(minimized(text)).toBe(text);
  });

  test('where browsers ignore a value, or one of them reads it after all', () => {
    const [policy] = parsePolicies(`default-src ${A};img-src ${A} ${A}/d self`).policies;
    expect(policy?.minimize().toString()).toBe(`default-src ${A};img-src self ${A}`);
    const [unknown] = parsePolicies(`x-unknown ${A} ${A}/d;img-src ${A} ${A}/d`).policies;
    expect(unknown?.minimize().toString()).toBe(`img-src ${A};x-unknown ${A} ${A}/d`);
  });

  test('with what somebody sees there', () => {
    expect(
      minimized(`default-src 'unsafe-eval' ${A};script-src 'unsafe-inline' 'unsafe-eval' ${B};img-src ${TOKEN}`),
    ).toBe(`default-src ${A};script-src 'unsafe-eval' 'unsafe-inline' ${B};img-src ${TOKEN}`);
    expect(minimized(`img-src 'strict-dynamic' ${A};child-src 'strict-dynamic' 'unsafe-eval'`)).toBe(
      `img-src ${A};child-src 'strict-dynamic'`,
    );
  });

  test('a token in a list that takes part in no fallback leaves the others free', () => {
    expect(minimized(`default-src ${A};img-src ${A};form-action ${A} ${A}/d ${TOKEN}`)).toBe(
      `default-src ${A};form-action ${A} ${TOKEN}`,
    );
  });
});

describe('what WebKit reads otherwise in a directive of its own neither gains nor loses its line', () => {
  test.each([
    "default-src 'self';frame-src 'self'",
    "default-src 'self' data:;frame-src 'self' data:",
    'default-src *;img-src *',
    'default-src *;media-src *',
  ])('%s', (text) => {
    expect(minimized(text)).toBe(text);
  });

  test('so frames go on falling back, be it on another directive', () => {
    const others = ['script', 'style', 'img', 'font', 'connect', 'media', 'object', 'worker', 'manifest'];
    expect(minimized(["default-src 'self'", ...others.map((name) => `${name}-src ${A}`)].join(';'))).toBe(
      `default-src ${A};child-src 'self';worker-src ${A}`,
    );
  });

  test.each([
    ["default-src 'self' blob:;frame-src 'self' blob:", "default-src 'self' blob:"],
    ["default-src 'self';img-src 'self';media-src 'self'", "default-src 'self'"],
    [`default-src ${A};frame-src ${A};img-src ${A};media-src ${A}`, `default-src ${A}`],
    ['default-src *;font-src *;frame-src *', 'default-src *'],
    ["default-src 'self';font-src 'self';child-src 'self'", "default-src 'self'"],
  ])('but the same sources elsewhere do, and other sources: %s', (long, short) => {
    expect(minimized(long)).toBe(short);
  });
});
