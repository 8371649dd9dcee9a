import { CspError, parsePolicies, Policy } from '../../lib/csp';
import type { PolicyDirective } from '../../lib/csp';
import { csp, needs } from './support/csp';
import { hashSource } from './support/universe';

describe('Policy.parse', () => {
  test.each([
    ['', ''],
    [' ; ;; ', ''],
    ["IMG-SRC\t'SELF'\n;font-src https://A.example", "img-src 'self';font-src https://a.example"],
    ["img-src 'none'", "img-src 'none'"],
    ['img-src', "img-src 'none'"],
    ["img-src 'self' 'none'", "img-src 'self'"],
    ["img-src 'self';img-src *", "img-src 'self'"],
    ['upgrade-insecure-requests', 'upgrade-insecure-requests'],
    ['sandbox', 'sandbox'],
    ['report-uri /a?b=c;report-to main', 'report-uri /a?b=c;report-to main'],
    ["img-src b.example https: 'self' data: a.example", "img-src 'self' data: https: a.example b.example"],
  ])('reads %j as %j', (text, result) => {
    expect(csp(text).toString()).toBe(result);
    expect(csp(text).length).toBe(result.length);
  });

  test.each([
    [7, 'InvalidPolicy', 'A policy is a text like "default-src \'self\'", not 7.'],
    [
      "img-src 'self', font-src *",
      'InvalidPolicy',
      '"img-src \'self\', font-src *" is not one policy: a comma separates it into several policies that browsers enforce all. Give one, without commas.',
    ],
    [
      'img-scr *',
      'InvalidDirective',
      '"img-scr" is no CSP directive. Did you mean "img-src"? Correct its name or delete it.',
    ],
    [
      "Content-Security-Policy: default-src 'self'",
      'InvalidDirective',
      '"Content-Security-Policy:" is no CSP directive. It is the header\'s name: leave it out.',
    ],
    [
      'img-src self',
      'InvalidSource',
      'img-src: "self" is not a CSP source expression: without quotes it is a host of that name.',
    ],
    ['img-src ü.example', 'InvalidPolicy', 'Browsers drop all of "img-src ü.example". Write host names in Punycode'],
    ['report-uri /a\u0001', 'InvalidPolicy', '"report-uri /a\\u0001" holds the character "\\u0001". Take it out.'],
    ['report-uri /a\u007f', 'InvalidPolicy', '"report-uri /a\u007f" holds the character "\u007f". Take it out.'],
    [
      "default-src 'self' img-src *",
      'InvalidPolicy',
      'default-src: "img-src" is the name of a directive and stands among the values. Put ";" before it.',
    ],
    [
      'trusted-types a sandbox b report-to',
      'InvalidPolicy',
      'trusted-types: "report-to" is the name of a directive and stands among the values. Put ";" before it.',
    ],
  ])('refuses %j', (text, code, message) => {
    const parse = () => Policy.parse(text as string);
    expect(parse).toThrow(message);
    expect(parse).toThrow(expect.objectContaining({ code }) as CspError);
  });

  test('takes a value that may be the name of a directive or something else', () => {
    expect(csp('trusted-types sandbox').toString()).toBe('trusted-types sandbox');
  });

  test.each(['enforce', 'report'] as const)('takes the disposition %s from the options', (disposition) => {
    expect(Policy.parse('', { disposition }).disposition).toBe(disposition);
    expect(Policy.fromDirectives({}, { disposition }).disposition).toBe(disposition);
  });

  test('takes party and disposition from the options, and refuses others', () => {
    const policy = Policy.parse('img-src *', { party: 'shop', disposition: 'report' });
    expect(policy.disposition).toBe('report');
    expect(policy.directive('IMG-SRC')?.[0]?.origins).toEqual([{ party: 'shop', directive: 'img-src' }]);
    expect(csp('').disposition).toBe('enforce');
    const parse = () => Policy.parse('', { disposition: 'none' as never });
    expect(parse).toThrow('disposition must be "enforce" or "report", not "none".');
    expect(parse).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as CspError);
  });
});

describe('Policy.fromDirectives', () => {
  test('takes lists, an empty one for nothing', () => {
    expect(csp({ 'IMG-src': ["'self'", 'https://a.example', "'self'"], 'font-src': [], sandbox: [] }).toString()).toBe(
      "img-src 'self' https://a.example;font-src 'none';sandbox",
    );
    expect(csp({ 'font-src': ["'NONE'"] }).toString()).toBe("font-src 'none'");
    expect(csp({}).toString()).toBe('');
  });

  test.each([
    [{ 'img-scr': [] }, 'InvalidDirective', 'site: "img-scr" is no CSP directive. Did you mean "img-src"?'],
    [
      { 'img-src': [], 'IMG-SRC': [] },
      'InvalidDirective',
      'site: "IMG-SRC" is given twice. Put its values into one list.',
    ],
    [
      { 'img-src': '*' },
      'InvalidPolicy',
      'site, img-src: expected a list as in { "img-src": ["\'self\'", "https://a.example"] }, not "*".',
    ],
    [
      { 'img-src': ["'none'", '*'] },
      'InvalidSource',
      'site, img-src: "\'none\'" is not a CSP source expression: it means the empty list and can only stand alone.',
    ],
    [{ 'img-src': [7] }, 'InvalidSource', 'site, img-src: 7 is not a CSP source expression: it is not a string.'],
    [
      { 'img-src': ['a;script-src *'] },
      'InvalidSource',
      'site, img-src: "a;script-src *" is not a CSP source expression: it holds ";", which would start another directive. Percent-encode it as %3B.',
    ],
    [
      { 'img-src': ['a,script-src *'] },
      'InvalidSource',
      'site, img-src: "a,script-src *" is not a CSP source expression: it holds ",", which would start another policy. Percent-encode it as %2C.',
    ],
    [
      { 'report-uri': ['/a;b'] },
      'InvalidPolicy',
      'site, report-uri: "/a;b" cannot stand here: it holds ";", which would start another directive. Percent-encode it as %3B.',
    ],
    [{ sandbox: [''] }, 'InvalidPolicy', 'site, sandbox: "" cannot stand here: it is empty. Leave it out.'],
    [{ sandbox: [7] }, 'InvalidPolicy', 'site, sandbox: 7 cannot stand here: it is not a string.'],
    [
      { 'upgrade-insecure-requests': ['x'] },
      'InvalidPolicy',
      'site, upgrade-insecure-requests: it takes no value, so leave out "x".',
    ],
    [
      { 'upgrade-insecure-requests': ['x y'] },
      'InvalidPolicy',
      'site, upgrade-insecure-requests: "x y" cannot stand here: it holds white space. Give every source expression as a string of its own.',
    ],
  ])('refuses %j', (directives, code, message) => {
    const build = () => csp(directives as Record<string, string[]>);
    expect(build).toThrow(new CspError(code as CspError['code'], message));
    expect(build).toThrow(expect.objectContaining({ code }) as CspError);
  });

  test.each([
    [{ 'img-src': ['referrer'] }, 'site, img-src: "referrer" cannot stand here: it is the name of a directive.'],
    [{ 'img-src': ['Referrer'] }, 'Write "https://referrer" if a host is meant.'],
    [{ 'trusted-types': ['script-src'] }, '"script-src" cannot stand here: it is the name of a directive. Use another'],
    [{ sandbox: ["'none'"] }, 'it is no value of sandbox. An empty list forbids all that a flag can allow. There are'],
    [{ 'require-trusted-types-for': ['foo'] }, "it is no value of require-trusted-types-for. There are 'script'."],
    [{ 'frame-ancestors': ["'strict-dynamic'"] }, "an ancestor is a host, a scheme or 'self'."],
    [{ 'script-src': ["'sha256-YWJj'"] }, 'a sha256 digest is 44 base64 characters long with its padding, this has 4.'],
  ])('refuses %j, which browsers would ignore or take for something else', (directives, message) => {
    const build = () => csp(directives);
    expect(build).toThrow(CspError);
    expect(build).toThrow(message);
  });

  test.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [[], '[]'],
    ['img-src *', '"img-src *"'],
  ])('refuses %j with an error of ours', (directives, shown) => {
    const build = () => Policy.fromDirectives(directives as never, { party: 'shop' });
    expect(build).toThrow(`shop: expected lists by directive as in { "img-src": ["data:"] }, not ${shown}.`);
    expect(build).toThrow(expect.objectContaining({ code: 'InvalidPolicy' }) as CspError);
  });

  test('gives each value the party of the options as its origin, without them the site', () => {
    const origins = (policy: Policy) => policy.directive('img-src')?.[0]?.origins;
    expect(origins(Policy.fromDirectives({ 'img-src': ['*'] }, { party: 'shop' }))).toEqual([
      { party: 'shop', directive: 'img-src' },
    ]);
    expect(origins(Policy.fromDirectives({ 'img-src': ['*'] }))).toEqual([{ party: 'site', directive: 'img-src' }]);
    expect(origins(Policy.parse('img-src *'))).toEqual([{ party: 'site', directive: 'img-src' }]);
  });

  test('keeps the letter case of what is neither a source nor a flag', () => {
    expect(csp({ 'report-uri': ['/A'], sandbox: ['Allow-Forms'] }).toString()).toBe(
      'sandbox allow-forms;report-uri /A',
    );
  });

  test("takes 'none' for what it is where no sources are expected", () => {
    expect(csp({ 'trusted-types': ["'none'"] }).toString()).toBe("trusted-types 'none'");
  });
});

describe('a policy', () => {
  test('prints the same whatever the order in which it was written', () => {
    const lists = { 'script-src': ['b.example', 'a.example', "'self'"], 'default-src': [], 'base-uri': ["'self'"] };
    const turned = Object.fromEntries(
      Object.entries(lists)
        .reverse()
        .map(([name, list]) => [name, [...list].reverse()]),
    );
    expect(csp(turned).toString()).toBe(csp(lists).toString());
    expect(csp(lists).directives.map(({ name }) => name)).toEqual(['default-src', 'script-src', 'base-uri']);
  });

  test('prints nothing that does not read back, also where a directive has the name of a host', () => {
    const policies: Record<string, string[]>[] = [
      { 'img-src': ['https://referrer', 'webrtc/d', 'sandbox'] },
      { 'frame-src': ['https://webrtc'] },
    ];
    for (const lists of policies) {
      for (const pageScheme of ['http', 'https'] as const) {
        const text = csp(lists).minimize({ pageScheme }).toString();
        expect(Policy.parse(text).toString()).toBe(text);
      }
    }
  });

  test('has the keywords of Trusted Types in lower case, and the names of policies as they are', () => {
    const text = "require-trusted-types-for 'SCRIPT'; trusted-types 'ALLOW-Duplicates' DOMPurify";
    const lower = "trusted-types 'allow-duplicates' DOMPurify;require-trusted-types-for 'script'";
    expect(Policy.parse(text).toString()).toBe(lower);
    expect(parsePolicies(text).policies.join()).toBe(lower);
  });

  test('does not change when it is merged or minimized', () => {
    const policy = csp("default-src 'self';img-src 'self'");
    policy.minimize();
    policy.merge([{ party: 'Ada', requirements: [{ directive: 'img-src', sources: ['*'], reason: 'all' }] }]);
    expect(policy.toString()).toBe("default-src 'self';img-src 'self'");
  });

  test('lists its directives with their values, and has none where there is nothing', () => {
    const policy = csp("img-src 'self';upgrade-insecure-requests");
    expect(policy.directives.map(({ name, entries }) => [name, entries.map(({ text }) => text)])).toEqual([
      ['img-src', ["'self'"]],
      ['upgrade-insecure-requests', []],
    ]);
    expect(policy.directive('Upgrade-Insecure-Requests')).toEqual([]);
    expect(policy.directive('font-src')).toBeUndefined();
    expect(Policy.empty().directives).toEqual([]);
  });

  test.each([
    "img-src https://b.example z_z.example data: 'self' a_a.example https://a.example",
    `script-src https://a.example 'nonce-b' 'nonce-a' 'self' blob: data: 'unsafe-eval' \${Token[TOKEN.1]} ${hashSource('one()')}`,
    'sandbox allow-scripts allow-forms allow-popups',
    'x-unknown c a b',
  ])('gives values in the order in which it prints them: %s', (text) => {
    const policy = parsePolicies(text).policies[0] ?? Policy.empty();
    const [{ name, entries }] = policy.directives as [PolicyDirective];
    expect(entries.length).toBeGreaterThan(1);
    expect([name, ...entries.map((entry) => entry.text)].join(' ')).toBe(policy.toString());
  });

  test('keeps its disposition when it is merged or minimized', () => {
    const policy = Policy.parse('img-src *', { disposition: 'report' });
    expect(policy.merge([]).disposition).toBe('report');
    expect(policy.minimize().disposition).toBe('report');
  });

  test.each([
    [undefined, 'Expected a list of requirement sets, not undefined.'],
    [needs('Ada', {}), 'Expected a list of requirement sets, not {"party":"Ada","requirements":[]}.'],
  ])('refuses to merge %j, which is no list', (sets, message) => {
    expect(() => Policy.empty().merge(sets as never)).toThrow(new CspError('InvalidArgument', message));
    expect(() => Policy.empty().merge(sets as never)).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }) as CspError,
    );
  });
});
