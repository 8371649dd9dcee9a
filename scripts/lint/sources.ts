import type { VendorDefinition } from '../../lib/vendors/vendor';

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
