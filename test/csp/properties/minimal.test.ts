import fc from 'fast-check';
import type { Policy } from '../../../lib/csp';
import { FETCH_DIRECTIVES } from '../support/arbitraries';
import { csp } from '../support/csp';
import { Exhaustive } from '../support/exhaustive';
import { check } from '../support/runs';
import { hashSource } from '../support/universe';

/**
 * Sources on whose meaning the text and all browsers agree, none shorter than 'none'. Left out are 'self', since a
 * `frame-src 'self'` keeps its place because of WebKit, and `*`, which covers web sockets in the text only.
 */
const URLS = [
  'https://a.example',
  'https://*.a.example',
  'https://x.a.example',
  'http://a.example',
  'a.example',
  '*.a.example',
  'https://a.example/d/',
  'https://a.example:8443',
  'https://a.example:*',
  'https://b.example',
  'https:',
  'wss://a.example',
  'wss://*.a.example',
];
const CODE = [
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'wasm-unsafe-eval'",
  "'unsafe-hashes'",
  hashSource('one()'),
  hashSource('two()'),
  "'nonce-r4nd0m'",
];

function policies(mostSources: number): fc.Arbitrary<Policy> {
  const half = mostSources / 2;
  const pool = fc.tuple(
    fc.uniqueArray(fc.constantFrom(...URLS), { minLength: 1, maxLength: half }),
    fc.uniqueArray(fc.constantFrom(...CODE), { maxLength: half }),
  );
  const name = fc.oneof(
    fc.constantFrom<string>(...FETCH_DIRECTIVES),
    fc.constantFrom<string>('default-src', 'script-src', 'style-src', 'child-src'),
  );
  return pool.chain(([urls, code]) =>
    fc
      .uniqueArray(fc.tuple(name, fc.subarray([...urls, ...code])), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 6,
      })
      .map((rows) => csp(Object.fromEntries(rows))),
  );
}

describe('minimize, held against all policies with the same meaning', () => {
  test.each([
    { sources: 4, share: 0.02 },
    { sources: 8, share: 0.001 },
  ])('is shortest for up to six directives and $sources sources', ({ sources, share }) => {
    check(
      fc.property(policies(sources), (policy) => {
        const minimized = policy.minimize();
        const shortest = new Exhaustive(policy).shortestLength();
        expect({ text: minimized.toString(), length: minimized.length }).toEqual({
          text: minimized.toString(),
          length: shortest,
        });
      }),
      share,
    );
  });
});
