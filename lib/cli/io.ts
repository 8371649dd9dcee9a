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

/** What moves the cursor, rings the bell, is not seen, or turns the direction of writing; a policy from elsewhere may hold it. */
const HIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** `text` with what is hidden written out, as in `\u001b`. Valid JSON stays so. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** What our colours begin with until they are written: what comes from outside cannot know it. */
const MARK = `\u{f0000}${Math.random().toString(36).slice(2)}`;
const MARKED = new RegExp(`${MARK}\\[(\\d{1,2})m`, 'gu');

/** A colour of picocolors that only `harmless` lets through to a terminal. */
export function marked(paint: (text: string) => string): (text: string) => string {
  const [begin = '', end = ''] = paint('\0').split('\0');
  const [before, after] = [begin, end].map((code) => code.replaceAll('\x1b', MARK));
  return (text) => `${before ?? ''}${text}${after ?? ''}`;
}

/** `text` without our colours, for its width. */
export function withoutColors(text: string): string {
  return text.replace(MARKED, '');
}

/** `text` with nothing that a terminal would obey but our own colours, tabs and line ends. */
export function harmless(text: string): string {
  return visible(text).replace(MARKED, '\x1b[$1m');
}
