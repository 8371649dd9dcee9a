import { directiveInfo, DIRECTIVES, parsePolicies } from '../../lib/csp';
import {
  compareDirectiveNames,
  doesGovern,
  EFFECTIVE_FETCH_DIRECTIVES,
  GOVERNED,
  holdsSources,
} from '../../lib/csp/directives';
import { FALLBACK } from './support/fallback';

const GROUPS = {
  fetch: [
    ...['child-src', 'connect-src', 'default-src', 'font-src', 'frame-src', 'img-src', 'manifest-src', 'media-src'],
    ...['object-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem'],
    ...['style-src-attr', 'worker-src'],
  ],
  document: ['base-uri', 'sandbox'],
  navigation: ['form-action', 'frame-ancestors'],
  reporting: ['report-uri', 'report-to'],
};

const VALUES = {
  'source-list': [...GROUPS.fetch, 'fenced-frame-src', 'prefetch-src', 'base-uri', 'form-action', 'navigate-to'],
  'ancestor-source-list': ['frame-ancestors'],
  tokens: [
    ...['sandbox', 'plugin-types', 'webrtc', 'trusted-types', 'require-trusted-types-for', 'require-sri-for'],
    ...['reflected-xss', 'referrer', 'report-to'],
  ],
  urls: ['report-uri'],
  none: ['upgrade-insecure-requests', 'block-all-mixed-content'],
};

describe('the table of directives', () => {
  test.each(Object.entries(GROUPS))('has every %s directive of CSP3', (group, names) => {
    for (const name of names) expect(directiveInfo(name)).toMatchObject({ name, group });
  });

  test('says of every directive what its value is made of', () => {
    const values = Object.entries(VALUES).flatMap(([value, names]) => names.map((name) => [name, value]));
    expect(Object.fromEntries(DIRECTIVES.map(({ name, value }) => [name, value]))).toEqual(Object.fromEntries(values));
  });

  test('has what other specifications register under their own addresses', () => {
    const others = DIRECTIVES.filter(({ group }) => group === 'other').map(({ name }) => name);
    expect(others.sort()).toEqual([
      ...['block-all-mixed-content', 'referrer', 'reflected-xss', 'require-sri-for', 'require-trusted-types-for'],
      ...['trusted-types', 'upgrade-insecure-requests', 'webrtc'],
    ]);
    expect(directiveInfo('prefetch-src')).toMatchObject({ group: 'fetch', fallback: [] });
    expect(directiveInfo('plugin-types')).toMatchObject({ group: 'document' });
    expect(directiveInfo('navigate-to')).toMatchObject({ group: 'navigation' });
    expect(directiveInfo('fenced-frame-src')?.fallback).toEqual([
      ...['fenced-frame-src', 'frame-src', 'child-src', 'default-src'],
    ]);
  });

  test.each([...FALLBACK].filter(([name]) => name !== 'script-src'))('has the fallback list of %s', (name, list) => {
    expect(directiveInfo(name)?.fallback).toEqual(list);
  });

  test('lets script-src, style-src and child-src fall back on default-src alone, and default-src on nothing', () => {
    for (const name of ['script-src', 'style-src', 'child-src']) {
      expect(directiveInfo(name)?.fallback).toEqual([name, 'default-src']);
    }
    expect(directiveInfo('default-src')?.fallback).toEqual(['default-src']);
  });

  test('lets no document, navigation or reporting directive fall back', () => {
    for (const { group, fallback } of DIRECTIVES) if (group !== 'fetch') expect(fallback).toEqual([]);
  });

  test('asks the directives that the text asks, and no others', () => {
    expect([...EFFECTIVE_FETCH_DIRECTIVES].sort()).toEqual([...FALLBACK.keys()].sort());
  });

  test('marks what is deprecated, with the reason, and nothing else', () => {
    expect(
      DIRECTIVES.filter(({ deprecated }) => deprecated)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      ...['block-all-mixed-content', 'navigate-to', 'plugin-types', 'prefetch-src', 'referrer', 'reflected-xss'],
      ...['report-uri', 'require-sri-for'],
    ]);
  });

  test('has each directive once, in lower case, with the https address of its specification', () => {
    const names = DIRECTIVES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, specification } of DIRECTIVES) {
      expect(name).toMatch(/^[a-z-]+$/);
      expect(() => new URL(specification)).not.toThrow();
      expect(specification).toMatch(/^https:/);
    }
  });

  test('has the address in CSP3 of what CSP3 defines, and another of what it does not', () => {
    const elsewhere = DIRECTIVES.filter(
      ({ name, specification }) => !specification.endsWith(`/CSP3/#directive-${name}`),
    );
    expect(elsewhere.map(({ name }) => name)).toEqual([
      ...['fenced-frame-src', 'prefetch-src', 'plugin-types', 'navigate-to', 'trusted-types'],
      ...['require-trusted-types-for', 'upgrade-insecure-requests', 'block-all-mixed-content', 'require-sri-for'],
      ...['reflected-xss', 'referrer'],
    ]);
  });

  test('governs with a directive what falls back on it, but no workers with script-src', () => {
    for (const [group, names] of GOVERNED) {
      const followers = [...FALLBACK]
        .filter(([name, list]) => name === group || list.includes(group))
        .map(([name]) => name);
      expect([...names].sort()).toEqual(
        followers.filter((name) => group !== 'script-src' || name !== 'worker-src').sort(),
      );
    }
  });

  test('knows no directive that is not in it', () => {
    for (const name of ['image-src', '', 'IMG-SRC', '__proto__', 'constructor']) {
      expect(directiveInfo(name)).toBeUndefined();
      expect(holdsSources(name)).toBe(false);
    }
  });

  test('is the order of printing; unknown names come last and by name', () => {
    const names = ['zzz', 'report-to', 'img-src', 'aaa', 'default-src', 'base-uri', 'script-src'];
    expect(names.sort(compareDirectiveNames)).toEqual([
      ...['default-src', 'script-src', 'img-src', 'base-uri', 'report-to', 'aaa', 'zzz'],
    ]);
    expect(compareDirectiveNames('aaa', 'aaa')).toBe(0);
    expect(compareDirectiveNames('zzz', 'aaa')).toBe(1);
    expect(compareDirectiveNames('aaa', 'zzz')).toBe(-1);
    const policy = parsePolicies(names.reverse().join(';')).policies[0];
    expect(policy?.directives.map(({ name }) => name)).toEqual([
      ...['default-src', 'script-src', 'img-src', 'base-uri', 'report-to', 'aaa', 'zzz'],
    ]);
  });
});

test.each([
  ['img-src', 'img-src', true],
  ['script-src', 'script-src-elem', true],
  ['child-src', 'worker-src', true],
  ['script-src-elem', 'script-src', false],
  ['script-src', 'worker-src', false],
  ['default-src', 'img-src', false],
  ['toString', 'img-src', false],
])('what is said of %s goes for %s: %s', (directive, other, does) => {
  expect(doesGovern(directive, other)).toBe(does);
});
