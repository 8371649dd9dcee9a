/** Fetches a page politely: not for longer, not more, and not more often than there is need. */

/** What came of fetching a page. */
export type Fetched =
  | { readonly kind: 'page'; readonly url: string; readonly type: string; readonly body: string; readonly cut: boolean }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'failed'; readonly why: string };

export interface FetchLimits {
  /** For one attempt, the body included. */
  readonly timeoutMs: number;
  /** How much of a body is read. */
  readonly maxBytes: number;
  readonly attempts: number;
  /** Before the second attempt; twice as long before each further one. */
  readonly backoffMs: number;
  /** The longest wait that a server can ask for with Retry-After. */
  readonly maxWaitMs: number;
}

export const LIMITS: FetchLimits = {
  timeoutMs: 20_000,
  maxBytes: 5_000_000,
  attempts: 3,
  backoffMs: 2_000,
  maxWaitMs: 60_000,
};

const HEADERS = {
  'user-agent': 'cdk-vendor-csp catalogue check (+https://github.com/cdk-vendor-csp/cdk-vendor-csp)',
  accept: 'text/html, text/markdown;q=0.9, text/plain;q=0.9, */*;q=0.1',
};

/** An attempt that may go better next time. */
interface Setback {
  readonly kind: 'again';
  readonly why: string;
  readonly waitMs?: number;
}

export async function fetchPage(url: string, limits: FetchLimits = LIMITS): Promise<Fetched> {
  let why = '';
  for (let attempt = 0; attempt < limits.attempts; attempt++) {
    const result = await tryOnce(url, limits);
    if (result.kind !== 'again') return result;
    why = result.why;
    if (attempt + 1 < limits.attempts)
      await sleep(Math.min(result.waitMs ?? limits.backoffMs * 2 ** attempt, limits.maxWaitMs));
  }
  return { kind: 'failed', why: `${why}, ${limits.attempts} times` };
}

async function tryOnce(url: string, { timeoutMs, maxBytes }: FetchLimits): Promise<Fetched | Setback> {
  try {
    const response = await fetch(url, { headers: HEADERS, redirect: 'follow', signal: AbortSignal.timeout(timeoutMs) });
    const { status } = response;
    if (status === 404 || status === 410) return { kind: 'gone', status };
    if (status === 429 || status >= 500) {
      const waitMs = retryAfter(response.headers.get('retry-after'));
      return { kind: 'again', why: `status ${status}`, ...(waitMs === undefined ? {} : { waitMs }) };
    }
    if (!response.ok) return { kind: 'failed', why: `status ${status}` };
    const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return { kind: 'page', url: response.url, type, ...(await readBody(response, maxBytes)) };
  } catch (error) {
    return { kind: 'again', why: describe(error, timeoutMs) };
  }
}

async function readBody(response: Response, maxBytes: number): Promise<{ body: string; cut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break; // which also ends the transfer
  }
  return { body: Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8'), cut: size > maxBytes };
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds, or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Not by `instanceof`: errors of fetch may come from another realm. */
function describe(error: unknown, timeoutMs: number): string {
  const { name, message = String(error), cause } = error as Partial<Error>;
  if (name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  const { code } = (cause ?? {}) as { readonly code?: string };
  return code === undefined ? message : `${message} (${code})`;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
