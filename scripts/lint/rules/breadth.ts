import { breadthOf } from '../breadth';
import type { Rule } from '../rule';
import { withChoices } from '../sources';

/**
 * No source covers more than the vendor: no bare wildcard, no bare scheme, no wildcard over hosts that anybody can rent.
 * Where the page itself demands it, an exception says why, and a note that begins with "Broad:" tells the user.
 *
 * @example { directive: 'img-src', sources: ['https:'] } // "img-src https: allows every host."
 */
export const breadth: Rule = ({ definition }) => {
  const problems = new Map<string, string>();
  for (const { directive, sources, when } of definition.requirements) {
    for (const source of sources.flatMap((each) => withChoices(definition, each, when))) {
      const why = breadthOf(directive, source);
      if (why !== undefined) problems.set(`${directive} ${source}`, why);
    }
  }
  return [...problems].map(([subject, why]) => ({
    subject,
    message: `${subject} ${why}. Name what the vendor needs; if its page demands this, add an exception and a "Broad:" note.`,
  }));
};
