/** Lines of a policy that minimizing considers, put together without being written. */
import type { ValueList } from '../value-list';

/** A list that directives may share. */
export interface List {
  readonly urls: ValueList;
  readonly keywords: ValueList;
}

/** Lines of a policy and how long they are together: one line, or the plans that it joins. */
export interface Plan {
  readonly length: number;
  readonly line?: readonly [name: string, list: List];
  readonly parts?: readonly Plan[];
}

export const NO_LINES: Plan = { length: 0 };
export const IMPOSSIBLE: Plan = { length: Infinity };

/** The lines by name. */
export function linesOf(plan: Plan): Map<string, ValueList> {
  const lines = new Map<string, ValueList>();
  addLines(lines, plan);
  return lines;
}

function addLines(lines: Map<string, ValueList>, { line, parts = [] }: Plan): void {
  if (line !== undefined) lines.set(line[0], line[1].keywords.and(line[1].urls));
  for (const part of parts) addLines(lines, part);
}

/** The plans as one. */
export function join(...parts: readonly Plan[]): Plan {
  let length = 0;
  for (const part of parts) length += part.length;
  return { length, parts };
}

/** The first of two that are equally long, so that the order of trying decides, which is fixed. */
export function shorter(a: Plan, b: Plan): Plan {
  return b.length < a.length ? b : a;
}
