/** All patterns of a vendor: by them it is found for a URL. */
import type { VendorDefinition } from './definition';
import { patternOf } from './host-pattern';
import type { HostPattern } from './host-pattern';

/** A pattern of a vendor. */
export interface VendorPattern {
  readonly pattern: HostPattern;
  /** The directive in which the vendor needs it; absent for a host by which the vendor is recognised. */
  readonly directive?: string;
}

/** The patterns of what a vendor needs with whatever options, and of the hosts by which it is recognised. */
export function patternsOf(definition: VendorDefinition): VendorPattern[] {
  const needs = definition.requirements.flatMap(({ directive, sources }) =>
    sources.flatMap((source) => {
      const pattern = patternOf(definition, withDefaultHost(definition, source));
      return pattern === undefined ? [] : [{ pattern, directive }];
    }),
  );
  const hosts = definition.hosts.flatMap((host) => {
    const pattern = patternOf(definition, `${host}:*`);
    return pattern === undefined ? [] : [{ pattern }];
  });
  return [...needs, ...hosts];
}

/** The domains of these patterns, sorted; among them `''` where the last two labels of a host are not fixed. */
export function domainsOf(definition: VendorDefinition): string[] {
  return [...new Set(patternsOf(definition).map(({ pattern }) => pattern.domain ?? ''))].sort();
}

/** A host that the user may name tells whose a URL is where it is the one that stands there by default. */
function withDefaultHost({ options }: VendorDefinition, source: string): string {
  return source.replace(/\{(\w+)\}/, (placeholder, name: string) => {
    const option = options[name];
    const isHost = option?.kind === 'text' && option.format === 'host' && typeof option.default === 'string';
    return isHost ? option.default : placeholder;
  });
}
