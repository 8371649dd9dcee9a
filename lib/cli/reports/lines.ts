/** The lines of a stream, without ever holding more than one of them. */

/** A line, or that it was too long to be kept. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end. @default - too long */
  readonly text?: string;
}

/** A report of a browser has a few thousand bytes; batches of them more. */
export const LONGEST_LINE = 1_000_000;

export async function* linesOf(chunks: AsyncIterable<Buffer>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const line = (): Line => (size > longest ? { number } : { number, text: Buffer.concat(parts).toString('utf8') });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      // Most lines lie within a chunk: no copy is needed.
      if (size === 0 && end - start <= longest) {
        yield { number, text: chunk.toString('utf8', start, end) };
      } else {
        size += end - start;
        if (size <= longest) parts.push(chunk.subarray(start, end));
        yield line();
      }
      [parts, size, start] = [[], 0, end + 1];
      number += 1;
    }
    size += chunk.length - start;
    // What is too long is read to its end, and forgotten.
    if (size <= longest) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (size > 0) yield line();
}
