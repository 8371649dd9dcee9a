/** From sightings to an outcome: the one place that decides. */
import type { Sighting } from '../in-page/messages';
import type { Answer, Probe } from '../types';

/** What the server and the page have seen of one probe so far. */
export interface Seen {
  /** The request that counts reached the server: the redirect's target where there is one. */
  arrived: boolean;
  readonly sightings: Set<Sighting>;
  /** The server has sent the page under test. */
  served: boolean;
  /** The page's load event came and every probe has been fired. */
  fired: boolean;
  /** Milliseconds since a failure without explanation, or since the probe was fired. */
  quiet: number;
}

/** How long nothing must have come of a probe before that is the silence of an engine which blocks silently. */
export const SILENT_BLOCK_MS = 800;

/** How long after the violation a report must come, if one does. */
const SILENT_REPORT_MS = 1_500;

/**
 * Undefined while it is too early to tell.
 *
 * @param patience how many times as long as usual silence has to last
 */
export function verdict(probe: Probe, silentlyBlocked: boolean, seen: Seen, patience: number): Answer | undefined {
  if (probe.kind === 'report') return reportVerdict(seen, patience);
  if (seen.sightings.has('ran')) return 'allowed';
  // WebKit's preload scanner asks for scripts that 'strict-dynamic' then keeps from running.
  const preloaded = probe.parserInserted === true && probe.destination === 'script';
  if (seen.arrived && !preloaded) return 'allowed';
  if (seen.sightings.has('violation')) return 'blocked';
  // The event belongs to a document that never comes to be. A page that did not get there says nothing.
  if (seen.sightings.has('unrendered') && seen.served) return 'blocked';
  // The parser asked for it and the load event waited for the answer: what has not come by then never will.
  if (probe.parserInserted === true && seen.fired) return 'blocked';
  // A script created by a script runs before the next statement.
  if (probe.inline === 'script' && seen.fired) return 'blocked';
  if (probe.inline === 'script attribute' && seen.fired) return 'blocked';
  if (seen.quiet < SILENT_BLOCK_MS * patience) return undefined;
  return silentlyBlocked && seen.fired ? 'silent' : undefined;
}

/** `allowed` when the report came, `silent` when there was something to report and nothing came. */
function reportVerdict({ arrived, sightings, quiet }: Seen, patience: number): Answer | undefined {
  if (arrived) return 'allowed';
  return sightings.has('violation') && quiet >= SILENT_REPORT_MS * patience ? 'silent' : undefined;
}
