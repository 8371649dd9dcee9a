/** `who --reports`: what would allow what browsers reported as blocked. */
import { createReadStream, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { CspError, show } from '../../csp';
import { EXIT } from '../command';
import type { Context } from '../command';
import type { Output } from '../io';
import { pathOf } from '../input/path';
import { adviceOn } from '../meaning/advice';
import { ViolationGroups } from '../reports/groups';
import type { ViolationGroup } from '../reports/groups';
import { readReports } from '../reports/read';
import type { Reading } from '../reports/read';
import { count } from '../render/text';
import { cut, groupAsJson, renderGroup } from '../render/violations';

const CHUNK = 256 * 1024;
/** More than anybody reads on a terminal; `--json` has them all. */
const MOST_SHOWN = 40;

/** @throws CspError `InvalidArgument` for a file that is not there or that is none */
export async function whoReports(file: string, json: boolean, context: Context): Promise<void> {
  const path = pathOf(context.io.cwd, file);
  const chunks = file === '-' ? piped(context) : opened(path, check(path, file), context);
  const groups = new ViolationGroups();
  const reading = await readReports(chunks, groups);
  const list = groups.list();
  context.exitCode = exitCodeOf(list, groups, reading);
  if (json) {
    context.json({
      reports: groups.total,
      ungrouped: groups.ungrouped,
      others: reading.others,
      broken: reading.broken,
      brokenExamples: reading.examples,
      groups: list.map((group) => groupAsJson(group, adviceOn(group))),
    });
    return;
  }
  print(list, groups, context);
  for (const note of notesOn(groups, reading)) context.note(note);
}

/** Reports that nobody has to do anything about are fine, and so is an empty file; one of something else is a mistake. */
function exitCodeOf(list: readonly ViolationGroup[], groups: ViolationGroups, reading: Reading): number {
  const { broken, others, otherReports } = reading;
  if (broken + others > 0 && groups.total + otherReports === 0) return EXIT.USAGE;
  if (broken > 0) return EXIT.FINDINGS;
  return list.every(({ installed }) => installed !== undefined) ? EXIT.FINE : EXIT.FINDINGS;
}

function print(list: readonly ViolationGroup[], groups: ViolationGroups, context: Context): void {
  const { bold } = context.colors;
  const ours = list.filter(({ installed }) => installed === undefined);
  const theirs = list.filter(({ installed }) => installed !== undefined);
  context.note(`${count(groups.total, 'report')} of violations, ${count(list.length, 'group')}.`);
  if (list.length > 0) context.note('');
  const shown = [...ours.slice(0, MOST_SHOWN)];
  if (shown.length > 0) {
    context.out(shown.map((group) => renderGroup(group, adviceOn(group), context)).join('\n\n'));
  }
  if (ours.length > shown.length)
    context.note(`\n${count(ours.length - shown.length, 'more group')}: --json has them all.`);
  if (theirs.length === 0) return;
  context.out(`${shown.length === 0 ? '' : '\n'}${bold('Probably not from the site')}`);
  for (const { directive, blocked, count: times, installed = '' } of theirs.slice(0, MOST_SHOWN)) {
    context.out(`  ${directive}  ${cut(blocked)}  ${count(times, 'report')}: ${installed}`);
  }
}

function notesOn(groups: ViolationGroups, { broken, examples, others }: Reading): string[] {
  return [
    ...(groups.isIncomplete
      ? [
          `\nThere are too many groups to keep: ${count(groups.ungrouped, 'report')} of rare ones are not shown, and ` +
            'small counts may be too low.',
        ]
      : []),
    ...(others === 0 ? [] : [`\n${count(others, 'value')} left out: JSON, but ${NO_REPORT}.`]),
    ...(broken === 0
      ? []
      : broken === 1
        ? [`\nNot readable: ${examples.join()}`]
        : [
            `\nNot readable: ${count(broken, 'line or value', 'lines or values')}, such as\n  ${examples.join('\n  ')}`,
          ]),
  ];
}

const NO_REPORT = 'no violation report as report-uri or the Reporting API sends it';

async function* piped({ io }: Context): AsyncGenerator<Buffer> {
  for await (const chunk of io.stdin ?? []) yield Buffer.from(chunk);
}

async function* opened(path: string, stats: Stats, { io }: Context): AsyncGenerator<Buffer> {
  const bar = progress(io.stderr, stats);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, signal: io.signal })) {
      bar?.increment((chunk as Buffer).length);
      yield chunk as Buffer;
    }
  } finally {
    bar?.stop();
  }
}

function check(path: string, file: string): Stats {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'There is no file' : 'Cannot read the file';
    throw new CspError('InvalidArgument', `${why} ${show(file)}. ${FORMS}`);
  }
  if (stats.isDirectory()) throw new CspError('InvalidArgument', `${show(file)} is a folder. ${FORMS}`);
  return stats;
}

const FORMS = 'Give a file with violation reports as JSON, packed by gzip or not, or "-" for a pipe.';

/** On a terminal only, and only where it is known how much there is. */
function progress(output: Output, { size }: Stats): SingleBar | undefined {
  if (output.isTTY !== true || size === 0) return undefined;
  const bar = new SingleBar({
    format: 'reading {bar} {percentage} %',
    stream: output as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
    // Otherwise it listens to the process's signals.
    gracefulExit: false,
  });
  bar.start(size, 0);
  return bar;
}
