/** Whether the harness can tell `allowed` from `blocked`; if not, the reason has nothing to do with the policy. */
import { BAD_PORTS, notObservable, PARSER_INSERTED_DESTINATIONS, TAKES_LOCAL_URLS } from './capabilities';
import type { EngineName, Page, Probe } from './types';

export function observable(engine: EngineName, page: Page, probe: Probe): true | string {
  const noted = notObservable(engine, probe);
  if (noted !== undefined) return noted;
  if (engine === 'webkit' && probe.kind === 'wasm' && hasSeveralPolicies(page)) {
    return 'of several policies WebKit heeds now all for wasm, now the last alone';
  }
  if (engine === 'chromium' && probe.kind === 'report' && page.headers.some(({ name }) => REPORTING.has(name))) {
    return 'Chromium sends what report-to asks for up to a minute later';
  }
  if (probe.url === undefined) return observableWithoutUrl(probe);
  if (!URL.canParse(probe.url)) return 'the URL does not parse';
  const url = new URL(probe.url);
  return (
    wrongScheme(probe, url) ??
    wrongPlace(page, probe, url) ??
    wrongPort(engine, [
      url,
      new URL(page.url),
      ...(probe.redirectTo === undefined ? [] : [new URL(probe.redirectTo)]),
    ]) ??
    true
  );
}

/** Headers that say where reports go. */
const REPORTING: ReadonlySet<string> = new Set(['reporting-endpoints', 'report-to']);

function hasSeveralPolicies({ headers }: Page): boolean {
  return headers.length > 1 || headers.some(({ value }) => value.includes(','));
}

function observableWithoutUrl(probe: Probe): true | string {
  const parsed = probe.parserInserted === true;
  return parsed && probe.inline === 'navigation' ? 'a navigation is not in the markup' : true;
}

function wrongScheme({ kind, destination, parserInserted }: Probe, { protocol }: URL): string | undefined {
  const socket = protocol === 'ws:' || protocol === 'wss:';
  if (socket !== (destination === 'websocket')) return 'ws: and wss: are for web sockets, and only they';
  if (socket || protocol === 'http:' || protocol === 'https:') {
    const known = destination !== undefined && PARSER_INSERTED_DESTINATIONS.has(destination);
    return parserInserted === true && !known ? 'not known in markup' : undefined;
  }
  if (protocol !== 'data:' && protocol !== 'blob:') return 'the server speaks http and ws only';
  if (kind !== 'fetch' || !TAKES_LOCAL_URLS.has(destination ?? 'connect')) return 'no data: or blob: here';
  return parserInserted === true ? 'a data: or blob: URL is made by a script' : undefined;
}

function wrongPlace(page: Page, { destination }: Probe, url: URL): string | undefined {
  if (destination !== 'worker' && destination !== 'sharedworker' && destination !== 'serviceworker') return undefined;
  const own = new URL(page.url);
  if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== own.origin) {
    return 'workers are of the same origin';
  }
  return destination === 'serviceworker' && own.protocol !== 'https:' ? 'service workers need https' : undefined;
}

function wrongPort(engine: EngineName, urls: readonly URL[]): string | undefined {
  if (engine !== 'webkit') return undefined;
  return urls.some(({ port }) => BAD_PORTS.has(Number(port))) ? 'WebKit refuses the port' : undefined;
}
