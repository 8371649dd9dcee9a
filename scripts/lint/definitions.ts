/** What a definition says with given options, without making a vendor. */
import { Policy } from '../../lib/csp';
import type { CspRequest, Requirement } from '../../lib/csp';
import { resolveOptions } from '../../lib/vendors/contract/options';
import type { OptionValues } from '../../lib/vendors/contract/options';
import { applies, fill } from '../../lib/vendors/contract/resolve';
import type { VendorCondition, VendorDefinition, VendorOption } from '../../lib/vendors/vendor';

/** Options as a user gives them. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** Restricts everything that a vendor can ask for, so that what is allowed is what the vendor needs. */
const NOTHING = Policy.parse("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

/** The options, as few as possible, with which a condition holds; required ones get a value that is as good as any. */
export function optionsFor({ options }: VendorDefinition, condition: VendorCondition = {}): GivenOptions {
  const given: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(options)) {
    const wanted = condition[name];
    const value = wanted === undefined ? undefined : satisfying(option, wanted);
    if (value !== undefined) given[name] = value;
    else if (option.kind !== 'flag' && option.required === true) given[name] = sample(option);
  }
  return given;
}

function satisfying(option: VendorOption, wanted: boolean | string | readonly string[]): unknown {
  if (option.kind === 'flag') return wanted;
  if (typeof wanted === 'boolean') return wanted && option.default === undefined ? sample(option) : undefined;
  const value = typeof wanted === 'string' ? wanted : wanted[0];
  return option.many === true ? [value] : value;
}

/** A value that an option takes. */
export function sample(option: VendorOption): unknown {
  if (option.kind === 'flag') return !option.default;
  const value = option.kind === 'choice' ? (Object.keys(option.values)[0] ?? '') : option.example;
  return option.many === true ? [value] : value;
}

/** @throws CspError for options that the definition refuses */
export function requirementsWith(definition: VendorDefinition, given: GivenOptions): Requirement[] {
  const values = resolveOptions(definition, given);
  return definition.requirements
    .filter(({ when }) => applies(when, values))
    .map(({ directive, sources, reason }) => ({
      directive,
      reason,
      sources: sources.flatMap((source) => fill(definition, source, values)),
    }));
}

/** The examples with these options, their placeholders filled. */
export function examplesWith(definition: VendorDefinition, given: GivenOptions): CspRequest[] {
  const values = resolveOptions(definition, given);
  return definition.examples
    .filter(({ when }) => applies(when, values))
    .flatMap(({ when: _, url, ...request }) =>
      url === undefined ? [request] : fill(definition, url, values).map((filled) => ({ ...request, url: filled })),
    );
}

/** What headers, the CSP included, look like with these options: to see whether an option changes anything. */
export function effectOf(definition: VendorDefinition, given: GivenOptions): string {
  const values = resolveOptions(definition, given);
  const headers = (definition.headers ?? [])
    .filter(({ when }) => applies(when, values))
    .flatMap(({ header, value }) => fillSorted(definition, value, values).map((filled) => `${header}: ${filled}`));
  const sources = requirementsWith(definition, given).flatMap((row) =>
    row.sources.map((source) => `${row.directive} ${source}`),
  );
  return [...new Set([...sources, ...headers])].sort().join('\n');
}

function fillSorted(definition: VendorDefinition, text: string, values: OptionValues): string[] {
  return fill(definition, text, values).sort();
}

/** A policy that allows what the vendor needs with these options and nothing else. */
export function policyWith(definition: VendorDefinition, given: GivenOptions): Policy {
  return NOTHING.merge([{ party: definition.title, requirements: requirementsWith(definition, given) }]);
}
