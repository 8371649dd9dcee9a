/**
 * JSON values one after another on a line, with or without space between them, as Amazon Data Firehose puts records into
 * files.
 *
 * In JSON a closing bracket comes before an opening one only between two values, or in a string. So after a value that is
 * broken the reading goes on at the next such place; and no text is looked at more than a few times, whatever it holds.
 */
import { withCommas } from '../../csp/texts';
import { LONGEST_LINE } from './lines';
import type { Line } from './lines';

/** A value, or what is none, with the reason. */
export type Piece = { readonly value: unknown } | { readonly broken: string; readonly why: string };

/** Reads lines, also those that come in parts. Of them it keeps the one value that is not complete yet. */
export class RowReader {
  private open = '';
  /** Whether the beginning of what comes was given up: it was told, and its rest is no news. */
  private isLost = false;

  public constructor(private readonly longest = LONGEST_LINE) {}

  public *read({ text, isPart }: Pick<Line, 'text' | 'isPart'>): Generator<Piece> {
    let row = this.open + text;
    if (this.isLost) row = row.slice(nextValue(row, 0));
    this.isLost &&= row === '' && isPart;
    this.open = '';
    // Nearly all lines are one value.
    const whole = isPart ? undefined : pieceOf(row);
    if (whole !== undefined && 'value' in whole) yield whole;
    else yield* this.pieces(row, isPart);
    if (this.open.length <= this.longest) return;
    yield { broken: '', why: `one value has more than ${withCommas(this.longest)} bytes` };
    this.open = '';
    this.isLost = true;
  }

  private *pieces(row: string, isPart: boolean): Generator<Piece> {
    for (let start = skipSpace(row, 0); start < row.length; start = skipSpace(row, start)) {
      const end = endOfValue(row, start);
      const value = typeof end === 'number' ? pieceOf(row.slice(start, end)) : undefined;
      if (typeof end === 'number' && value !== undefined && 'value' in value) {
        yield value;
        start = end;
        continue;
      }
      const next = nextValue(row, start);
      if (isPart && (end === 'open' || next === row.length)) {
        this.open = row.slice(start);
        return;
      }
      yield pieceOf(row.slice(start, next));
      start = next;
    }
  }
}

function skipSpace(text: string, start: number): number {
  const length = text.slice(start).search(/\S/);
  return length === -1 ? text.length : start + length;
}

/** Where one value ends and another begins. */
const BETWEEN = /[}\]][ \t\r\n]*(?=[[{])/g;

/** The place of the next value after one that is broken; the end of the text where there is none. */
function nextValue(text: string, start: number): number {
  BETWEEN.lastIndex = start;
  return BETWEEN.test(text) ? BETWEEN.lastIndex : text.length;
}

/**
 * The end of an object or a list, by its brackets.
 *
 * @returns `open` where the text ends before it does, `broken` for what no text behind it makes a value
 */
function endOfValue(text: string, start: number): number | 'open' | 'broken' {
  let depth = 0;
  let isString = false;
  let isClosed = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
      continue;
    }
    switch (character) {
      case '{':
      case '[':
        if (isClosed) return 'broken';
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth <= 0) return depth === 0 ? at + 1 : 'broken';
        isClosed = true;
        break;
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        break;
      default:
        if (depth === 0 || character === '\\') return 'broken';
        isString = character === '"';
        isClosed = false;
    }
  }
  return 'open';
}

function pieceOf(json: string): Piece {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { broken: json, why: (error as Error).message };
  }
}
