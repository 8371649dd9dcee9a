/**
 * The commands. A command is a file in this folder that exports `define`, and a row in the table.
 *
 * A command is loaded when it is asked for, so that `list` does not wait for what `explain` needs. `require` is allowed
 * in this file and in those called lazy.ts, and for files beside them only: eslint.config.mjs.
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
  {
    name: 'build',
    summary: 'print a policy of vendors for those who are not on CDK',
    load: () => require('./build') as CommandModule,
  },
  {
    name: 'explain',
    summary: 'say what a policy allows, who asked for it and why, and what is doubtful',
    load: () => require('./explain') as CommandModule,
  },
  {
    name: 'import',
    summary: 'print CDK code for the policy that you have today',
    load: () => require('./import') as CommandModule,
  },
  {
    name: 'diff',
    summary: 'say what a new policy allows and blocks that the old one did not',
    load: () => require('./diff') as CommandModule,
  },
  {
    name: 'who',
    summary: 'name the vendors to whom an address belongs, or what would allow reported violations',
    load: () => require('./who') as CommandModule,
  },
  {
    name: 'scan',
    summary: 'say what a built site loads and holds, and what a policy would block of it',
    load: () => require('./scan') as CommandModule,
  },
  {
    name: 'preview',
    summary: 'serve a site with the headers that it will have, and say what they block',
    load: () => require('./preview') as CommandModule,
  },
];
