/** Policies over the small world, as texts: also with what a browser has to ignore. */
import fc from 'fast-check';
import type { Header } from '../types';
import { HASHES, HOSTS, NONCES, OTHER_URL_SOURCES, PATHS, PORTS, SCHEMES, SCHEME_SOURCES } from './world';

const KEYWORDS = [
  ...["'self'", "'self'", "'unsafe-inline'", "'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'"],
  ...["'unsafe-hashes'", "'unsafe-hashes'", "'strict-dynamic'", "'report-sample'"],
] as const;

const FETCH_DIRECTIVES = [
  ...['default-src', 'script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem'],
  ...['style-src-attr', 'img-src', 'font-src', 'connect-src', 'media-src', 'object-src', 'child-src', 'frame-src'],
  ...['worker-src', 'manifest-src'],
] as const;
/** What depends on each other is more likely to go wrong. */
const ENTANGLED = ['default-src', 'default-src', 'script-src', 'style-src', 'child-src', 'worker-src'] as const;

const hostSource = fc
  .tuple(fc.constantFrom(...SCHEMES), fc.constantFrom(...HOSTS), fc.constantFrom(...PORTS), fc.constantFrom(...PATHS))
  .map((parts) => parts.join(''));

export const urlSource = fc.oneof(
  { weight: 7, arbitrary: hostSource },
  { weight: 2, arbitrary: fc.constantFrom<string>(...SCHEME_SOURCES) },
  { weight: 2, arbitrary: fc.constantFrom<string>(...OTHER_URL_SOURCES) },
);

const anySource = fc.oneof(
  { weight: 8, arbitrary: urlSource },
  { weight: 4, arbitrary: fc.constantFrom<string>(...KEYWORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...HASHES) },
  { weight: 1, arbitrary: fc.constantFrom(...NONCES.map((nonce) => `'nonce-${nonce}'`)) },
);

const directiveName = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...FETCH_DIRECTIVES) },
  { weight: 4, arbitrary: fc.constantFrom<string>(...ENTANGLED) },
  { weight: 1, arbitrary: fc.constantFrom('base-uri', 'form-action') },
);

/** A directive with its sources. */
export type Row = readonly [name: string, sources: readonly string[]];

/** Lists out of few sources, so that lists are often equal and sources often cover each other. */
export const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(anySource, { minLength: 3, maxLength: 8 }).chain((pool) => {
  const sources = fc.oneof(
    { weight: 9, arbitrary: fc.subarray(pool, { minLength: 1, maxLength: Math.min(5, pool.length) }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  );
  const selector = ([name]: Row): string => name;
  return fc.uniqueArray(fc.tuple(directiveName, sources), { selector, minLength: 3, maxLength: 8 });
});

export function policyText(directives: readonly Row[]): string {
  return directives
    .map(([name, sources]) => [name, ...(sources.length === 0 ? ["'none'"] : sources)].join(' '))
    .join('; ');
}

/** What people write and browsers put up with. */
const oddly: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 12, arbitrary: fc.constant((text: string) => text) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<((text: string) => string)[]>(
      (text) => text.replace(/^[\w-]+/, (name) => name.toUpperCase()),
      (text) => ` ${text.replaceAll('; ', '  ;;\t')} ;`,
      (text) => `${text}; ${text.split(' ')[0] ?? ''} https://b.example`,
      (text) => text.replace(/^[\w-]+ /, (name) => `${name}'none' `),
      (text) => `${text}; no-such-directive https://b.example`,
      (text) => text.replaceAll("'self'", "'SELF'").replaceAll('https:', 'HTTPS:'),
    ),
  },
);

const text: fc.Arbitrary<string> = fc.tuple(rows, oddly).map(([directives, write]) => write(policyText(directives)));

const enforced = (value: string): Header => ({ name: 'content-security-policy', value });
const reported = (value: string): Header => ({ name: 'content-security-policy-report-only', value });

/** Mostly one policy; else two, as two headers or in one with a comma, or one of them only reported. */
export const headers: fc.Arbitrary<Header[]> = fc.oneof(
  { weight: 8, arbitrary: text.map((one) => [enforced(one)]) },
  { weight: 1, arbitrary: fc.tuple(text, text).map((both) => both.map(enforced)) },
  { weight: 1, arbitrary: fc.tuple(text, text).map((both) => [enforced(both.join(', '))]) },
  { weight: 1, arbitrary: fc.tuple(text, text).map(([one, other]) => [enforced(one), reported(other)]) },
);

export const ancestorsHeader: fc.Arbitrary<Header> = fc
  .uniqueArray(urlSource, { minLength: 1, maxLength: 3 })
  .map((sources) => enforced(`frame-ancestors ${sources.join(' ')}`));
