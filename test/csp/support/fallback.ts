/** The text of CSP3, typed off: https://www.w3.org/TR/CSP3/#directive-fallback-list */
import type { CspRequest, Destination, InlineType } from '../../../lib/csp';

/** What each directive that something asks falls back on. Eval and WebAssembly ask `script-src`, else `default-src`. */
export const FALLBACK: ReadonlyMap<string, readonly string[]> = new Map([
  ['script-src', ['script-src', 'default-src']],
  ['script-src-elem', ['script-src-elem', 'script-src', 'default-src']],
  ['script-src-attr', ['script-src-attr', 'script-src', 'default-src']],
  ['style-src-elem', ['style-src-elem', 'style-src', 'default-src']],
  ['style-src-attr', ['style-src-attr', 'style-src', 'default-src']],
  ['worker-src', ['worker-src', 'child-src', 'script-src', 'default-src']],
  ['connect-src', ['connect-src', 'default-src']],
  ['manifest-src', ['manifest-src', 'default-src']],
  ['object-src', ['object-src', 'default-src']],
  ['frame-src', ['frame-src', 'child-src', 'default-src']],
  ['media-src', ['media-src', 'default-src']],
  ['font-src', ['font-src', 'default-src']],
  ['img-src', ['img-src', 'default-src']],
]);

/** https://www.w3.org/TR/CSP3/#effective-directive-for-a-request */
export const BY_DESTINATION: Readonly<Record<Destination, string | undefined>> = {
  connect: 'connect-src',
  manifest: 'manifest-src',
  object: 'object-src',
  embed: 'object-src',
  frame: 'frame-src',
  iframe: 'frame-src',
  audio: 'media-src',
  track: 'media-src',
  video: 'media-src',
  font: 'font-src',
  image: 'img-src',
  style: 'style-src-elem',
  script: 'script-src-elem',
  xslt: 'script-src-elem',
  audioworklet: 'script-src-elem',
  paintworklet: 'script-src-elem',
  serviceworker: 'worker-src',
  sharedworker: 'worker-src',
  worker: 'worker-src',
  json: 'connect-src',
  text: 'connect-src',
  webidentity: 'connect-src',
  report: undefined,
};

/** https://www.w3.org/TR/CSP3/#effective-directive-for-inline-check */
export const BY_INLINE_TYPE: Readonly<Record<InlineType, string>> = {
  script: 'script-src-elem',
  navigation: 'script-src-elem',
  'script attribute': 'script-src-attr',
  style: 'style-src-elem',
  'style attribute': 'style-src-attr',
};

/** The fetch directive that a request asks first; undefined: none. */
export function effectiveDirectiveFor({ kind = 'fetch', destination, inlineType }: CspRequest): string | undefined {
  if (kind === 'fetch') return BY_DESTINATION[destination ?? 'connect'];
  if (kind === 'inline') return BY_INLINE_TYPE[inlineType ?? 'script'];
  return kind === 'eval' || kind === 'wasm' ? 'script-src' : undefined;
}
