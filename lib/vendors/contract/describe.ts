/** Options and conditions of definitions in words, for documents and for the command line. */
import type { TextOption, VendorCondition, VendorDefinition, VendorOption } from './definition';

/** How a document marks code, and prose that may hold its special characters. */
export interface Markup {
  readonly code: (text: string) => string;
  readonly prose: (text: string) => string;
}

/** "a", "a and b", "a, b and c" */
export function enumerate(items: readonly string[], conjunction: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`;
}

/** What an option takes and what it is without: "flag, default `false`". */
export function describeOption(option: VendorOption, { code, prose }: Markup): string {
  if (option.kind === 'flag') return `flag, default ${code(String(option.default))}`;
  const values =
    option.kind === 'choice'
      ? enumerate(
          Object.entries(option.values).map(([value, meaning]) => `${code(value)} (${prose(meaning)})`),
          'or',
        )
      : describeText(option, code);
  return `${option.many === true ? 'list of ' : ''}${values}, ${defaultOf(option, code)}`;
}

function describeText({ format, example, list }: TextOption, code: Markup['code']): string {
  const form = list === undefined ? format : `one of the ${list.values.length} of <${list.page}>`;
  return `${form}, as in ${code(example)}`;
}

function defaultOf(option: Exclude<VendorOption, { kind: 'flag' }>, code: Markup['code']): string {
  if (option.required === true) return 'required';
  if (option.default === undefined) return 'no default';
  const values = typeof option.default === 'string' ? [option.default] : option.default;
  return `default ${enumerate(values.map(code), 'and')}`;
}

/** When a row of a definition applies: "with exactHosts and without calls"; empty: always. */
export function describeCondition(
  { options }: VendorDefinition,
  when: VendorCondition | undefined,
  code: Markup['code'],
): string {
  const parts = Object.entries(when ?? {}).map(([name, wanted]) => {
    if (typeof wanted === 'boolean') return `${wanted ? 'with' : 'without'} ${code(name)}`;
    const values = enumerate((typeof wanted === 'string' ? [wanted] : wanted).map(code), 'or');
    const option = options[name];
    const takesMany = option !== undefined && option.kind !== 'flag' && option.many === true;
    return `with ${code(name)} ${takesMany ? 'holding ' : ''}${values}`;
  });
  return enumerate(parts, 'and');
}
