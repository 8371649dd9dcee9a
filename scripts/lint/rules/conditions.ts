import { resolveOptions } from '../../../lib/vendors/contract/options';
import { applies } from '../../../lib/vendors/contract/resolve';
import type { VendorCondition, VendorDefinition, VendorOption } from '../../../lib/vendors/vendor';
import { optionsFor } from '../definitions';
import type { Problem, Rule } from '../rule';

/**
 * Conditions name options and values that these can have, and each can hold.
 *
 * @example when: { region: 'uk' } // "when region is "uk": the option has no such value, but us, eu."
 */
export const conditions: Rule = ({ definition }) => {
  const rows = [...definition.requirements, ...definition.examples, ...(definition.headers ?? [])];
  const all = rows.flatMap(({ when }) => (when === undefined ? [] : [when]));
  const distinct = new Map(all.map((when) => [JSON.stringify(when), when]));
  return [...distinct.values()].flatMap((when) => {
    const problems = Object.entries(when).flatMap(([name, wanted]) => check(definition, name, wanted));
    return problems.length > 0 ? problems : checkPossible(definition, when);
  });
};

function check({ options }: VendorDefinition, name: string, wanted: VendorCondition[string]): Problem[] {
  const shown = `when ${name} is ${JSON.stringify(wanted)}`;
  const problem = (message: string) => [{ subject: shown, message: `${shown}: ${message}` }];
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) return problem('there is no such option.');
  if (typeof wanted === 'boolean') return [];
  if (option.kind === 'flag') return problem('the option is a flag, so true or false.');
  const values = typeof wanted === 'string' ? [wanted] : wanted;
  if (values.length === 0) return problem('the list is empty, so this never holds.');
  const known = valuesOf(option);
  const unknown = values.filter((value) => known !== undefined && !known.includes(value));
  return unknown.length === 0 ? [] : problem(`the option has no such value, but ${known?.join(', ') ?? ''}.`);
}

/** The closed set of an option's values; undefined where there is none. */
function valuesOf(option: Exclude<VendorOption, { kind: 'flag' }>): string[] | undefined {
  return option.kind === 'choice' ? Object.keys(option.values) : undefined;
}

function checkPossible(definition: VendorDefinition, when: VendorCondition): Problem[] {
  const subject = `when ${JSON.stringify(when)}`;
  return applies(when, resolveOptions(definition, optionsFor(definition, when)))
    ? []
    : [{ subject, message: `${subject} never holds: the option has a default or is required.` }];
}
