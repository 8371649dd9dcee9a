/** The lines of a stream, without ever holding more than one of them, or than a part of one that is too long. */
import { StringDecoder } from 'node:string_decoder';

/** A line, or a part of one that is too long to be kept. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end. */
  readonly text: string;
  /** Whether more of the line follows. */
  readonly isPart: boolean;
}

/** A report of a browser has a few thousand bytes; batches of them more. */
export const LONGEST_LINE = 1_000_000;

const NEWLINE = 10;

export async function* linesOf(chunks: AsyncIterable<Buffer>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let kept: Buffer[] = [];
  let size = 0;
  // A part may end within a character.
  let decoder = new StringDecoder('utf8');
  const line = (isPart: boolean): Line => {
    const bytes = kept.length === 1 && kept[0] !== undefined ? kept[0] : Buffer.concat(kept);
    [kept, size] = [[], 0];
    return { number, text: isPart ? decoder.write(bytes) : decoder.end(bytes), isPart };
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      kept.push(chunk.subarray(start, end));
      yield line(false);
      decoder = new StringDecoder('utf8');
      start = end + 1;
      number += 1;
    }
    if (start === chunk.length) continue;
    kept.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > longest) yield line(true);
  }
  yield line(false);
}
