/** The small world of which generated policies and requests speak, so that they often meet. */
import { createHash } from 'node:crypto';
import { INLINE_SCRIPT, INLINE_STYLE, INLINE_STYLE_ATTRIBUTE, type Destination, type InlineKind } from '../types';

export const HTTPS_PAGE = 'https://page.example/';
export const HTTP_PAGE = 'http://page.example/';
/** Frequent ones stand more than once. */
export const HTTPS_PAGES: readonly string[] = [HTTPS_PAGE, HTTPS_PAGE, HTTPS_PAGE, 'https://page.example:8443/'];
export const HTTP_PAGES: readonly string[] = [HTTP_PAGE, HTTP_PAGE, 'http://page.example:8080/'];
export const PAGES: readonly string[] = [...HTTPS_PAGES, ...HTTP_PAGES];

export const SCHEMES = ['', '', 'https://', 'https://', 'https://', 'http://', 'wss://', 'ws://'] as const;
export const HOSTS = [
  ...['a.example', 'a.example', 'x.a.example', '*.a.example', '*.a.example', '*.x.a.example', '*.example'],
  ...['b.example', 'page.example', 'A.Example'],
] as const;
export const PORTS = ['', '', '', '', '', ':443', ':8443', ':80', ':*'] as const;
export const PATHS = ['', '', '', '', '/', '/d/', '/d', '/d/f.js', '/D/f.js', '/%64/', '/d/f%2Ejs'] as const;
export const SCHEME_SOURCES = ['https:', 'https:', 'http:', 'wss:', 'ws:', 'data:', 'blob:'] as const;
export const OTHER_URL_SOURCES = [
  '*',
  '*',
  "'self'",
  "'self'",
  "'self'",
  'https://*',
  'https://*:*',
  'wss://*',
] as const;

export const NONCES = ['abc', 'xyz'] as const;
export const OTHER_SCRIPT = `void ${INLINE_SCRIPT}`;
const OTHER_STYLE = 'x-other { color: red }';
const OTHER_STYLE_ATTRIBUTE = 'color: blue';

/** Of each kind of inline code one text that generated hashes know, one that some know, and one that none does. */
export const TEXTS: Readonly<Record<InlineKind, readonly string[]>> = {
  script: [INLINE_SCRIPT, OTHER_SCRIPT, `${INLINE_SCRIPT};`],
  'script attribute': [INLINE_SCRIPT, OTHER_SCRIPT, `${INLINE_SCRIPT};`],
  navigation: [INLINE_SCRIPT, OTHER_SCRIPT, `${INLINE_SCRIPT};`],
  style: [INLINE_STYLE, OTHER_STYLE, 'x-third { color: red }'],
  'style attribute': [INLINE_STYLE_ATTRIBUTE, OTHER_STYLE_ATTRIBUTE, 'color: green'],
};

export function integrityOf(text: string, algorithm: 'sha256' | 'sha384' | 'sha512' = 'sha256'): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
}

export const HASHES: readonly string[] = [
  integrityOf(INLINE_SCRIPT),
  integrityOf(OTHER_SCRIPT, 'sha384'),
  integrityOf(`javascript:${INLINE_SCRIPT}`),
  integrityOf(INLINE_STYLE),
  integrityOf(OTHER_STYLE, 'sha512'),
  integrityOf(INLINE_STYLE_ATTRIBUTE),
  integrityOf(OTHER_STYLE_ATTRIBUTE, 'sha384'),
].map((integrity) => `'${integrity}'`);

/** The ways in which something is asked of an effective directive. A directive that is not here cannot be observed. */
export const DESTINATIONS: Readonly<Record<string, readonly Destination[]>> = {
  'script-src-elem': ['script', 'script', 'module'],
  'style-src-elem': ['style'],
  'img-src': ['image'],
  'font-src': ['font'],
  'connect-src': ['connect', 'xhr', 'beacon', 'eventsource', 'websocket'],
  'media-src': ['audio', 'video', 'track'],
  'object-src': ['object', 'embed'],
  'frame-src': ['iframe'],
  'worker-src': ['worker', 'sharedworker', 'serviceworker'],
};

export const INLINE: Readonly<Record<string, readonly InlineKind[]>> = {
  'script-src-elem': ['script', 'navigation'],
  'script-src-attr': ['script attribute'],
  'style-src-elem': ['style'],
  'style-src-attr': ['style attribute'],
};
