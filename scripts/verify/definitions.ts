/** Which hosts a definition claims, and how a page may write them. */
import { coversHost, patternOf } from '../../lib/vendors/contract/host-pattern';
import type { VendorDefinition } from '../../lib/vendors/vendor';

/** The hosts of all sources of a definition, whatever the options, as they stand there: with wildcards, with {options}. */
export function hostsOf(definition: VendorDefinition): string[] {
  const sources = definition.requirements.flatMap((row) => row.sources);
  return [...new Set(sources.flatMap((source) => patternOf(definition, source)?.host ?? []))].sort();
}

/** The pages of a definition, each with the hosts of the rows that cite it. */
export function pagesOf(definition: VendorDefinition): string[] {
  return [...new Set([...definition.documentation, ...definition.requirements.flatMap(({ page }) => page ?? [])])];
}

/**
 * Whether hosts found on a page bear out a host of a definition: by name, by a wildcard over it, or, for a wildcard, by
 * a host below it. A host with an {option} is borne out by one with some value in its place, or, since pages write
 * placeholders in all ways, by what follows the option.
 */
export function isConfirmed(host: string, found: readonly string[]): boolean {
  const fixed = fixedPart(host);
  const flexible = fixed !== host;
  const withValues = new RegExp(`^${host.replace(/[.*]/g, '\\$&').replace(/\{\w+\}/g, '[a-z0-9.-]+')}$`, 'i');
  return found.some(
    (each) =>
      withValues.test(each) ||
      each === fixed ||
      coversHost(each, host) ||
      (flexible && `.${each}`.endsWith(`.${fixed}`)),
  );
}

/** Whether a definition covers a host that a page names, which may leave out what an {option} stands for. */
export function isKnown(definition: VendorDefinition, found: string): boolean {
  const sources = definition.requirements.flatMap((row) => row.sources);
  return sources.some((source) => {
    const pattern = patternOf(definition, source);
    if (pattern === undefined) return false;
    const isOptional = pattern.host.includes('{') && fixedPart(pattern.host) === found;
    return (
      isOptional || coversHost(pattern.host, found) || SCHEMES.some((scheme) => pattern.covers(`${scheme}${found}/`))
    );
  });
}

const SCHEMES = ['https://', 'wss://'];

/** What is left of a host without its wildcard, or after the last of its {options}. */
function fixedPart(host: string): string {
  return host.replace(/^\*\.|^.*\}[^.]*\.?/, '');
}
