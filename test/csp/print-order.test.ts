import { parsePolicies } from '../../lib/csp';
import type { PolicyEntry } from '../../lib/csp';
import { hashSource } from './support/universe';
import { csp } from './support/csp';

const KINDS = ['keyword', 'nonce', 'hash', 'scheme', 'host', 'opaque'];

/** Values whose texts have much in common: numbers alone do not tell them apart. */
const VALUES = [
  ...["'self'", "'unsafe-eval'", "'nonce-b'", "'nonce-a'", hashSource('one()'), 'https:', 'http:', 'data:'],
  ...['*', 'http://a.example', 'httpsa.example', 'https.example', '${Token[B.1]}', '${Token[A.1]}', '?', '~'],
  ...['https://', 'wss://', 'http://', ''].flatMap((scheme) =>
    ['*.', 'cdn.', ''].flatMap((prefix) => [3, 20, 2, 30].map((number) => `${scheme}${prefix}example${number}.com`)),
  ),
];

/** So many of them, each once, out of order: 7 and their number have no divisor in common. */
function mixed(count: number): string[] {
  return Array.from({ length: count }, (_, index) => VALUES[(index * 7 + count) % VALUES.length]!);
}

function byKindAndText(a: PolicyEntry, b: PolicyEntry): number {
  const rank = ({ source }: PolicyEntry): number => (source === undefined ? 0 : KINDS.indexOf(source.kind));
  return rank(a) - rank(b) || (a.text < b.text ? -1 : 1);
}

test.each(VALUES.map((_, index) => index + 1))(
  'of %d values those of a kind are printed by their texts, whatever they begin with',
  (count) => {
    const [policy] = parsePolicies(`img-src ${mixed(count).join(' ')}`).policies;
    const printed = policy!.directive('img-src')!;
    expect(printed).toHaveLength(count);
    expect(printed).toEqual([...printed].sort(byKindAndText));
    expect(policy!.toString()).toBe(`img-src ${printed.map(({ text }) => text).join(' ')}`);
  },
);

test('a value that is handed out has no place in that order', () => {
  const [entry] = csp("img-src 'self'").directive('img-src')!;
  expect(Object.keys(entry!).sort()).toEqual(['origins', 'source', 'text']);
});
