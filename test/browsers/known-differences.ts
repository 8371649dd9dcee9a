/**
 * Where an engine does not do what the specification's text says.
 *
 * The list only shrinks: an entry that matches nothing in a full run with its engine fails the run.
 */
import type { Destination, EngineName, Outcome, Page, Probe } from './types';

export interface KnownDifference {
  readonly engine: EngineName;
  readonly id: string;
  readonly why: string;
  /** Section of https://www.w3.org/TR/CSP3/ that says otherwise. */
  readonly specSection: string;
  /** The engine's bug, or `design` where the engine means it. */
  readonly bug: string;
  matches(page: Page, probe: Probe, expected: Outcome, got: Outcome): boolean;
}

/** Of every policy of the page, whether some directive's text fits. */
function some(page: Page, pattern: RegExp): boolean {
  return page.headers.some(({ value }) => value.split(/[;,]/).some((directive) => pattern.test(directive.trim())));
}

function isOneOf(probe: Probe, ...destinations: Destination[]): boolean {
  return probe.destination !== undefined && destinations.includes(probe.destination);
}

const WEB_SOCKET_SOURCES: Omit<KnownDifference, 'engine' | 'id'> = {
  why: 'a source of wss: or ws: opens web sockets and nothing else',
  specSection: '6.7.2.9 scheme-part matches: wss matches https',
  bug: 'design',
  matches: (page, { url }, expected, got) =>
    expected === 'allowed' && got === 'blocked' && some(page, /\swss?:/i) && /^https?:/.test(url ?? ''),
};

const STRICT_DYNAMIC_WORKERS: Omit<KnownDifference, 'engine' | 'id'> = {
  why: "'strict-dynamic' works in a worker-src or child-src of its own as it does in script-src",
  specSection: '6.1.16.1 worker-src pre-request check: compares with the source list, in which it is no match',
  bug: 'design',
  matches: (page, probe, expected, got) =>
    expected === 'blocked' &&
    got === 'allowed' &&
    some(page, /^(?:worker|child)-src\s.*'strict-dynamic'/i) &&
    isOneOf(probe, 'worker', 'sharedworker', 'serviceworker'),
};

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  { engine: 'chromium', id: 'chromium-web-socket-sources', ...WEB_SOCKET_SOURCES },
  { engine: 'firefox', id: 'firefox-web-socket-sources', ...WEB_SOCKET_SOURCES },
  { engine: 'chromium', id: 'chromium-strict-dynamic-workers', ...STRICT_DYNAMIC_WORKERS },
  { engine: 'firefox', id: 'firefox-strict-dynamic-workers', ...STRICT_DYNAMIC_WORKERS },
  {
    engine: 'firefox',
    id: 'firefox-prefetch',
    why: 'default-src alone decides a prefetch',
    specSection: '6.7.1.3 resource hints: a match in any directive lets it through',
    bug: 'design',
    matches: (page, { kind }, expected, got) =>
      kind === 'prefetch' && expected === 'allowed' && got === 'blocked' && some(page, /^default-src\s/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-prefetch',
    why: 'prefetch-src and connect-src both decide a prefetch, each with default-src as its fallback; the feature is off by default',
    specSection: '6.7.1.3 resource hints: a match in any directive lets it through',
    bug: 'design',
    matches: (_page, { kind }, expected, got) => kind === 'prefetch' && expected === 'allowed' && got === 'blocked',
  },
  {
    engine: 'webkit',
    id: 'webkit-star-local-images-and-media',
    why: 'a star in img-src or media-src covers data: images, and data: and blob: media',
    specSection: '6.7.2.8 a star matches network schemes and that of the page only',
    bug: 'design',
    matches: (page, probe, expected, got) =>
      expected === 'blocked' &&
      got === 'allowed' &&
      some(page, /^(?:img|media)-src\s(?:.*\s)?\*(?:\s|$)/i) &&
      (probe.url?.startsWith('data:') === true
        ? isOneOf(probe, 'image', 'audio', 'video', 'track')
        : probe.url?.startsWith('blob:') === true && isOneOf(probe, 'audio', 'video', 'track')),
  },
  {
    engine: 'webkit',
    id: 'webkit-self-blob-frames',
    why: "'self' in a frame-src of its own covers blob: frames, in child-src and default-src it does not",
    specSection: '6.7.2.8 the text can be read so for every directive; the other engines do not',
    bug: 'design',
    matches: (page, probe, expected, got) =>
      expected === 'blocked' &&
      got === 'allowed' &&
      some(page, /^frame-src\s.*'self'/i) &&
      probe.url?.startsWith('blob:') === true &&
      isOneOf(probe, 'iframe'),
  },
];
