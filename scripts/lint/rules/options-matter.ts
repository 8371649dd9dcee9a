import type { VendorCondition, VendorDefinition, VendorOption } from '../../../lib/vendors/vendor';
import { effectOf, optionsFor, sample } from '../definitions';
import type { Rule } from '../rule';

/**
 * Every option, and every value of a choice, changes what the vendor needs, at least beside some values of the others.
 *
 * @example an option that no row names // "calls changes nothing: no row depends on it."
 */
export const optionsMatter: Rule = ({ definition }) =>
  Object.entries(definition.options).flatMap(([name, option]) => {
    const settings = surroundings(definition, name);
    const values = valuesToTry(option);
    const idle = values.filter((value) => !settings.some((others) => differs(definition, others, name, value, values)));
    if (idle.length === 0) return [];
    const subject = idle.length === values.length ? name : `${name} ${JSON.stringify(idle[0])}`;
    return [{ subject, message: `${subject} changes nothing: no row depends on it.` }];
  });

/** Conditions under which the option can matter: those of all rows, without what they say of it. */
function surroundings({ requirements, headers = [] }: VendorDefinition, name: string): VendorCondition[] {
  const others = [...requirements, ...headers].map(({ when = {} }) =>
    Object.fromEntries(Object.entries(when).filter(([key]) => key !== name)),
  );
  return [...new Map(others.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** Values of the option, `undefined` for leaving it out. */
function valuesToTry(option: VendorOption): unknown[] {
  if (option.kind === 'flag') return [true, false];
  const values =
    option.kind === 'text'
      ? [sample(option)]
      : Object.keys(option.values).map((value) => (option.many === true ? [value] : value));
  return option.required === true || option.default !== undefined ? values : [undefined, ...values];
}

function differs(
  definition: VendorDefinition,
  others: VendorCondition,
  name: string,
  value: unknown,
  values: readonly unknown[],
): boolean {
  const { [name]: _, ...base } = optionsFor(definition, others) as Record<string, unknown>;
  const withValue = (each: unknown) => effectOf(definition, each === undefined ? base : { ...base, [name]: each });
  // A text that is required is there, or has a default, in every use: it matters when a source holds it.
  if (values.length === 1) return withValue(value).includes(String(Array.isArray(value) ? value[0] : value));
  return values.some((other) => other !== value && withValue(other) !== withValue(value));
}
