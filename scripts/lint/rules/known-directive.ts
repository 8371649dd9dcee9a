import { CspError, Policy } from '../../../lib/csp';
import type { Problem, Rule } from '../rule';

/**
 * Every directive is one of which a vendor can need something: it exists, and widening it permits more.
 *
 * @example directive: 'default-src' // "… a requirement cannot name "default-src" …"
 */
export const knownDirective: Rule = ({ definition: { title, requirements } }) =>
  [...new Set(requirements.map(({ directive }) => directive))].flatMap((directive) => check(title, directive));

function check(title: string, directive: string): Problem[] {
  try {
    Policy.empty().merge([{ party: title, requirements: [{ directive, sources: [], reason: '' }] }]);
    return directive === directive.toLowerCase()
      ? []
      : [{ subject: directive, message: `${directive} must be in lower case.` }];
  } catch (error) {
    if (error instanceof CspError) return [{ subject: directive, message: error.message }];
    throw error;
  }
}
