import type { VendorCondition, VendorDefinition } from '../../../lib/vendors/vendor';
import type { Problem, Rule } from '../rule';

/**
 * `{name}` in a source, an example or a header stands for an option that has a value whenever the row applies.
 *
 * @example 'https://{regoin}.a.example' // "{regoin} in https://{regoin}.a.example is no option: region."
 */
export const placeholders: Rule = ({ definition }) => [
  ...definition.requirements.flatMap(({ sources, when }) => sources.flatMap((text) => check(definition, text, when))),
  ...definition.examples.flatMap(({ url = '', when }) => check(definition, url, when)),
  ...(definition.headers ?? []).flatMap(({ value, when }) => check(definition, value, when)),
];

function check({ options }: VendorDefinition, text: string, when: VendorCondition = {}): Problem[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([placeholder, name = '']) => {
    const problem = (message: string) => [{ subject: text, message: `${placeholder} in ${text} ${message}` }];
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return problem(`is no option: ${Object.keys(options).join(', ') || 'there are none'}.`);
    if (option.kind === 'flag') return problem('is a flag, which has no text.');
    const wanted = when[name];
    if (option.required === true || option.default !== undefined || (wanted !== undefined && wanted !== false))
      return [];
    return problem(`may have no value: make the option required, or the row depend on it with "${name}: true".`);
  });
}
