/** What a command is made of. */
import type { Command } from 'commander';
import { createColors } from 'picocolors';
import { harmless, hasColors, marked } from './io';
import type { CliIo } from './io';

/** Exit codes, the same for every command. */
export const EXIT = {
  /** Nothing to object to. */
  FINE: 0,
  /** There are findings, or differences. */
  FINDINGS: 1,
  /** Wrong usage, or an input that cannot be read. */
  USAGE: 2,
} as const;

const COLORS = ['bold', 'dim', 'red', 'green', 'yellow', 'blue', 'cyan'] as const;

/** Those that are used; each leaves texts as they are where there are no colours. */
export type Colors = Readonly<Record<(typeof COLORS)[number], (text: string) => string>>;

/** What a command works with. */
export class Context {
  /** What `main` returns when the command is through. */
  public exitCode: number = EXIT.FINE;

  public readonly colors: Colors;

  public constructor(public readonly io: CliIo) {
    const all = createColors(hasColors(io.stdout, io.env));
    this.colors = Object.fromEntries(COLORS.map((name) => [name, marked(all[name])])) as Colors;
  }

  /** How many characters a line may have. Without a terminal nothing is wrapped to fit a window. */
  public get width(): number {
    return this.io.stdout.isTTY === true ? Math.max(40, this.io.stdout.columns ?? 80) : 120;
  }

  /** The result, for people or programs. */
  public out(text: string): void {
    this.io.stdout.write(`${harmless(text)}\n`);
  }

  /** What is to be said about the result, so that it is not mixed up with it. */
  public note(text: string): void {
    this.io.stderr.write(`${harmless(text)}\n`);
  }

  /** The result for `--json`. */
  public json(value: unknown): void {
    this.out(JSON.stringify(value, null, 2));
  }
}

/** The file of a command. */
export interface CommandModule {
  /** Gives the command its arguments, options and action. */
  define(command: Command, context: Context): void;
}

/** Options of every command. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** For an option that may be given several times. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}
