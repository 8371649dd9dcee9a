/** A browser process that has been started at a URL, behind the one proxy that is every host. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Browser {
  readonly version: string;
  close(): Promise<void>;
}

export interface BrowserKind {
  /** Path of the binary, or why there is none. */
  find(): { readonly path: string } | { readonly reason: string };
  start(path: string, startUrl: string, proxyPort: number): Promise<Browser>;
  readonly roundsAtOnce: number;
}

/** First of the names that is on the PATH, or of the absolute paths that exists. */
export function findBinary(names: readonly string[]): string | undefined {
  const directories = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => (name.startsWith('/') ? [name] : directories.map((each) => join(each, name))));
  return paths.find((path) => existsSync(path));
}

/** What the command prints about itself, or that it says nothing. */
export function versionOf(command: string, options: readonly string[]): string {
  try {
    return execFileSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'of unknown version';
  }
}

/** A directory for one run's profile, with the means to get rid of it. */
export function temporaryProfile(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'csp-browser-'));
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', remove);
  return {
    path,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}

/** In a process group of its own, so that its children end with it. */
export function startProcess(path: string, options: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(path, options, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  // A pipe that nobody reads fills up and stops the browser.
  child.stdout.resume();
  child.stderr.resume();
  const killGroup = (): void => {
    signal(child, 'SIGKILL');
  };
  process.once('exit', killGroup);
  child.once('exit', () => process.off('exit', killGroup));
  return child;
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child, 'SIGKILL');
  await ended;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** The first match of the pattern in what the process prints. */
export function printed(child: ChildProcess, pattern: RegExp, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`no ${pattern} in ${timeoutMs} ms:\n${text}`)), timeoutMs);
    const read = (chunk: Buffer): void => {
      text += String(chunk);
      const match = pattern.exec(text);
      if (match === null) return;
      clearTimeout(timer);
      resolve(match[1] ?? match[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code} before ${pattern}:\n${text}`));
    });
  });
}
