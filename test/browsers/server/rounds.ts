/**
 * Splits pages into rounds: loads of a page in which every violation event can be told from every other.
 *
 * Most events carry the marked URL. Those that name only an origin or a scheme must be alone with it in
 * their round, which costs one more load of the same page (10 to 30 ms) and never a guess.
 */
import { PAGE_MARKER, PROBE_MARKER, type MarkedProbe, type Round } from '../in-page/messages';
import { INLINE_SCRIPT, INLINE_STYLE, INLINE_STYLE_ATTRIBUTE, type Header, type Page, type Probe } from '../types';
import { reportedAs } from './reported-as';

export interface PlannedRound {
  readonly round: Round;
  readonly headers: readonly Header[];
  /** Origin of the controller: the page's own, or for `frame-ancestors` the framing page's. */
  readonly controllerOrigin: string;
  readonly probes: readonly PlannedProbe[];
}

export interface PlannedProbe {
  readonly pageIndex: number;
  readonly probeIndex: number;
  readonly probe: MarkedProbe;
}

const MOST_PROBES_PER_ROUND = 40;

let serial = 0;

/** Rounds of the pages, grouped by controller origin so that the controller moves as seldom as possible. */
export function planRounds(pages: readonly Page[]): PlannedRound[] {
  const rounds = pages.flatMap((page, pageIndex) => roundsOf(page, pageIndex));
  const origins = [...new Set(rounds.map(({ controllerOrigin }) => controllerOrigin))];
  return origins.flatMap((origin) => rounds.filter(({ controllerOrigin }) => controllerOrigin === origin));
}

function roundsOf(page: Page, pageIndex: number): PlannedRound[] {
  const open: { keys: Set<string>; controllerOrigin: string; probes: PlannedProbe[] }[] = [];
  page.probes.forEach((probe, probeIndex) => {
    const controllerOrigin = new URL(probe.kind === 'frame-ancestors' ? (probe.url ?? '') : page.url).origin;
    const keys = ambiguities(probe);
    let fitting = open.find(
      (each) =>
        each.controllerOrigin === controllerOrigin &&
        each.probes.length < MOST_PROBES_PER_ROUND &&
        !each.keys.has(ALONE) &&
        (!keys.includes(ALONE) || each.probes.length === 0) &&
        keys.every((key) => !each.keys.has(key)),
    );
    if (fitting === undefined) open.push((fitting = { keys: new Set(), controllerOrigin, probes: [] }));
    const { keys: taken } = fitting;
    keys.forEach((key) => taken.add(key));
    fitting.probes.push({ pageIndex, probeIndex, probe: marked(probe) });
  });
  return open.map(({ controllerOrigin, probes }) => {
    const id = nextId();
    const round = { id, url: mark(page.url, PAGE_MARKER, id), probes: probes.map(({ probe }) => probe) };
    return { round, headers: page.headers, controllerOrigin, probes };
  });
}

const ALONE = 'alone';

/** Two probes of the same key cannot be told apart by their events; no key means that the event names the URL. */
function ambiguities(probe: Probe): string[] {
  if (probe.kind === 'frame-ancestors' || probe.inline === 'navigation') return [ALONE];
  if (probe.url === undefined || probe.kind === 'base-uri') return [];
  const { protocol } = new URL(probe.url);
  const nested = ['iframe', 'object', 'embed'].includes(probe.destination ?? '');
  if (protocol === 'data:' || protocol === 'blob:') {
    return [`${protocol} ${nested ? 'nested' : reportedAs(probe).join()}`];
  }
  if (!nested && probe.kind !== 'form-action') return [];
  const urls = probe.redirectTo === undefined ? [probe.url] : [probe.url, probe.redirectTo];
  return urls.map((url) => `${probe.kind} ${new URL(url).origin}`);
}

function marked(probe: Probe): MarkedProbe {
  const id = nextId();
  const identified = { ...probe, id, directives: reportedAs(probe) };
  if (probe.kind === 'inline') return { ...identified, text: probe.text ?? defaultText(probe) };
  if (probe.url === undefined || probe.kind === 'base-uri' || /^(?:data|blob):/.test(probe.url)) return identified;
  return { ...identified, url: mark(probe.url, PROBE_MARKER, id) };
}

function defaultText({ inline }: Probe): string {
  if (inline === 'style') return INLINE_STYLE;
  return inline === 'style attribute' ? INLINE_STYLE_ATTRIBUTE : INLINE_SCRIPT;
}

export function mark(url: string, parameter: string, id: string): string {
  const parsed = new URL(url);
  parsed.searchParams.append(parameter, id);
  return parsed.href;
}

function nextId(): string {
  serial += 1;
  return serial.toString(36);
}
