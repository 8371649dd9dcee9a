/** Policies as text. */
import { lowestBit } from './bits';
import { SOURCE_DIRECTIVES } from './directive-set';
import { compareDirectiveNames } from './directives';
import type { DirectiveMap } from './entries';
import { inPrintOrder } from './print-order';
import { SourceTable } from './source-table';

/** The name of a directive and its values. */
type Words = [name: string, ...values: string[]];

/** https://www.w3.org/TR/CSP3/#grammardef-serialized-policy */
export function serialize(directives: DirectiveMap): string {
  const table = SourceTable.from(directives);
  const lines = sourceLines(table);
  for (const [name, entries] of table.others) {
    lines.push([name, ...inPrintOrder(entries.values()).map(({ text }) => text)]);
  }
  if (table.others.size > 0) lines.sort(([a], [b]) => compareDirectiveNames(a, b));
  return lines.map((words) => words.join(' ')).join(';');
}

/** The directives that hold sources, in the order of printing: the empty list as `'none'`. */
function sourceLines({ rows, present }: SourceTable): Words[] {
  const words = SOURCE_DIRECTIVES.map(({ name }): Words => [name]);
  for (const { entry, holders } of rows) {
    for (let rest = holders & present; rest !== 0; rest &= rest - 1) words[lowestBit(rest)]?.push(entry.text);
  }
  const lines: Words[] = [];
  for (const { name, set } of SOURCE_DIRECTIVES) {
    const line = words[lowestBit(set)] ?? [name];
    if ((present & set) !== 0) lines.push(line.length > 1 ? line : [name, "'none'"]);
  }
  return lines;
}
