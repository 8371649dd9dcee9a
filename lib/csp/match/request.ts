import { CspError, show } from '../errors';

/** What a policy can be asked about; `eval` is that of a plain string, which Trusted Types do not concern. */
export type RequestKind =
  'fetch' | 'prefetch' | 'inline' | 'eval' | 'wasm' | 'base-uri' | 'form-action' | 'frame-ancestors';

/** https://fetch.spec.whatwg.org/#concept-request-destination; the empty one is written `connect`. */
export type Destination =
  | 'audio'
  | 'audioworklet'
  | 'connect'
  | 'embed'
  | 'font'
  | 'frame'
  | 'iframe'
  | 'image'
  | 'json'
  | 'manifest'
  | 'object'
  | 'paintworklet'
  | 'report'
  | 'script'
  | 'serviceworker'
  | 'sharedworker'
  | 'style'
  | 'text'
  | 'track'
  | 'video'
  | 'webidentity'
  | 'worker'
  | 'xslt';

/** https://www.w3.org/TR/CSP3/#should-block-inline; `navigation` is a `javascript:` URL. */
export type InlineType = 'script' | 'script attribute' | 'style' | 'style attribute' | 'navigation';

/** Something that a page does and a policy may forbid. */
export interface CspRequest {
  /** What is done. @default 'fetch' */
  readonly kind?: RequestKind;
  /**
   * Absolute URL that is asked for; of a web socket the `ws:` or `wss:` one; for `frame-ancestors` the origin of an
   * ancestor, `null` for an opaque one. After redirects, the last one. @default - for `inline`, `eval` and `wasm`, which have none
   */
  readonly url?: string;
  /** What the fetched thing is for. @default 'connect' */
  readonly destination?: Destination;
  /** URL of the page that the policy protects. @default 'https://site.example/' */
  readonly page?: string;
  /** How many redirects led to `url`. @default 0 */
  readonly redirectCount?: number;
  /** The element's nonce. @default - none */
  readonly nonce?: string;
  /** The element's `integrity` attribute. @default - none */
  readonly integrity?: string;
  /** Whether the HTML parser, rather than a script, inserted the element. @default true */
  readonly parserInserted?: boolean;
  /** What kind of inline code it is, for kind `inline`. @default 'script' */
  readonly inlineType?: InlineType;
  /** The inline code, which hashes are compared with; for `navigation` the whole `javascript:` URL. @default '' */
  readonly text?: string;
}

/** An absolute URL in the parts that matching looks at. @internal */
export interface RequestUrl {
  /** Scheme without the colon. */
  readonly scheme: string;
  /** Host; empty when the URL has none. */
  readonly host: string;
  /** Port as digits; empty for the scheme's default port. */
  readonly port: string;
  /** Path as a URL serializes it. */
  readonly path: string;
}

const DEFAULT_PAGE = 'https://site.example/';

/** The page of a request, parsed. @throws CspError `InvalidUrl` @internal */
export function pageOf(request: CspRequest): RequestUrl {
  return parseUrl(request.page ?? DEFAULT_PAGE);
}

/** @throws CspError `InvalidUrl` when `text` is not an absolute URL @internal */
export function parseUrl(text: string | undefined): RequestUrl {
  try {
    const url = new URL(text ?? '');
    return { scheme: url.protocol.slice(0, -1), host: url.hostname, port: url.port, path: url.pathname };
  } catch {
    throw new CspError('InvalidUrl', `${show(text)} is not an absolute URL like "https://cdn.example.com/a.js".`);
  }
}

/**
 * https://www.w3.org/TR/CSP3/#effective-directive-for-a-request
 *
 * @returns undefined for what no directive governs
 * @internal
 */
export function effectiveDirectiveOf(destination: Destination): string | undefined {
  return EFFECTIVE_DIRECTIVE[destination];
}

const EFFECTIVE_DIRECTIVE: Readonly<Record<Destination, string | undefined>> = {
  audio: 'media-src',
  audioworklet: 'script-src-elem',
  connect: 'connect-src',
  embed: 'object-src',
  font: 'font-src',
  frame: 'frame-src',
  iframe: 'frame-src',
  image: 'img-src',
  json: 'connect-src',
  manifest: 'manifest-src',
  object: 'object-src',
  paintworklet: 'script-src-elem',
  report: undefined,
  script: 'script-src-elem',
  serviceworker: 'worker-src',
  sharedworker: 'worker-src',
  style: 'style-src-elem',
  text: 'connect-src',
  track: 'media-src',
  video: 'media-src',
  webidentity: 'connect-src',
  worker: 'worker-src',
  xslt: 'script-src-elem',
};

/** Every destination, for validation and for tests. @internal */
export const DESTINATIONS = Object.keys(EFFECTIVE_DIRECTIVE) as Destination[];

const INLINE_DIRECTIVE: Readonly<Record<InlineType, string>> = {
  script: 'script-src-elem',
  navigation: 'script-src-elem',
  'script attribute': 'script-src-attr',
  style: 'style-src-elem',
  'style attribute': 'style-src-attr',
};

/** Every type of inline code, for validation and for tests. @internal */
export const INLINE_TYPES = Object.keys(INLINE_DIRECTIVE) as InlineType[];

/** https://www.w3.org/TR/CSP3/#effective-directive-for-inline-check @internal */
export function inlineDirectiveOf(type: InlineType): string {
  return INLINE_DIRECTIVE[type];
}
