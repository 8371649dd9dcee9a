import { CspError } from '../../../lib/csp';
import { examplesWith, optionsFor, policyWith } from '../definitions';
import type { LintEntry, Problem, Rule } from '../rule';

/**
 * There are examples, and what they ask for is allowed with the options that they name.
 *
 * @example { destination: 'image', url: 'https://other.example/' } // "… is not allowed by img-src with {}."
 */
export const examples: Rule = ({ definition }) => {
  if (definition.examples.length === 0) {
    return [{ subject: 'examples', message: 'examples are missing: requests that must be allowed.' }];
  }
  const conditions = new Map(definition.examples.map(({ when = {} }) => [JSON.stringify(when), when]));
  return [...conditions.values()].flatMap((when) => {
    const given = optionsFor(definition, when);
    try {
      return disallowed(definition, given);
    } catch (error) {
      // What the options or sources are wrong about is for other rules to say.
      if (error instanceof CspError && error.code !== 'InvalidUrl') return [];
      const message = error instanceof Error ? error.message : String(error);
      return [{ subject: JSON.stringify(when), message: `examples with ${JSON.stringify(given)}: ${message}` }];
    }
  });
};

function disallowed(definition: LintEntry['definition'], given: ReturnType<typeof optionsFor>): Problem[] {
  const policy = policyWith(definition, given);
  return examplesWith(definition, given).flatMap((request) => {
    const { allowed, effectiveDirective = '' } = policy.allows(request);
    const subject = request.url ?? `${request.kind ?? ''} ${request.inlineType ?? ''}`.trim();
    const message = `${subject} is not allowed by ${effectiveDirective} with ${JSON.stringify(given)}.`;
    return allowed ? [] : [{ subject, message }];
  });
}
