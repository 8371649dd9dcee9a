/** What a `CspError` is about. Codes are stable: a test may rely on them. The last nine are those of the construct. */
export type CspErrorCode =
  | 'InvalidArgument'
  | 'InvalidDirective'
  | 'InvalidOption'
  | 'InvalidPolicy'
  | 'InvalidSource'
  | 'InvalidUrl'
  | 'UnsupportedDirective'
  | 'AlreadySynthesized'
  | 'CannotAttach'
  | 'HeadersTooLong'
  | 'InvalidFolder'
  | 'InvalidHeader'
  | 'InvalidName'
  | 'InvalidProp'
  | 'TooManyHeaders'
  | 'UnreadablePage';

class CspErrorImpl extends Error {
  public readonly code: CspErrorCode;

  public constructor(code: CspErrorCode, message: string) {
    super(message);
    this.name = 'CspError';
    this.code = code;
  }
}

/**
 * Misuse of this library: the message shows the value as JSON and then the way out; `code` is stable.
 *
 * (A constant, not an exported class: jsii cannot describe a class that extends a type of the language.)
 */
export const CspError = CspErrorImpl;
export type CspError = CspErrorImpl;

const LONGEST_SHOWN_VALUE = 200;

/** The value as JSON, cut where it would flood the terminal. Never throws. */
export function show(value: unknown): string {
  const json = toJson(value);
  return json.length <= LONGEST_SHOWN_VALUE
    ? json
    : `${json.slice(0, LONGEST_SHOWN_VALUE)}… (${json.length} characters)`;
}

function toJson(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return `${typeof value} ${String(value)}`;
  }
  try {
    return JSON.stringify(value, markMissing).replace(MARKED, '$1');
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** Stands before what JSON has no form for: a character of the private use area. */
const MARK = '\uf8ff';
const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g');

/** JSON would leave it out, write null for it or throw, and so hide the very value that is wrong. */
function markMissing(_key: string, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return `${MARK}${typeof value}`;
  const hasForm = typeof value === 'number' ? Number.isFinite(value) : value !== undefined && typeof value !== 'bigint';
  return hasForm ? value : `${MARK}${String(value)}`;
}

/** Of `candidates`, the few that a mistyped `word` may have meant, nearest first. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return [...candidates]
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase(), limit) }))
    .filter((entry) => entry.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map((entry) => entry.candidate);
}

/** ` Did you mean "x" or "y"?` or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found.length === 0 ? '' : ` Did you mean ${found.map((name) => JSON.stringify(name)).join(' or ')}?`;
}

/** Levenshtein distance, two swapped letters counting once; or anything above `limit` where the lengths say so. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? (beforePrevious[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(substitution, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
