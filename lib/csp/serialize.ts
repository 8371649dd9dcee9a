/** Policies as text. */
import { holdsSources, namesInPrintOrder } from './directives';
import { inPrintOrder } from './print-order';
import { NOTHING } from './lists';
import type { DirectiveMap, EntryMap } from './entries';

/** https://www.w3.org/TR/CSP3/#grammardef-serialized-policy */
export function serialize(directives: DirectiveMap): string {
  const lines = namesInPrintOrder(directives).map((name) => serializeDirective(name, directives.get(name) ?? NOTHING));
  return lines.join(';');
}

/** The values of a directive as they are printed: the empty source list as `'none'`. */
function serializeDirective(name: string, entries: EntryMap): string {
  if (entries.size === 0) return holdsSources(name) ? `${name} 'none'` : name;
  let line = name;
  for (const { text } of inPrintOrder(entries.values())) line += ` ${text}`;
  return line;
}
