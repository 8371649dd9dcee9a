/**
 * A small world of hosts, ports, paths and code. All generated sources speak about it, and `REQUESTS` asks about
 * everything in and near it, so that two policies that differ at all differ on some of these requests.
 */
import { createHash } from 'node:crypto';
import type { CspRequest, Destination, InlineType } from '../../../lib/csp';

export const PAGES = ['https://site.example/', 'http://site.example/'] as const;

export const HOSTS = [
  'a.example',
  'x.a.example',
  'y.x.a.example',
  'b.example',
  'site.example',
  'foreign.test',
] as const;
export const HOST_PARTS = [
  'a.example',
  'x.a.example',
  '*.a.example',
  '*.x.a.example',
  'b.example',
  '*.example',
  'site.example',
] as const;
export const SCHEME_PARTS = ['', 'https://', 'https://', 'http://', 'wss://', 'ws://'] as const;
export const PORT_PARTS = ['', '', '', ':443', ':8443', ':80', ':*'] as const;
export const PATH_PARTS = ['', '', '', '/', '/d/', '/d', '/d/f.js', '/D/f.js'] as const;
export const SCHEME_SOURCES = ['https:', 'http:', 'wss:', 'ws:', 'data:', 'blob:'] as const;

export const CODE = ['one()', 'two()', 'three()'] as const;
export const NONCES = ['r4nd0m', 'an0ther'] as const;

/** The hash-source of a piece of code. */
export function hashSource(code: string, algorithm: 'sha256' | 'sha384' | 'sha512' = 'sha256'): string {
  return `'${integrity(code, algorithm)}'`;
}

/** The same as an `integrity` attribute. */
export function integrity(code: string, algorithm: 'sha256' | 'sha384' | 'sha512' = 'sha256'): string {
  return `${algorithm}-${createHash(algorithm).update(code).digest('base64')}`;
}

/** Code that some generated hash stands for, and code that none does. */
export const HASHED = [CODE[0], CODE[1]] as const;

export const INLINE_TYPES: readonly InlineType[] = [
  'script',
  'script attribute',
  'style',
  'style attribute',
  'navigation',
];

/** One destination per effective directive, and those that are judged by rules of their own. */
export const DESTINATIONS: readonly Destination[] = [
  'image',
  'font',
  'connect',
  'video',
  'object',
  'iframe',
  'worker',
  'manifest',
  'style',
  'script',
];

function urls(): string[] {
  const result = ['data:text/plain,x', 'blob:https://site.example/1', 'blob:https://a.example/1'];
  for (const host of HOSTS) {
    for (const path of ['/', '/d', '/d/', '/d/f.js', '/D/f.js', '/other']) result.push(`https://${host}${path}`);
    for (const port of [':8443', ':80']) result.push(`https://${host}${port}/d/f.js`);
    for (const port of ['', ':443', ':8443']) result.push(`http://${host}${port}/d/f.js`);
    for (const port of ['', ':8443', ':80']) result.push(`wss://${host}${port}/d/f.js`, `ws://${host}${port}/d/f.js`);
  }
  return result;
}

export const URLS: readonly string[] = urls();

function fetches(url: string): CspRequest[] {
  // No image is fetched from a web socket; asked all the same, since nobody relies on it.
  const plain = DESTINATIONS.map((destination) => ({ url, destination }));
  const redirected = plain.map((request) => ({ ...request, redirectCount: 1 }));
  const scripts = [
    { parserInserted: false },
    { nonce: NONCES[0] },
    { integrity: integrity(CODE[0]) },
    { integrity: integrity(CODE[2]) },
  ].map((more): CspRequest => ({ url, destination: 'script', ...more }));
  const unfetched = (['base-uri', 'form-action', 'frame-ancestors'] as const).map((kind) => ({ kind, url }));
  return [...plain, ...redirected, ...scripts, ...unfetched];
}

function inlines(): CspRequest[] {
  return INLINE_TYPES.flatMap((inlineType) =>
    CODE.flatMap((text): CspRequest[] => [
      { kind: 'inline', inlineType, text },
      { kind: 'inline', inlineType, text, nonce: NONCES[0] },
      { kind: 'inline', inlineType, text, parserInserted: false },
    ]),
  );
}

const ON_ANY_PAGE: readonly CspRequest[] = [
  ...URLS.flatMap(fetches),
  ...inlines(),
  ...inlines(),
  ...inlines(),
  { kind: 'eval' },
  { kind: 'wasm' },
];

/** Everything that is asked. Prefetch is not: minimize says why it is no part of the meaning of a policy. */
export const REQUESTS: readonly CspRequest[] = PAGES.flatMap((page) =>
  ON_ANY_PAGE.map((request) => ({ ...request, page })),
);
