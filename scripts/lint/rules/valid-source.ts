import { CspError, parseSource } from '../../../lib/csp';
import { holdsSources } from '../../../lib/csp/directives';
import { fill } from '../../../lib/vendors/contract/resolve';
import { sample } from '../definitions';
import type { LintEntry, Problem, Rule } from '../rule';
import { sourcesOf, withChoices } from '../sources';

/**
 * Every source is a source expression, also with the options' examples in it, and written as policies print it.
 *
 * @example sources: ['https://a.example/?x'] // "… a source has no query or fragment …"
 */
export const validSource: Rule = ({ definition }) =>
  sourcesOf(definition)
    .filter(({ directive }) => holdsSources(directive))
    .flatMap(({ directive, source }) =>
      withChoices(definition, source).flatMap((each) => check(definition, directive, each)),
    );

function check(definition: LintEntry['definition'], directive: string, source: string): Problem[] {
  const subject = `${directive} ${source}`;
  const examples = Object.entries(definition.options)
    .filter(([, { kind }]) => kind !== 'flag')
    .map(([name, option]) => [name, sample(option) as string | string[]]);
  try {
    const [filled = ''] = fill(definition, source, Object.fromEntries(examples) as Record<string, string>);
    const { text } = parseSource(filled);
    return text === filled ? [] : [{ subject, message: `${subject} must be written ${text}.` }];
  } catch (error) {
    if (error instanceof CspError) return [{ subject, message: `${directive}: ${error.message}` }];
    if (error instanceof Error && error.message.includes('has no value')) return []; // the rule `placeholders`
    throw error;
  }
}
