/** What the server says to a probe: enough for every destination to be content with it. */
import type { ServerResponse } from 'node:http';
import { SCRIPT_BODY, type Destination, type Probe } from '../types';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

const BODIES: Readonly<Partial<Record<Destination, readonly [type: string, body: string | Buffer]>>> = {
  script: [JAVASCRIPT, SCRIPT_BODY],
  module: [JAVASCRIPT, SCRIPT_BODY],
  modulepreload: [JAVASCRIPT, SCRIPT_BODY],
  worker: [JAVASCRIPT, '/* worker */'],
  sharedworker: [JAVASCRIPT, '/* worker */'],
  serviceworker: [JAVASCRIPT, '/* worker */'],
  style: ['text/css; charset=utf-8', '/* probe */'],
  image: ['image/gif', GIF],
  iframe: [HTML, '<!doctype html>'],
  object: [HTML, '<!doctype html>'],
  embed: [HTML, '<!doctype html>'],
  manifest: ['application/manifest+json', '{}'],
  track: ['text/vtt', 'WEBVTT\n\n'],
};

const COMMON = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'cache-control': 'no-store',
  'service-worker-allowed': '/',
};

export function answerProbe(probe: Probe, response: ServerResponse): void {
  const [type, body] = BODIES[probe.destination ?? 'connect'] ?? ['text/plain', ''];
  // An event source would ask again after anything but 204.
  response.writeHead(probe.destination === 'eventsource' ? 204 : 200, { ...COMMON, 'content-type': type });
  response.end(probe.destination === 'eventsource' ? undefined : body);
}

export function answerRedirect(to: string, response: ServerResponse): void {
  response.writeHead(302, { ...COMMON, location: to }).end();
}

export function answerHtml(
  html: string,
  headers: readonly (readonly [name: string, value: string])[],
  response: ServerResponse,
): void {
  response.setHeader('content-type', HTML);
  response.setHeader('cache-control', 'no-store');
  // Headers of the same name stay separate lines: two policies, as on a real site.
  for (const name of new Set(headers.map(([each]) => each))) {
    response.setHeader(
      name,
      headers.filter(([each]) => each === name).map(([, value]) => value),
    );
  }
  response.end(html);
}

export function answerNothing(response: ServerResponse): void {
  response.writeHead(404, { 'cache-control': 'no-store', 'access-control-allow-origin': '*' }).end();
}
