import type { VendorOption } from '../../../lib/vendors/vendor';
import type { Rule } from '../rule';

/**
 * The type of a property says what the option takes: a flag is `boolean`, a text `string`, a choice the union of its
 * values, and an option with many values a list of them.
 *
 * @example readonly region?: 'us' for a choice of us and eu // "region must be of type 'eu' | 'us', not 'us'."
 */
export const optionTypes: Rule = ({ definition: { options }, source: { properties } }) =>
  properties.flatMap(({ name, type }) => {
    const option = options[name];
    if (option === undefined) return [];
    const accepted = typesOf(option);
    return accepted.includes(sorted(type))
      ? []
      : [{ subject: name, message: `${name} must be of type ${accepted[0] ?? ''}, not ${type}.` }];
  });

/** The types that are right, the best first. */
function typesOf(option: VendorOption): string[] {
  if (option.kind === 'flag') return ['boolean'];
  const types = option.kind === 'text' ? ['string'] : [union(Object.keys(option.values))];
  if (option.many !== true) return types;
  return types.map((type) => (type.includes('|') ? `(${type})[]` : `${type}[]`));
}

function union(values: readonly string[]): string {
  return values
    .map((value) => `'${value}'`)
    .sort()
    .join(' | ');
}

/** The type with its union in order. */
function sorted(type: string): string {
  const values = [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
  if (values.length === 0) return type;
  return type.endsWith('[]') ? (values.length > 1 ? `(${union(values)})[]` : `${union(values)}[]`) : union(values);
}
