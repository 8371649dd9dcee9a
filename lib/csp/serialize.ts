/** Policies as text. */
import { placesIn } from './bits';
import { DirectiveLists } from './directive-lists';
import { holdsSources, namesInPrintOrder } from './directives';
import type { DirectiveMap } from './entries';
import type { ValueList } from './value-list';
import type { Vocabulary } from './vocabulary';

/** https://www.w3.org/TR/CSP3/#grammardef-serialized-policy */
export function serialize(directives: DirectiveMap): string {
  const { vocabulary, lists } = DirectiveLists.from(directives);
  return namesInPrintOrder(lists)
    .map((name) => serializeDirective(name, lists.get(name), vocabulary))
    .join(';');
}

/** The values of a directive as they are printed: the empty source list as `'none'`. */
function serializeDirective(name: string, list: ValueList | undefined, vocabulary: Vocabulary): string {
  if (list === undefined || list.isEmpty) return holdsSources(name) ? `${name} 'none'` : name;
  const { entries } = vocabulary;
  const words = [name];
  for (const place of placesIn(list.bits)) words.push(entries[place]?.text ?? '');
  return words.join(' ');
}
