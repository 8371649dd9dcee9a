/**
 * The sources of several directives, each once, with the directives that hold it. They stand in the order of printing, so
 * that two lists of them are united by going through both once, and none has to be sorted when it is printed.
 */
import type { DirectiveSet } from './directive-set';
import type { Entry } from './entries';
import { compareOrder, sequenceOf } from './print-order';
import type { Source } from './source';

/** A source, and the directives that hold it. */
export class Row {
  /** @param entry as the source was first met: who else asked for it is not there */
  public constructor(
    public readonly entry: Entry,
    public readonly holders: DirectiveSet,
  ) {}

  /** Undefined: browsers read none in the text. */
  public get source(): Source | undefined {
    return this.entry.source;
  }

  /** The same source held by others; the row itself, if they are the same. */
  public heldBy(holders: DirectiveSet): Row {
    return holders === this.holders ? this : new Row(this.entry, holders);
  }
}

/** Rows in the order of printing, each source once. */
export type Rows = readonly Row[];

/** Those of rows in any order, in which sources may occur several times. */
export function arranged(rows: readonly Row[]): Rows {
  const result: Row[] = [];
  for (const at of sequenceOf(rows.map(({ entry }) => entry))) {
    const row = rows[at];
    const last = result.at(-1);
    if (row === undefined) continue;
    if (last === undefined || compareOrder(last.entry, row.entry) !== 0) result.push(row);
    else result[result.length - 1] = last.heldBy(last.holders | row.holders);
  }
  return result;
}

/** The rows of both. */
export function unite(a: Rows, b: Rows): Rows {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const result: Row[] = [];
  let left = 0;
  let right = 0;
  let first = a[0];
  let second = b[0];
  while (first !== undefined && second !== undefined) {
    const order = compareOrder(first.entry, second.entry);
    if (order < 0) result.push(first);
    else if (order > 0) result.push(second);
    else result.push(first.heldBy(first.holders | second.holders));
    if (order <= 0) first = a[++left];
    if (order >= 0) second = b[++right];
  }
  for (; first !== undefined; first = a[++left]) result.push(first);
  for (; second !== undefined; second = b[++right]) result.push(second);
  return result;
}

/** The rows of all: two by two, so that none is gone through more often than needed. */
export function uniteAll(lists: readonly Rows[]): Rows {
  let rest = lists;
  while (rest.length > 1) {
    const united: Rows[] = [];
    for (let at = 0; at < rest.length; at += 2) united.push(unite(rest[at] ?? [], rest[at + 1] ?? []));
    rest = united;
  }
  return rest[0] ?? [];
}

/** The rows held by others, without those that nobody holds. */
export function reassigned(rows: Rows, holdersOf: (row: Row) => DirectiveSet): Rows {
  const result: Row[] = [];
  for (const row of rows) {
    const holders = holdersOf(row);
    if (holders !== 0) result.push(row.heldBy(holders));
  }
  return result;
}
