import type { VendorCondition, VendorDefinition } from '../../lib/vendors/vendor';

/** A source as a definition writes it. */
export interface WrittenSource {
  readonly directive: string;
  readonly source: string;
}

/** Every source of a definition, those with placeholders as they stand there, each once in a directive. */
export function sourcesOf({ requirements }: VendorDefinition): WrittenSource[] {
  const all = requirements.flatMap(({ directive, sources }) => sources.map((source) => ({ directive, source })));
  return [...new Map(all.map((each) => [`${each.directive} ${each.source}`, each])).values()];
}

/**
 * A source with every value of the choices in it with which its row applies: what the definition itself spells out. Texts
 * are the user's to give.
 */
export function withChoices(definition: VendorDefinition, source: string, when: VendorCondition = {}): string[] {
  for (const [placeholder, name = ''] of source.matchAll(/\{(\w+)\}/g)) {
    const option = Object.hasOwn(definition.options, name) ? definition.options[name] : undefined;
    if (option?.kind !== 'choice') continue;
    const wanted = when[name];
    const values = wanted === undefined || typeof wanted === 'boolean' ? Object.keys(option.values) : [wanted].flat();
    return values.flatMap((value) =>
      withChoices(
        definition,
        source.replace(placeholder, () => value),
        when,
      ),
    );
  }
  return [source];
}
