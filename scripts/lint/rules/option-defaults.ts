import { CspError } from '../../../lib/csp';
import { resolveOptions } from '../../../lib/vendors/contract/options';
import type { VendorDefinition, VendorOption } from '../../../lib/vendors/vendor';
import { optionsFor } from '../definitions';
import type { Problem, Rule } from '../rule';

/**
 * Defaults and examples are values that the option takes, and what is required has no default.
 *
 * @example { kind: 'choice', values: { us: '…' }, default: 'eu' } // "… option region must be "us", not "eu"."
 */
export const optionDefaults: Rule = ({ definition }) =>
  Object.entries(definition.options).flatMap(([name, option]) => check(definition, name, option));

function check(definition: VendorDefinition, name: string, option: VendorOption): Problem[] {
  const problem = (message: string) => [{ subject: name, message: `${name} ${message}` }];
  if (option.description.trim() === '' || !/[.)]$/.test(option.description)) {
    return problem('must have a description that is a sentence.');
  }
  if (option.kind === 'flag') return [];
  if (option.required === true && option.default !== undefined) return problem('is required, so it has no default.');
  if (option.default !== undefined && Array.isArray(option.default) !== (option.many === true)) {
    return problem(
      option.many === true ? 'takes a list, so its default is one.' : 'takes one value, so its default is no list.',
    );
  }
  if (option.kind === 'choice' && Object.keys(option.values).length < 2) return problem('is a choice of one.');
  const samples = option.kind === 'choice' ? [] : [option.many === true ? [option.example] : option.example];
  return [...samples, ...(option.default === undefined ? [] : [option.default])].flatMap((value) => {
    const refusal = refusalOf(definition, { ...optionsFor(definition), [name]: value });
    return refusal === undefined ? [] : problem(`does not take its own example or default: ${refusal}`);
  });
}

function refusalOf(definition: VendorDefinition, given: object): string | undefined {
  try {
    resolveOptions(definition, given);
    return undefined;
  } catch (error) {
    if (error instanceof CspError) return error.message;
    throw error;
  }
}
