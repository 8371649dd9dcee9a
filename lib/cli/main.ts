/**
 * The command line. `main` touches nothing of the process but what it is given as `io`.
 *
 * Exit codes: 0 fine, 1 findings or differences, 2 wrong usage or an input that cannot be read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { createColors } from 'picocolors';
import { CspError, didYouMean, show } from '../csp/errors';
import { Context, EXIT } from './command';
import { COMMANDS } from './commands';
import { hasColors, harmless } from './io';
import type { CliIo } from './io';

export type { CliIo, Output } from './io';

const NAME = 'cdk-vendor-csp';

/**
 * Runs a command.
 *
 * @param argv what the user wrote behind the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  const context = new Context(io);
  try {
    const program = createProgram(context);
    loadCommand(program, wantedBy(argv), context);
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return explainFailure(error, io, argv);
  }
}

/** The command's name, whatever stands before it. */
function wantedBy(argv: readonly string[]): string | undefined {
  return argv.find((argument) => !argument.startsWith('-') && argument !== 'help');
}

function createProgram({ io }: Context): Command {
  const program = new Command(NAME)
    .description('See, explain, compare and migrate Content-Security-Policies, and the vendors that they are for.')
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(harmless(text)),
      writeErr: (text) => void io.stderr.write(harmless(text)),
      // It is said by explainFailure, in one line.
      outputError: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => hasColors(io.stdout, io.env),
      getErrHasColors: () => hasColors(io.stderr, io.env),
    });
  program.addHelpText(
    'after',
    `\nExit codes: 0 fine, 1 findings or differences, 2 wrong usage or an input that cannot be read.\nFor the options of a command: ${NAME} <command> --help`,
  );
  return program;
}

/** All commands are named for `--help`; the one that is wanted is loaded. */
function loadCommand(program: Command, wanted: string | undefined, context: Context): void {
  if (wanted !== undefined && !COMMANDS.some(({ name }) => name === wanted)) {
    const names = COMMANDS.map(({ name }) => name);
    const hint = didYouMean(wanted, names) || ` There are ${names.join(', ')}.`;
    throw new CspError('InvalidArgument', `There is no command ${show(wanted)}.${hint}`);
  }
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).description(summary).helpOption('-h, --help', 'print help');
    if (name === wanted) load().define(command, context);
  }
}

function version(): string {
  // The same from lib/cli and from dist/cli.
  const text = readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** One line that says what is wrong and the way out. */
function explainFailure(error: unknown, io: CliIo, argv: readonly string[]): number {
  if (error instanceof CommanderError) {
    // Help and version are said by then; that alone is no failure.
    if (error.exitCode === 0) return EXIT.FINE;
    if (error.code !== 'commander.help') report(io, `${sentence(error.message)} See: ${helpFor(argv)}`);
    return EXIT.USAGE;
  }
  // What others wrote, such as JSON that is quoted, may have lines of its own.
  if (error instanceof CspError) report(io, error.message.replace(/\s*[\r\n]\s*/g, ' '));
  else if (error instanceof Error) report(io, `${error.stack ?? error.message}\nThis is a defect of ${NAME}.`);
  else throw error;
  return EXIT.USAGE;
}

function report(io: CliIo, message: string): void {
  const { red } = createColors(hasColors(io.stderr, io.env));
  io.stderr.write(`${red('error:')} ${harmless(message)}\n`);
}

/** Commander writes "error: unknown option '--jsn'\n(Did you mean --json?)". */
function sentence(message: string): string {
  const text = message.replace(/^error: /, '').replace(/\s*\n\s*\((.*)\)$/, '. $1');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`;
}

function helpFor(argv: readonly string[]): string {
  const wanted = wantedBy(argv);
  const command = COMMANDS.find(({ name }) => name === wanted)?.name;
  return [NAME, ...(command === undefined ? [] : [command]), '--help'].join(' ');
}
