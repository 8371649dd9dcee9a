/** The policies that a site sends: of its headers, and of the meta elements of the page. */
import { CspError, show } from '../../csp';
import type { FoundPolicy } from './found';
import { foundIn, headerName } from './found';
import { metaPolicies } from './lazy';
import { parseAddress } from '../../csp/address';

/** What a page may take, and how much of it is read: policies stand at its beginning. */
const LONGEST_WAIT = 15_000;
const MOST_BYTES = 2_000_000;

/**
 * @param interrupted ends the waiting
 * @throws CspError for an address that is none, that does not answer, or that sends no policy
 */
export async function readUrl(
  address: string,
  interrupted?: AbortSignal,
  wait = LONGEST_WAIT,
): Promise<{ policies: FoundPolicy[]; notes: string[] }> {
  checkAddress(address);
  const timeout = AbortSignal.timeout(wait);
  // AbortSignal.any is younger than the oldest Node that this runs on.
  const either = new AbortController();
  const stop = (): void => either.abort();
  for (const each of [timeout, interrupted]) each?.addEventListener('abort', stop, { once: true });
  if (interrupted?.aborted === true) stop();
  const { signal } = either;
  try {
    const response = await fetch(address, {
      signal,
      headers: { accept: 'text/html,*/*', 'user-agent': 'cdk-vendor-csp' },
    });
    const where = response.url === '' ? address : response.url;
    const policies = [
      ...headerPolicies(response.headers, where),
      ...(isHtml(response) ? metaPolicies(await beginning(response), where) : []),
    ];
    await response.body?.cancel();
    if (policies.length > 0) return { policies, notes: notesOn(address, response) };
    throw new CspError(
      'InvalidPolicy',
      `${show(where)} answers ${response.status} and sends no Content-Security-Policy: it restricts nothing.`,
    );
  } catch (error) {
    if (error instanceof CspError) throw error;
    const why = timeout.aborted
      ? `no answer within ${wait / 1000} seconds`
      : interrupted?.aborted === true
        ? 'interrupted'
        : reason(error);
    const way = 'Check the address, or save what "curl -i" prints to a file and give that.';
    throw new CspError('InvalidUrl', `Cannot read ${show(address)}: ${why}. ${way}`);
  } finally {
    interrupted?.removeEventListener('abort', stop);
  }
}

function checkAddress(address: string): void {
  const url = parseAddress(address);
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new CspError('InvalidUrl', `${show(address)} is not an address like "https://www.example.com/".`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new CspError('InvalidUrl', `${show(url.host)} is given with a user name or password. Leave them out.`);
  }
}

function headerPolicies(headers: Headers, where: string): FoundPolicy[] {
  return (['enforce', 'report'] as const).flatMap((disposition) => {
    // A repeated header is one with commas.
    const value = headers.get(headerName(disposition));
    return value === null
      ? []
      : foundIn({ text: value, where: `${headerName(disposition)} of ${where}`, key: '', disposition });
  });
}

function isHtml({ headers }: Response): boolean {
  return /\bhtml\b/i.test(headers.get('content-type') ?? '');
}

async function beginning({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    size += chunk.length;
    if (size >= MOST_BYTES) break;
  }
  return text;
}

function notesOn(address: string, { url, ok, status, redirected }: Response): string[] {
  return [
    ...(redirected ? [`${show(address)} leads to ${show(url)}.`] : []),
    ...(ok ? [] : [`It answers ${status}: an error page may have another policy than the site.`]),
  ];
}

/** Node hides why a fetch failed in the cause. */
function reason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
