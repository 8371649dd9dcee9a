import { request } from 'node:http';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';
import { main } from '../../../lib/cli/main';

/** A preview that runs. */
export interface RunningPreview {
  readonly url: string;
  /** What it has printed by now. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** As Ctrl-C does. @returns the exit code */
  stop(): Promise<number>;
}

/** Starts `preview` through `main`, on a port that is free. */
export async function startPreview(argv: readonly string[], cwd: string): Promise<RunningPreview> {
  const interrupted = new AbortController();
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const ended = main(['preview', '--port', '0', ...argv], {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: {},
    cwd,
    signal: interrupted.signal,
  });
  let code: number | undefined;
  void ended.then((result) => (code = result));
  const url = await waitFor(() => {
    if (code !== undefined) throw new Error(`preview ended with ${code}: ${written.stderr}`);
    return /http:\/\/[^\s"]+/.exec(written.stdout)?.[0];
  });
  return {
    url,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    stop() {
      interrupted.abort();
      return ended;
    },
  };
}

/** Looks again and again until there is something. */
export async function waitFor<T>(look: () => T | undefined, what = 'it', milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request as it is: `fetch` would tidy up the path and add headers. */
export function ask(base: string, path: string, options: RequestOptions = {}, body = ''): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname.replace(/[[\]]/g, ''), port, path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
