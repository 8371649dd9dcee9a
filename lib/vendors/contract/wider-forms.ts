/** Which of a vendor's explicit hosts its own page offers a wildcard for. Derived from the options; nothing is added. */
import { readSource } from '../../csp/source';
import type { Requirement } from '../../csp';
import { covers } from '../../csp/minimize/covers';
import type { VendorDefinition } from './definition';
import type { OptionValues } from './options';

/** A documented wildcard in place of explicit hosts of one directive. @internal */
export interface WiderForm {
  readonly directive: string;
  /** The wildcard, as the vendor's page has it for this directive. */
  readonly wildcard: string;
  /** The sources that it covers; whatever they match, the wildcard matches. */
  readonly replaces: readonly string[];
  readonly reason: string;
  readonly page?: string;
}

/**
 * The wider forms that are open to a vendor with these options: for every flag that says which of its values is the
 * wider, what changes with that value. Hosts that no wildcard covers stay as they are.
 *
 * @param requirementsWith what the vendor needs with given options
 */
export function widerForms(
  { options }: VendorDefinition,
  values: OptionValues,
  requirementsWith: (values: OptionValues) => readonly Requirement[],
): WiderForm[] {
  return Object.entries(options).flatMap(([name, option]) => {
    if (option.kind !== 'flag' || option.wider === undefined || values[name] === option.wider) return [];
    return replacements(requirementsWith(values), requirementsWith({ ...values, [name]: option.wider }));
  });
}

function replacements(narrow: readonly Requirement[], wide: readonly Requirement[]): WiderForm[] {
  return wide.flatMap(({ directive, sources, reason, page }) => {
    const explicit = sourcesFor(narrow, directive).filter((source) => !sourcesFor(wide, directive).includes(source));
    return sources.flatMap((wildcard): WiderForm[] => {
      const replaces = isNamedWildcard(wildcard) ? explicit.filter((source) => isUnder(wildcard, source)) : [];
      if (replaces.length === 0) return [];
      return [{ directive, wildcard, replaces, reason, ...(page === undefined ? {} : { page }) }];
    });
  });
}

function sourcesFor(requirements: readonly Requirement[], name: string): string[] {
  return [...new Set(requirements.flatMap(({ directive, sources }) => (directive === name ? sources : [])))];
}

/** As in `https://*.a.example`; `*` and `https:` are nobody's hosts. */
function isNamedWildcard(text: string): boolean {
  const source = readSource(text);
  return !('problem' in source) && source.kind === 'host' && source.wildcard && source.host !== '';
}

function isUnder(wildcard: string, text: string): boolean {
  const [outer, inner] = [readSource(wildcard), readSource(text)];
  return !('problem' in outer) && !('problem' in inner) && covers(outer, inner, {});
}
