import fc from 'fast-check';
import type { CspRequest, Policy } from '../../../lib/csp';
import { FETCH_DIRECTIVES } from '../support/arbitraries';
import { csp } from '../support/csp';
import { Exhaustive, isMeantAlike, STRICT_DYNAMIC } from '../support/exhaustive';
import { Meanings } from '../support/meanings';
import { check } from '../support/runs';
import { hashSource, REQUESTS } from '../support/universe';

/** Sources on whose meaning the text and all browsers agree. */
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
  'https://*',
  'https://*:8443',
  'https://*:*',
  'https://*/d/',
  'http://*',
];
const SOCKETS = ['wss://a.example', 'wss://*.a.example', 'wss://*'];
const CODE = [
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'wasm-unsafe-eval'",
  "'unsafe-hashes'",
  "'strict-dynamic'",
  hashSource('one()'),
  hashSource('two()'),
  "'nonce-r4nd0m'",
];

function policies(urls: readonly string[], code: readonly string[], names: readonly string[], most: number) {
  const pool = fc.tuple(
    fc
      .uniqueArray(fc.constantFrom(...urls), { minLength: 1, maxLength: code.length === 0 ? most : most / 2 })
      // No request tells these apart, but addresses that are no names may.
      .map((some) => (some.includes('https://*:*') ? some.filter((text) => text !== 'https:') : some)),
    fc.uniqueArray(fc.constantFrom('', ...code), { maxLength: code.length === 0 ? 0 : most / 2 }),
  );
  const name = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom('default-src', 'script-src', 'style-src', 'child-src'),
  );
  return pool.chain(([some, others]) =>
    fc
      .uniqueArray(fc.tuple(name, fc.subarray([...some, ...others.filter((text) => text !== '')])), {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 6,
      })
      .map((rows): Policy =>
        csp(
          Object.fromEntries(
            rows.map(([key, list]) => [
              key,
              isMeantAlike(key, list) ? list : list.filter((text) => text !== STRICT_DYNAMIC),
            ]),
          ),
        ),
      ),
  );
}

/** Few, so that the lists of many policies can be asked. With fewer more policies mean the same: it is only harder. */
const FEW_URLS =
  /^(?:data|blob):|\/\/(?:(?:(?:y\.)?x\.)?a\.example|b\.example|site\.example|foreign\.test)(?::\d+)?\/(?:d\/f\.js|other)$/;
const FEW: readonly CspRequest[] = REQUESTS.filter(
  ({ url, redirectCount }) => redirectCount === undefined && (url === undefined || FEW_URLS.test(url)),
);
const meanings = new Meanings(FEW);

/** With `*` no sockets, which it opens by the text only, and nobody who sees no URLs: for him it is shorter than 'none'. */
const WITH_STAR = FETCH_DIRECTIVES.filter((name) => !name.endsWith('-attr'));

describe('minimize, held against all policies with the same meaning', () => {
  test.each([
    {
      title: 'four sources',
      urls: [...URLS, ...SOCKETS, "'self'"],
      code: CODE,
      names: FETCH_DIRECTIVES,
      most: 4,
      share: 0.1,
    },
    { title: 'four hosts, schemes and *', urls: [...URLS, '*'], code: [], names: WITH_STAR, most: 4, share: 0.05 },
    {
      title: 'six sources',
      urls: [...URLS, ...SOCKETS, "'self'"],
      code: CODE,
      names: FETCH_DIRECTIVES,
      most: 6,
      share: 0.02,
    },
    {
      title: 'eight sources',
      urls: [...URLS, ...SOCKETS, "'self'"],
      code: CODE,
      names: FETCH_DIRECTIVES,
      most: 8,
      share: 0.005,
    },
  ])('is shortest for up to six directives and $title', ({ urls, code, names, most, share }) => {
    check(
      fc.property(policies(urls, code, names, most), (policy) => {
        const minimized = policy.minimize();
        const shortest = new Exhaustive(policy, meanings).shortestLength();
        expect({ text: minimized.toString(), length: minimized.length }).toEqual({
          text: minimized.toString(),
          length: shortest,
        });
      }),
      share,
    );
  });
});
