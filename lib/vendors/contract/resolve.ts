/** Which rows of a definition apply with given options, and what their placeholders stand for. */
import type { VendorCondition, VendorDefinition } from './definition';
import type { OptionValues } from './options';

const PLACEHOLDER = /\{(\w+)\}/;

/** Whether a row with this condition applies. */
export function applies(condition: VendorCondition | undefined, values: OptionValues): boolean {
  return Object.entries(condition ?? {}).every(([name, wanted]) => holds(values[name], wanted));
}

function holds(value: OptionValues[string], wanted: boolean | string | readonly string[]): boolean {
  if (typeof wanted === 'boolean') return wanted === (value !== undefined && value !== false);
  const accepted = typeof wanted === 'string' ? [wanted] : wanted;
  const present = typeof value === 'object' ? value : [value];
  return present.some((item) => typeof item === 'string' && accepted.includes(item));
}

/** `text` once for every combination of the values of its placeholders. */
export function fill(definition: VendorDefinition, text: string, values: OptionValues): string[] {
  const name = PLACEHOLDER.exec(text)?.[1];
  if (name === undefined) return [text];
  const replacements = replacementsOf(definition, name, values[name]);
  return replacements.flatMap((replacement) =>
    fill(
      definition,
      text.replace(`{${name}}`, () => replacement),
      values,
    ),
  );
}

function replacementsOf(definition: VendorDefinition, name: string, value: OptionValues[string]): string[] {
  const option = definition.options[name];
  if (option === undefined || value === undefined || typeof value === 'boolean') {
    throw new Error(
      `${definition.id}: {${name}} has no value here. Make the option required, or the row depend on it.`,
    );
  }
  const aliases = option.kind === 'text' ? (option.aliases ?? {}) : {};
  return (typeof value === 'object' ? [...value] : [value]).map((item) =>
    Object.hasOwn(aliases, item) ? (aliases[item] ?? item) : item,
  );
}
