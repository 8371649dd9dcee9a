/** Violation reports that reach the server, and whether they have the form that belongs to where they were sent. */
import type { IncomingMessage } from 'node:http';
import { PROBE_MARKER } from '../in-page/messages';
import { REPORT_PATH, REPORTS_PATH } from '../types';

/** The type of a report and its form: https://www.w3.org/TR/CSP3/#report-violation, https://www.w3.org/TR/reporting-1/#media-type */
const FORMS: ReadonlyMap<string, (type: string, body: unknown) => boolean> = new Map([
  [
    REPORT_PATH,
    (type, body) =>
      type === 'application/csp-report' && typeof body === 'object' && body !== null && 'csp-report' in body,
  ],
  [REPORTS_PATH, (type, body) => type === 'application/reports+json' && Array.isArray(body)],
]);

export function isReport(url: URL, { method }: IncomingMessage): boolean {
  return method === 'POST' && FORMS.has(url.pathname);
}

/** The ids of the probes that a report names; none where it has another form than the place asks for. */
export async function reportedProbes(url: URL, request: IncomingMessage): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const type = (request.headers['content-type'] ?? '').replace(/;.*/, '');
  if (process.env.CSP_BROWSERS_DEBUG !== undefined) console.error(url.href, type, text);
  if (FORMS.get(url.pathname)?.(type, parsed(text)) !== true) return [];
  return [...text.matchAll(new RegExp(`${PROBE_MARKER}=(\\w+)`, 'g'))].map(([, id = '']) => id);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
