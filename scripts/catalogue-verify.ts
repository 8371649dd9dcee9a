/**
 * Compares every definition with the pages that it cites: npm run catalogue:verify -- [ids] [--json FILE]
 *
 * Exit code 0: all confirmed; 1: somebody has to look; 2: nothing could be checked, or the arguments are wrong.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { didYouMean } from '../lib/csp';
import { CATALOGUE } from '../lib/vendors/catalogue';
import type { VendorDefinition } from '../lib/vendors/vendor';
import { PROCESS_IO } from './io';
import type { Io } from './io';
import { today } from './lint/dates';
import { ACKNOWLEDGED } from './verify/acknowledged';
import type { Acknowledged } from './verify/acknowledged';
import { pagesOf } from './verify/definitions';
import { fetchPage, LIMITS } from './verify/fetch-page';
import type { FetchLimits } from './verify/fetch-page';
import { reportOn } from './verify/problems';
import type { VendorReport } from './verify/problems';
import { perHost } from './verify/queue';
import type { HostQueueOptions } from './verify/queue';
import { readPage } from './verify/read-page';
import type { ReadPage } from './verify/read-page';
import { progressBar, renderReport } from './verify/render';

export interface VerifyIo extends Io {
  /** Draws the progress, where somebody watches. */
  readonly progress?: (text: string) => void;
}

export interface VerifySettings {
  readonly definitions: readonly VendorDefinition[];
  readonly acknowledged: readonly Acknowledged[];
  readonly limits: FetchLimits;
  readonly queue: HostQueueOptions;
}

const SETTINGS: VerifySettings = {
  definitions: CATALOGUE.map(({ definition }) => definition),
  acknowledged: ACKNOWLEDGED,
  limits: LIMITS,
  queue: { concurrency: 8, pauseMs: 1_000 },
};

export async function main(argv: readonly string[], io: VerifyIo, settings = SETTINGS): Promise<number> {
  const args = readArguments(argv, io, settings.definitions);
  if (args === undefined) return 2;
  const read = await readPages(args.definitions.flatMap(pagesOf), io, settings);
  const reports = args.definitions.map((definition) => reportOn(definition, read, settings.acknowledged));
  io.out(renderReport(reports));
  if (args.json !== undefined) writeFileSync(args.json, renderJson(reports));
  if ([...read.values()].every(({ kind }) => kind === 'failed')) {
    io.err('No page could be fetched: is there a network?');
    return 2;
  }
  return reports.every(({ confirmed }) => confirmed) ? 0 : 1;
}

interface Arguments {
  readonly definitions: readonly VendorDefinition[];
  readonly json?: string;
}

function readArguments(argv: readonly string[], io: Io, all: readonly VendorDefinition[]): Arguments | undefined {
  try {
    const options = { json: { type: 'string' as const } };
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const ids = all.map(({ id }) => id);
    const unknown = positionals.find((id) => !ids.includes(id));
    if (unknown !== undefined) throw new Error(`There is no vendor "${unknown}".${didYouMean(unknown, ids)}`);
    const chosen = positionals.length === 0 ? all : all.filter(({ id }) => positionals.includes(id));
    // Now, not after an hour of fetching.
    if (values.json !== undefined) closeSync(openSync(values.json, 'a'));
    return { definitions: chosen, ...(values.json === undefined ? {} : { json: values.json }) };
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    io.err('Usage: npm run catalogue:verify [-- ids… --json FILE]');
    return undefined;
  }
}

/** Every page once, although several vendors may cite it, or several parts of it. */
async function readPages(
  pages: readonly string[],
  io: VerifyIo,
  { limits, queue }: VerifySettings,
): Promise<ReadonlyMap<string, ReadPage>> {
  const urls = [...new Set(pages.map(withoutFragment))];
  let done = 0;
  io.progress?.(progressBar(done, urls.length));
  const fetched = await perHost(
    urls,
    async (url) => {
      const page = readPage(url, await fetchPage(url, limits));
      io.progress?.(progressBar(++done, urls.length));
      return page;
    },
    queue,
  );
  io.progress?.('\n');
  return new Map(
    pages.flatMap((page) => {
      const read = fetched.get(withoutFragment(page));
      return read === undefined ? [] : [[page, read] as const];
    }),
  );
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

function renderJson(reports: readonly VendorReport[]): string {
  return `${JSON.stringify({ date: today(), vendors: reports }, undefined, 2)}\n`;
}

if (require.main === module) {
  const { stderr } = process;
  const io = stderr.isTTY ? { ...PROCESS_IO, progress: (text: string) => void stderr.write(text) } : PROCESS_IO;
  void main(process.argv.slice(2), io)
    .catch((error: unknown) => {
      console.error(error);
      return 2;
    })
    .then((code) => (process.exitCode = code));
}
