/** What a tool says and hears, so that tests can listen in. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Of a tool that may ask. */
export interface AskingIo extends Io {
  /** Whether somebody is there to answer. */
  readonly interactive: boolean;
  readonly ask: (question: string) => Promise<string>;
}

export const PROCESS_IO: Io = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};
