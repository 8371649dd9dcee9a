/**
 * The elements of one huge JSON list, or JSON values one after another, laid out in whatever way. Only the element that
 * is being read is in memory.
 */
import { once } from 'node:events';
import Parser from 'stream-json/Parser';
import Assembler from 'stream-json/Assembler';
import { withCommas } from '../../csp/texts';

/** More than any report, or batch of them, has. */
const LONGEST_VALUE = 8_000_000;

/** Of each piece all tokens are in memory at once, which take many times its size. */
const PIECE = 16 * 1024;

/**
 * In batches, as they come.
 *
 * @throws Error where the text is no JSON; what comes after cannot be read
 */
export async function* valuesOf(chunks: AsyncIterable<Buffer>, longest = LONGEST_VALUE): AsyncGenerator<unknown[]> {
  const parser = new Parser({ jsonStreaming: true, streamValues: false });
  const assembler = new Assembler();
  let found: unknown[] = [];
  let failure: Error | undefined;
  let unread = 0;
  parser.on('error', (error: Error) => (failure = error));
  parser.on('data', (token: Token) => {
    assembler.consume(token);
    const value = take(assembler);
    if (value !== undefined) found.push(value);
  });
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += PIECE) {
      const piece = chunk.subarray(start, start + PIECE);
      unread += piece.length;
      if (!parser.write(piece)) await settled(parser);
      yield found;
      if (found.length > 0) unread = 0;
      found = [];
      if (failure !== undefined) throw failure;
      if (unread > longest) throw new Error(`one value has more than ${withCommas(longest)} bytes`);
    }
  }
  parser.end();
  await settled(parser, 'end');
  yield found;
  if (failure !== undefined) throw failure;
}

type Token = Parameters<Assembler['consume']>[0];

/** An element of the list, or a value outside of one, once it is complete. */
function take(assembler: Assembler): unknown {
  const current: unknown = assembler.current;
  if (Array.isArray(current) && assembler.depth <= 1) return current.shift();
  return assembler.done ? current : undefined;
}

/** A failure is told by its own listener. */
async function settled(parser: Parser, event = 'drain'): Promise<void> {
  await once(parser, event).catch(() => undefined);
}
