/** What the controller page and the conductor say to each other, over one web socket. */
import type { Probe } from '../types.js';

/** One load of the page under test. */
export interface Round {
  readonly id: string;
  /** Where to load it: the page's URL with the round's marker. */
  readonly url: string;
  readonly probes: readonly MarkedProbe[];
}

/** A probe whose URLs carry the marker by which the server knows them again. */
export interface MarkedProbe extends Probe {
  readonly id: string;
  /** Effective directives under which its violation may be reported. */
  readonly directives: readonly string[];
}

export type ToController =
  | { readonly type: 'run'; readonly round: Round }
  | { readonly type: 'finish'; readonly round: string }
  | { readonly type: 'navigate'; readonly url: string };

/**
 * What the page saw of one probe.
 * `error` is a failure without a violation so far: what it means depends on the engine. `unrendered` is a frame that
 * has loaded without the document which the server sent for it, if it did.
 */
export type Sighting = 'ran' | 'violation' | 'error' | 'unrendered';

export type FromController =
  | { readonly type: 'seen'; readonly round: string; readonly probe: string; readonly sighting: Sighting }
  /** The page's load event came and every probe has been fired. */
  | { readonly type: 'fired'; readonly round: string }
  /** A violation that belongs to no probe: worth a look when an outcome is unknown. */
  | { readonly type: 'unmatched'; readonly round: string; readonly event: string };

/** Query parameters by which the server knows requests again; matching ignores queries. */
export const PAGE_MARKER = 'csp-round';
export const PROBE_MARKER = 'csp-probe';
/** Path prefix of the harness's own resources, on every host. */
export const HARNESS_PATH = '/csp-harness/';

/** Where the server has a worker of ASKING_WORKER. */
export const ASKING_WORKER_PATH = `${HARNESS_PATH}asking-worker.js`;
/** What an asking worker is told to do with a URL. */
export interface WorkerOrder {
  readonly how: 'fetch' | 'import';
  readonly url: string;
}

/**
 * A worker that asks for what it is told. The server answers everything, so a failure to load is the policy's; what it
 * answers to imports is no script for workers.
 */
export const ASKING_WORKER = `onmessage = async ({ data: { how, url } }) => {
  try {
    if (how === 'import') importScripts(url);
    else await fetch(url, { mode: 'no-cors' });
    postMessage('ran');
  } catch ({ name }) {
    postMessage(name === 'ReferenceError' ? 'ran' : 'violation');
  }
};`;
