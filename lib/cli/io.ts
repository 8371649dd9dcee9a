/** What the command line says and hears. `main` knows nothing else of the process, so that tests can listen in. */

/** Where text goes: `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
  /** Whether it is a terminal. @default false */
  readonly isTTY?: boolean;
  /** How many characters a line of it has. @default 80 */
  readonly columns?: number;
}

/** The surroundings of `main`. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  /** What `-` stands for as an input. @default - there is none */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** NO_COLOR, FORCE_COLOR and TERM are read. */
  readonly env: { readonly [name: string]: string | undefined };
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Aborted when somebody wants a command that runs on to end. @default - never */
  readonly signal?: AbortSignal;
}

/** https://no-color.org: set and not empty. */
export function hasColors({ isTTY = false }: Output, env: CliIo['env']): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  const forced = env.FORCE_COLOR ?? '';
  if (forced !== '') return forced !== '0';
  return isTTY && env.TERM !== 'dumb';
}

/** What moves the cursor, rings the bell, or turns the direction of writing; a policy from elsewhere may hold it. */
const CONTROL = /(?!\x1b\[\d{1,2}m)[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** `text` with nothing that a terminal would obey but colours, tabs and line ends. Valid JSON stays so. */
export function harmless(text: string): string {
  return text.replace(CONTROL, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
