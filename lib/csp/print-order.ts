/**
 * The order in which values are printed: by kind, then by text.
 *
 * As a number for each value, in which most of them differ: comparing numbers takes a tenth of the time that texts take.
 */
import type { Source, SourceKind } from './source';
import { compareTexts } from './texts';

/** Keywords first, then nonces, hashes, schemes, hosts, tokens. */
const KIND_RANK: Readonly<Record<SourceKind, number>> = {
  keyword: 0,
  nonce: 1,
  hash: 2,
  scheme: 3,
  host: 4,
  opaque: 5,
};

/** What so many begin with that their numbers would all be the same. */
const COMMON = 'https://';
/** A digit for each character: no value holds any beyond ASCII. With what stands before them, six are below 2^53. */
const BASE = 128;
const DIGITS = 6;

/** Something that has a place among the values of a directive. */
export interface Ordered {
  readonly text: string;
  /** Of two values the one with the lower number comes first; where they are the same, the texts decide. */
  readonly order: number;
  /** What browsers read in the text. @default - nothing: it comes after a source with the same text */
  readonly source?: Source;
}

/**
 * The number of a value: its kind, whether its text comes before, begins with or comes after `https://`, and its first
 * characters, or the first ones after that.
 *
 * @param kind undefined: it is no source, such as what browsers ignore in a source list, and stands among the keywords
 */
export function printOrder(kind: SourceKind | undefined, text: string): number {
  const isCommon = text.startsWith(COMMON);
  const group = isCommon ? 1 : text < COMMON ? 0 : 2;
  let order = (kind === undefined ? 0 : KIND_RANK[kind]) * 3 + group;
  const start = isCommon ? COMMON.length : 0;
  for (let at = start; at < start + DIGITS; at++) order = order * BASE + (at < text.length ? text.charCodeAt(at) : 0);
  return order;
}

/** The values as they are printed. */
export function inPrintOrder<T extends Ordered>(values: Iterable<T>): T[] {
  const all = [...values];
  return sequenceOf(all).flatMap((number) => all[number] ?? []);
}

/** The numbers of the values, from that which is printed first: by merging runs, which takes half as long as sorting. */
export function sequenceOf(values: readonly Ordered[]): readonly number[] {
  let from: number[] = [];
  let to: number[] = [];
  for (let number = 0; number < values.length; number++) {
    from.push(number);
    to.push(number);
  }
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) mergeRuns(values, from, to, start, width);
    [from, to] = [to, from];
  }
  return from;
}

/** Writes two runs of `width` numbers that follow each other in `from` as one to the same place in `to`. */
function mergeRuns(
  values: readonly Ordered[],
  from: readonly number[],
  to: number[],
  start: number,
  width: number,
): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const isRightNext =
      left >= middle || (right < end && comesAfter(values[from[left] ?? 0], values[from[right] ?? 0]));
    to[at] = from[isRightNext ? right++ : left++] ?? 0;
  }
}

function comesAfter(a: Ordered | undefined, b: Ordered | undefined): boolean {
  return a !== undefined && b !== undefined && compareOrder(a, b) > 0;
}

/** Negative: the first of two values is printed first; 0: they are the same. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order - b.order;
  return compareTexts(a.text, b.text) || Number(a.source === undefined) - Number(b.source === undefined);
}
