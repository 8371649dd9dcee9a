/**
 * Reads violation reports of any size: one JSON value a line, a list, or values one after another; packed or not.
 *
 * What cannot be read is counted and shown, and never ends the reading where it can go on.
 */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ViolationGroups } from './groups';
import { linesOf, LONGEST_LINE } from './lines';
import { valuesOf } from './values';
import { violationsIn } from './violation';
import { withCommas } from '../../csp/texts';

/** What there is to say about a reading. */
export interface Reading {
  /** Lines or values that are no JSON. */
  broken: number;
  /** The first of them, with where and why. */
  readonly examples: string[];
  /** JSON that is no report of a violation. */
  others: number;
}

const MOST_EXAMPLES = 3;

/** Puts all violations into groups. */
export async function readReports(chunks: AsyncIterable<Buffer>, groups: ViolationGroups): Promise<Reading> {
  const reading: Reading = { broken: 0, examples: [], others: 0 };
  try {
    const packed = await peek(chunks, (head) => head.length >= 2);
    const plain = isGzip(packed.head) ? unpacked(packed.all) : packed.all;
    const { head, all } = await peek(plain, (some) => some.includes(10) || some.length > LONGEST_LINE);
    await (isOneText(head) ? readValues(all, groups, reading) : readLines(all, groups, reading));
  } catch (error) {
    // Cut off, or damaged: what came before counts.
    fail(reading, `it ends early: ${(error as Error).message}`);
  }
  return reading;
}

async function readLines(chunks: AsyncIterable<Buffer>, groups: ViolationGroups, reading: Reading): Promise<void> {
  for await (const { number, text } of linesOf(chunks)) {
    if (text === undefined) {
      fail(reading, `line ${number} is longer than ${withCommas(LONGEST_LINE)} bytes`);
      continue;
    }
    const json = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
    if (json.trim() === '') continue;
    try {
      add(JSON.parse(json), groups, reading);
    } catch (error) {
      fail(reading, `line ${number}: ${(error as Error).message}`);
      if (json.trimStart().startsWith('[')) await salvage(json, groups, reading);
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
  const { violations, others } = violationsIn(value);
  reading.others += others;
  for (const violation of violations) groups.add(violation);
}

function fail(reading: Reading, why: string): void {
  reading.broken += 1;
  if (reading.examples.length < MOST_EXAMPLES) reading.examples.push(why);
}

const BYTE_ORDER_MARK = 0xfeff;

/** https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1 */
function isGzip(head: Buffer): boolean {
  return head.length >= 2 && head.readUInt16BE() === 0x1f8b;
}

/** Whether the values do not stand on lines of their own: by the first line, which then is no complete value. */
function isOneText(head: Buffer): boolean {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!/^[[{]/.test(text)) return false;
  const end = text.indexOf('\n');
  const line = (end === -1 ? text : text.slice(0, end)).trimEnd();
  if (line.length > LONGEST_LINE) return text.startsWith('[');
  return /[[{,]$/.test(line);
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
