/** Generators of policies, requirement sets and requests over the small world of `universe.ts`. */
import fc from 'fast-check';
import type { CspRequest, Policy, RequirementSet } from '../../../lib/csp';
import { csp } from './csp';
import {
  HASHED,
  hashSource,
  HOST_PARTS,
  NONCES,
  PATH_PARTS,
  PORT_PARTS,
  REQUESTS,
  SCHEME_PARTS,
  SCHEME_SOURCES,
} from './universe';

/** Directives by name, as `Policy.fromDirectives` takes them. */
export type Directives = Record<string, string[]>;

export const FETCH_DIRECTIVES = [
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'object-src',
  'child-src',
  'frame-src',
  'worker-src',
  'manifest-src',
] as const;
export const UNFETCHED_DIRECTIVES = ['base-uri', 'form-action', 'frame-ancestors'] as const;

const KEYWORDS = [
  "'self'",
  "'unsafe-inline'",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'wasm-unsafe-eval'",
  "'unsafe-hashes'",
  "'strict-dynamic'",
  "'report-sample'",
] as const;

export const hostSource: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...SCHEME_PARTS),
    fc.constantFrom(...HOST_PARTS),
    fc.constantFrom(...PORT_PARTS),
    fc.constantFrom(...PATH_PARTS),
  )
  .map((parts) => parts.join(''));

export const keyword: fc.Arbitrary<string> = fc.constantFrom(...KEYWORDS);
export const hash: fc.Arbitrary<string> = fc.constantFrom(...HASHED.map((code) => hashSource(code)));
export const nonce: fc.Arbitrary<string> = fc.constantFrom(...NONCES.map((value) => `'nonce-${value}'`));

/** Any source that a party may need. */
export const neededSource: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hostSource },
  { weight: 3, arbitrary: keyword },
  { weight: 1, arbitrary: hash },
  { weight: 2, arbitrary: fc.constantFrom<string>('*', ...SCHEME_SOURCES) },
  { weight: 1, arbitrary: fc.constantFrom('https://*', 'https://*:*', 'wss://*') },
);

/** Any source of a site's own policy. */
export const anySource: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: neededSource },
  { weight: 1, arbitrary: nonce },
);

const directiveName = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...FETCH_DIRECTIVES) },
  // What depends on each other is more likely to go wrong.
  {
    weight: 4,
    arbitrary: fc.constantFrom<string>('default-src', 'script-src', 'child-src', 'worker-src', 'style-src'),
  },
  { weight: 1, arbitrary: fc.constantFrom<string>(...UNFETCHED_DIRECTIVES) },
);

/** Lists out of few sources, so that lists are often equal and sources often cover each other. */
export function directivesOf(source: fc.Arbitrary<string>): fc.Arbitrary<Directives> {
  return fc.uniqueArray(source, { minLength: 1, maxLength: 5 }).chain(directivesFrom);
}

/** An ancestor has a URL and nothing else. */
function fitting(directive: string, sources: readonly string[]): string[] {
  return sources.filter((source) => directive !== 'frame-ancestors' || !/^'(?!self')/.test(source));
}

function directivesFrom(pool: readonly string[]): fc.Arbitrary<Directives> {
  const row = directiveName.chain((name) => fc.tuple(fc.constant(name), fc.subarray(fitting(name, pool))));
  return fc.uniqueArray(row, { selector: ([name]) => name, maxLength: 7 }).map((rows) => Object.fromEntries(rows));
}

export const directives: fc.Arbitrary<Directives> = directivesOf(anySource);
export const policy: fc.Arbitrary<Policy> = directives.map((lists) => csp(lists));

/** What one party needs. */
export function requirementSet(source: fc.Arbitrary<string> = neededSource): fc.Arbitrary<RequirementSet> {
  const requirement = fc
    .record({
      directive: directiveName.filter((name) => name !== 'default-src'),
      sources: fc.uniqueArray(source, { maxLength: 3 }),
      reason: fc.constantFrom('it loads', 'it talks'),
    })
    .map((one) => ({ ...one, sources: fitting(one.directive, one.sources) }));
  return fc.record({
    party: fc.constantFrom('Ada', 'Bob', 'Cyd'),
    requirements: fc.array(requirement, { minLength: 1, maxLength: 3 }),
    documentation: fc.constantFrom<string[]>([], ['https://docs.example/csp']),
    verified: fc.constantFrom('2025-01-31', '2026-01-31'),
  });
}

export const requirementSets: fc.Arbitrary<RequirementSet[]> = fc.array(requirementSet(), { maxLength: 3 });

/** A site's own policy and what parties need, with sources in common. */
export const mergeCase: fc.Arbitrary<{ base: Policy; sets: RequirementSet[] }> = fc
  .uniqueArray(anySource, { minLength: 1, maxLength: 7 })
  .chain((pool) => {
    const needed = pool.filter((source) => !source.startsWith("'nonce-"));
    const source = needed.length === 0 ? neededSource : fc.constantFrom(...needed);
    return fc.record({
      base: directivesFrom(pool).map((lists) => csp(lists)),
      sets: fc.array(requirementSet(source), { maxLength: 3 }),
    });
  });

/** Each a different sample of the requests that the small world knows; all of them together in the long run. */
export const requests: fc.Arbitrary<CspRequest[]> = fc
  .nat(REQUESTS.length - 1)
  .map((start) => Array.from({ length: 150 }, (_, step) => REQUESTS[(start + step * STRIDE) % REQUESTS.length]!));

/** Prime, so that a sample is spread over all kinds. */
const STRIDE = 1_009;
