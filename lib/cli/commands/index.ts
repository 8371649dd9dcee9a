/**
 * The commands. A command is a file in this folder that exports `define`, an `import type` and a line in the table.
 *
 * A command is loaded when it is asked for, so that `list` does not wait for what `explain` needs. `require` is allowed
 * in this file only, and for files of this folder only: eslint.config.mjs.
 */
import type { CommandModule } from '../command';

/** A command before it is loaded. */
export interface RegisteredCommand {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  readonly load: () => CommandModule;
}

export const COMMANDS: readonly RegisteredCommand[] = [
  {
    name: 'list',
    summary: 'list the vendors of the catalogue',
    load: () => require('./list') as CommandModule,
  },
  {
    name: 'show',
    summary: 'show what a vendor needs, why, and which page says so',
    load: () => require('./show') as CommandModule,
  },
];
