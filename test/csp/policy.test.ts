import { CspError, Policy } from '../../lib/csp';
import { csp } from './support/csp';

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
      'a comma separates it into several policies that browsers enforce all.',
    ],
    [
      'img-scr *',
      'InvalidDirective',
      '"img-scr" is no CSP directive. Did you mean "img-src"? Correct its name or delete it.',
    ],
    [
      'img-src self',
      'InvalidSource',
      'img-src: "self" is not a CSP source expression: without quotes it is a host of that name.',
    ],
    ['img-src ü.example', 'InvalidPolicy', 'Browsers drop all of "img-src ü.example". Write host names in Punycode'],
    ['report-uri /a\u0001', 'InvalidPolicy', 'holds the character "\\u0001". Take it out.'],
    ['report-uri /a\u007f', 'InvalidPolicy', 'holds the character'],
  ])('refuses %j', (text, code, message) => {
    const parse = () => Policy.parse(text as string);
    expect(parse).toThrow(message);
    expect(parse).toThrow(expect.objectContaining({ code }) as CspError);
  });

  test('takes party and disposition from the options, and refuses others', () => {
    const policy = Policy.parse('img-src *', { party: 'shop', disposition: 'report' });
    expect(policy.disposition).toBe('report');
    expect(policy.directive('IMG-SRC')?.[0]?.origins).toEqual([{ party: 'shop', directive: 'img-src' }]);
    expect(csp('').disposition).toBe('enforce');
    expect(() => Policy.parse('', { disposition: 'none' as never })).toThrow(
      'disposition must be "enforce" or "report", not "none".',
    );
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
    [{ 'img-scr': [] }, 'site: "img-scr" is no CSP directive. Did you mean "img-src"?'],
    [{ 'img-src': [], 'IMG-SRC': [] }, 'site: "IMG-SRC" is given twice. Put its values into one list.'],
    [
      { 'img-src': '*' },
      'site, img-src: expected a list as in { "img-src": ["\'self\'", "https://a.example"] }, not "*".',
    ],
    [
      { 'img-src': ["'none'", '*'] },
      'site, img-src: "\'none\'" is not a CSP source expression: it means the empty list',
    ],
    [{ 'img-src': [7] }, 'site, img-src: 7 is not a CSP source expression: it is not a string.'],
    [{ 'img-src': ['a;script-src *'] }, 'it holds ";", which would start another directive.'],
    [{ 'img-src': ['a,script-src *'] }, 'it holds ",", which would start another policy.'],
    [{ 'report-uri': ['/a;b'] }, 'site, report-uri: "/a;b" cannot stand here: it holds ";"'],
    [{ sandbox: [''] }, 'site, sandbox: "" cannot stand here: it is empty. Leave it out.'],
    [{ sandbox: [7] }, 'site, sandbox: 7 cannot stand here: it is not a string.'],
    [{ 'upgrade-insecure-requests': ['x'] }, 'upgrade-insecure-requests'],
  ])('refuses %j', (directives, message) => {
    const build = () => csp(directives as Record<string, string[]>);
    expect(build).toThrow(CspError);
    expect(build).toThrow(message);
  });

  test.each([null, undefined, [], 'img-src *'])('refuses %j with an error of ours', (directives) => {
    expect(() => Policy.fromDirectives(directives as never)).toThrow(CspError);
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

  test('does not change when it is merged or minimized', () => {
    const policy = csp("default-src 'self';img-src 'self'");
    policy.minimize();
    policy.merge([{ party: 'Ada', requirements: [{ directive: 'img-src', sources: ['*'], reason: 'all' }] }]);
    expect(policy.toString()).toBe("default-src 'self';img-src 'self'");
  });

  test('refuses sets that are none, with an error of ours', () => {
    for (const sets of [undefined, null, [null], [{ party: 'Ada', requirements: [null] }]]) {
      expect(() => Policy.empty().merge(sets as never)).toThrow(CspError);
    }
  });
});
