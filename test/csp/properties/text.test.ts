import fc from 'fast-check';
import { CspError, parsePolicies, Policy } from '../../../lib/csp';
import { anySource, directives, mergeCase } from '../support/arbitraries';
import { csp } from '../support/csp';
import { check } from '../support/runs';

const PIECES = [' ', ';', ',', '\t', '\r\n', '\0', '\v', '\u2028', 'é', '🙂', '*', '?', '#', '_', '@', '[', '%', "'"];
const WORDS = [
  'img-src',
  'IMG-SRC',
  'script-src',
  'default-src',
  "'none'",
  "'self'",
  "'nonce-a'",
  "'sha256-x'",
  'a.example',
];
const TOKENS = ['${Token[TOKEN.12]}', '${Token[', ']}', '${Token[a;b]}', '${Token[a, b c]}'];
const LONG_WORDS = [
  'https://a.example/',
  'report-uri',
  'sandbox',
  'upgrade-insecure-requests',
  'self',
  'constructor',
  '__proto__',
];

const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...PIECES, ...WORDS, ...TOKENS, ...LONG_WORDS), { maxLength: 20 })
    .map((all) => all.join('')),
);

/** As browsers do, and apart from `parse.ts`: policies, directives, words. */
function split(text: string): string[][][] {
  return text.split(',').map((policy) =>
    policy
      .split(';')
      .map((directive) => directive.split(/[\t\n\f\r ]+/).filter((word) => word !== ''))
      .filter((words) => words.length > 0),
  );
}

describe('the text of a policy', () => {
  test('reads back as the policy that was serialized', () => {
    check(
      fc.property(directives, (lists) => {
        const policy = csp(lists);
        const again = Policy.parse(policy.toString());
        expect(again.toString()).toBe(policy.toString());
        expect(again.directives).toEqual(policy.directives);
      }),
    );
  });

  test('reads back after merging and minimizing', () => {
    check(
      fc.property(mergeCase, ({ base, sets }) => {
        const text = base.merge(sets).minimize().toString();
        expect(Policy.parse(text).toString()).toBe(text);
      }),
    );
  });

  test('has the directives and values that the construction was given, whatever those are', () => {
    const value = fc.oneof(garbage, anySource);
    const name = fc.constantFrom('img-src', 'script-src', 'report-uri', 'sandbox', 'trusted-types', 'frame-ancestors');
    const lists = fc.dictionary(name, fc.array(value, { maxLength: 3 }), { maxKeys: 3, noNullPrototype: true });
    check(
      fc.property(lists, (wanted) => {
        const policy = accepted(() => Policy.fromDirectives(wanted));
        if (policy === undefined) return;
        const [first = [], ...others] = split(policy.toString());
        expect(others).toEqual([]);
        expect(first.map(([directive]) => directive).sort()).toEqual(Object.keys(wanted).sort());
        for (const [directive = '', ...values] of first) {
          expect(values.length).toBeLessThanOrEqual(Math.max(1, wanted[directive]?.length ?? 0));
        }
      }),
    );
  });

  test('has nothing but what a party asked for, whatever that is', () => {
    check(
      fc.property(garbage, (source) => {
        const sets = [
          { party: 'Ada', requirements: [{ directive: 'img-src', sources: [source], reason: 'it loads' }] },
        ];
        const policy = accepted(() => csp("img-src 'self'").merge(sets));
        if (policy === undefined) return;
        const [[words = []] = [], ...others] = split(policy.toString());
        expect(others).toEqual([]);
        expect([...words].sort()).toEqual(['img-src', ...new Set(["'self'", ...words.slice(1)])].sort());
        expect(words.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('parsePolicies', () => {
  test.each(['header', 'meta'] as const)('survives any text and writes one that reads back: %s', (source) => {
    check(
      fc.property(garbage, (text) => {
        for (const policy of parsePolicies(text, { source }).policies) {
          const written = policy.toString();
          expect(parsePolicies(written, { source }).policies.join(', ')).toBe(written);
          for (const { position } of policy.findings()) {
            if (position === undefined) continue;
            expect(position.start).toBeLessThan(position.end);
            expect(position.end).toBeLessThanOrEqual(text.length);
          }
          policy.explain();
          policy.minimize().explain();
        }
      }),
    );
  });

  test('has the directives that an independent reading finds', () => {
    check(
      fc.property(garbage, (text) => {
        const read = parsePolicies(text).policies.map((policy) => policy.directives.map(({ name }) => name).sort());
        const wanted = split(text).map((policy) => {
          const ascii = policy.filter((words) => words.every((word) => /^[\0-\x7f]*$/.test(word)));
          return [...new Set(ascii.map(([name = '']) => name.toLowerCase()))].sort();
        });
        expect(read.filter((names) => names.length > 0)).toEqual(wanted.filter((names) => names.length > 0));
      }),
    );
  });
});

/** Undefined when it is refused, which must be with an error of ours. */
function accepted<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    expect(error).toBeInstanceOf(CspError);
    return undefined;
  }
}
