/** Files and pipes as text. */
import { createReadStream, readFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { CspError, show } from '../../csp';
import { withCommas } from '../../csp/texts';
import type { CliIo } from '../io';

/** Templates and pages are smaller by far; a mistaken argument, such as a log, may not be. */
const LARGEST = 20_000_000;

/**
 * A file, or what somebody writes into a named pipe, as `<(curl …)` of a shell is one.
 *
 * @param path absolute
 * @param name as the user wrote it
 * @throws CspError `InvalidPolicy` where it cannot be read, is too long, or is no text
 */
export async function readTextFile(path: string, name: string, stats: Stats, io: CliIo): Promise<string> {
  if (stats.isFile() && stats.size > LARGEST) throw unreadable(name, `it has ${withCommas(stats.size)} bytes`);
  try {
    if (stats.isFile()) return textOfBytes(readFileSync(path), name);
    const { signal } = io;
    return await readTextStream(createReadStream(path, { ...(signal && { signal }) }), name);
  } catch (error) {
    if (error instanceof CspError) throw error;
    throw unreadable(name, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** @throws CspError `InvalidPolicy` where it is too long, or no text */
export async function readTextStream(chunks: AsyncIterable<Uint8Array | string>, name: string): Promise<string> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST) throw unreadable(name, `it has more than ${withCommas(LARGEST)} bytes`);
    read.push(bytes);
  }
  return textOfBytes(Buffer.concat(read), name);
}

/**
 * UTF-8, or UTF-16 with the mark that Windows writes; without the mark.
 *
 * @throws CspError `InvalidPolicy` for anything else, such as an image
 */
export function textOfBytes(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Bytes that are no character: said below.
  }
  throw unreadable(name, 'it is no text in UTF-8. Save it as such, if it is text at all');
}

function unreadable(name: string, why: string): Error {
  return new CspError('InvalidPolicy', `Cannot read ${show(name)}: ${why}. Expected ${FORMS}.`);
}

/** What a policy can be given as. */
export const FORMS = `a policy such as "default-src 'self'", a file with one, a folder like cdk.out, a URL, or "-" for a pipe`;
