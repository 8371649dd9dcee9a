/** What each engine shows of its decisions, as data: measured, and the reason why an outcome is or is not believed. */
import type { Destination, EngineName, Probe } from './types';

type Pattern = Partial<Pick<Probe, 'kind' | 'destination' | 'url'>>;

interface Note extends Pattern {
  readonly engines: readonly EngineName[];
  readonly why: string;
}

const EVERY: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** Blocked without an event: no request, asked for twice, is taken for `blocked`, because the server answers everything. */
const BLOCKED_SILENTLY: readonly Note[] = [
  { engines: ['firefox'], kind: 'preload', why: 'Firefox drops a forbidden preload without a word' },
  { engines: ['firefox'], destination: 'modulepreload', why: 'Firefox drops a forbidden preload without a word' },
  { engines: ['chromium'], destination: 'beacon', why: 'a beacon outlives its page, and so do its redirects' },
];

/** Not to be observed at all. */
const NOT_OBSERVABLE: readonly Note[] = [
  { engines: EVERY, destination: 'manifest', why: 'only asked for when the user installs the page' },
  { engines: ['webkit'], destination: 'track', url: 'data:', why: 'neither a load nor an error event' },
];

export function blockedSilently(engine: EngineName, probe: Probe): boolean {
  return find(BLOCKED_SILENTLY, engine, probe) !== undefined;
}

export function notObservable(engine: EngineName, probe: Probe): string | undefined {
  return find(NOT_OBSERVABLE, engine, probe)?.why;
}

function find(notes: readonly Note[], engine: EngineName, probe: Probe): Note | undefined {
  return notes.find(
    ({ engines, kind, destination, url }) =>
      engines.includes(engine) &&
      (kind === undefined || kind === probe.kind) &&
      (destination === undefined || destination === probe.destination) &&
      (url === undefined || probe.url?.startsWith(url) === true),
  );
}

/** Destinations that take `data:` and `blob:` URLs and tell that they loaded. */
export const TAKES_LOCAL_URLS: ReadonlySet<Destination> = new Set<Destination>([
  ...(['connect', 'xhr', 'script', 'module', 'style', 'image', 'font', 'audio', 'video', 'track'] as const),
  ...(['iframe', 'object', 'embed', 'worker', 'sharedworker'] as const),
]);

/** Where the parser's own request is observed. */
export const PARSER_INSERTED_DESTINATIONS: ReadonlySet<Destination> = new Set<Destination>([
  ...(['script', 'module', 'style', 'image', 'iframe'] as const),
]);

/** Ports that the Fetch standard forbids; Chromium and Firefox are told to allow them, WebKit cannot be. */
export const BAD_PORTS: ReadonlySet<number> = new Set([
  ...[1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109],
  ...[110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530],
  ...[531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190],
  ...[5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
]);
