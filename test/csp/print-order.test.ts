import fc from 'fast-check';
import { parsePolicies } from '../../lib/csp';
import type { PolicyEntry } from '../../lib/csp';
import { hashSource } from './support/universe';
import { csp } from './support/csp';
import { check } from './support/runs';

const KINDS = ['keyword', 'nonce', 'hash', 'scheme', 'host', 'opaque'];

/** Values whose texts have much in common: numbers alone do not tell them apart. */
const value = fc.oneof(
  fc.constantFrom("'self'", "'unsafe-eval'", "'nonce-b'", "'nonce-a'", hashSource('one()'), 'https:', 'http:', 'data:'),
  fc.constantFrom(
    '*',
    'http://a.example',
    'httpsa.example',
    'https.example',
    '${Token[B.1]}',
    '${Token[A.1]}',
    '?',
    '~',
  ),
  fc
    .tuple(fc.constantFrom('https://', 'wss://', 'http://', ''), fc.constantFrom('*.', 'cdn.', ''), fc.nat(30))
    .map(([scheme, prefix, number]) => `${scheme}${prefix}example${number}.com`),
);

function byKindAndText(a: PolicyEntry, b: PolicyEntry): number {
  const rank = ({ source }: PolicyEntry): number => (source === undefined ? 0 : KINDS.indexOf(source.kind));
  return rank(a) - rank(b) || (a.text < b.text ? -1 : 1);
}

test('values are printed by kind, and those of a kind by their texts, whatever they begin with', () => {
  check(
    fc.property(fc.uniqueArray(value, { minLength: 1, maxLength: 40 }), (values) => {
      const [policy] = parsePolicies(`img-src ${values.join(' ')}`).policies;
      const printed = policy!.directive('img-src')!;
      expect(printed).toHaveLength(values.length);
      expect(printed).toEqual([...printed].sort(byKindAndText));
      expect(policy!.toString()).toBe(`img-src ${printed.map(({ text }) => text).join(' ')}`);
    }),
  );
});

test('a value that is handed out has no place in that order', () => {
  const [entry] = csp("img-src 'self'").directive('img-src')!;
  expect(Object.keys(entry!).sort()).toEqual(['origins', 'source', 'text']);
});
