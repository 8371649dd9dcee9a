/**
 * Reads violation reports of any size: JSON values on lines, one or several on each, a list, or values over lines; packed or
 * not, in UTF-8 or in UTF-16 with its mark.
 *
 * What cannot be read is counted and shown, and never ends the reading where it can go on.
 */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ViolationGroups } from './groups';
import { linesOf, LONGEST_LINE } from './lines';
import { RowReader } from './row';
import { valuesOf } from './values';
import { violationsIn } from './violation';

/** What there is to say about a reading. */
export interface Reading {
  /** Lines or values that are no JSON. */
  broken: number;
  /** The first of them, with where and why. */
  readonly examples: string[];
  /** JSON that is no report of a violation. */
  others: number;
  /** Of these the ones that report something else, such as a deprecation. */
  otherReports: number;
}

const MOST_EXAMPLES = 3;

/** Puts all violations into groups. */
export async function readReports(chunks: AsyncIterable<Buffer>, groups: ViolationGroups): Promise<Reading> {
  const reading: Reading = { broken: 0, examples: [], others: 0, otherReports: 0 };
  try {
    const packed = await peek(chunks, (head) => head.length >= 2);
    const plain = isGzip(packed.head) ? unpacked(packed.all) : packed.all;
    const marked = await peek(plain, (head) => head.length >= 2);
    const encoding = utf16Of(marked.head);
    const text = encoding === undefined ? marked.all : asUtf8(marked.all, encoding);
    const { head, all } = await peek(text, (some) => some.includes(10) || some.length > LONGEST_LINE);
    await (isOneText(head) ? readValues(all, groups, reading) : readLines(all, groups, reading));
  } catch (error) {
    // Cut off, or damaged: what came before counts.
    fail(reading, `it ends early: ${(error as Error).message}`);
  }
  return reading;
}

async function readLines(chunks: AsyncIterable<Buffer>, groups: ViolationGroups, reading: Reading): Promise<void> {
  const reader = new RowReader();
  for await (const line of linesOf(chunks)) {
    for (const piece of reader.read(line)) {
      if ('value' in piece) {
        add(piece.value, groups, reading);
        continue;
      }
      fail(reading, `line ${line.number}: ${piece.why}`);
      if (piece.broken.startsWith('[')) await salvage(piece.broken, groups, reading);
    }
  }
}

/** Of a list that is cut off what comes before the break counts. */
async function salvage(json: string, groups: ViolationGroups, reading: Reading): Promise<void> {
  try {
    await readValues(Readable.from([Buffer.from(json)]), groups, reading);
  } catch {
    // It is told already.
  }
}

async function readValues(chunks: AsyncIterable<Buffer>, groups: ViolationGroups, reading: Reading): Promise<void> {
  for await (const values of valuesOf(chunks)) for (const value of values) add(value, groups, reading);
}

function add(value: unknown, groups: ViolationGroups, reading: Reading): void {
  const { violations, others, otherReports } = violationsIn(value);
  reading.others += others;
  reading.otherReports += otherReports;
  for (const violation of violations) groups.add(violation);
}

function fail(reading: Reading, why: string): void {
  reading.broken += 1;
  if (reading.examples.length < MOST_EXAMPLES) reading.examples.push(why);
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
function isGzip(head: Buffer): boolean {
  return head.length >= 2 && head.readUInt16BE() === 0x1f8b;
}

/** By the mark that Windows writes; undefined for UTF-8. */
function utf16Of(head: Buffer): string | undefined {
  const mark = head.length >= 2 ? head.readUInt16BE() : 0;
  return mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
}

async function* asUtf8(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** Whether the values do not stand on lines: by the first line, which then holds no complete value. */
function isOneText(head: Buffer): boolean {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!/^[[{]/.test(text)) return false;
  const end = text.indexOf('\n');
  if (end === -1 && head.length > LONGEST_LINE) return text.startsWith('[') && !beginsWithValue(text);
  const line = (end === -1 ? text : text.slice(0, end)).trimEnd();
  return /[[{,]$/.test(line);
}

function beginsWithValue(text: string): boolean {
  const [first] = new RowReader(Infinity).read({ text, isPart: true });
  return first !== undefined && 'value' in first;
}

function unpacked(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // The failure is thrown to whoever reads.
  pipeline(Readable.from(chunks, { objectMode: false }), gunzip, () => undefined);
  return gunzip as AsyncIterable<Buffer>;
}

/** The beginning of a stream, and all of it again. */
async function peek(
  chunks: AsyncIterable<Buffer>,
  isEnough: (head: Buffer) => boolean,
): Promise<{ head: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let head = Buffer.alloc(0);
  let failure: { readonly error: unknown } | undefined;
  while (!isEnough(head)) {
    try {
      const next: IteratorResult<Buffer, unknown> = await iterator.next();
      if (next.done === true) break;
      seen.push(next.value);
    } catch (error) {
      failure = { error };
      break;
    }
    head = Buffer.concat(seen);
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* seen;
    if (failure !== undefined) throw failure.error;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, all: all() };
}
