import type { VendorCondition } from '../../../lib/vendors/vendor';
import type { Problem, Rule } from '../rule';

/**
 * No source stands twice in a directive under the same condition, nor with a condition where it stands without one.
 *
 * @example two rows with img-src data: // "img-src data: stands there twice under the same condition."
 */
export const noDuplicates: Rule = ({ definition: { requirements } }) => {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { directive, sources, when } of requirements) {
    for (const source of sources) {
      const subject = `${directive} ${source}`;
      const key = `${subject} ${conditionKey(when)}`;
      if (seen.has(key)) problems.push({ subject, message: `${subject} stands there twice under the same condition.` });
      seen.add(key);
    }
  }
  for (const { directive, sources, when } of requirements) {
    if (conditionKey(when) === '[]') continue;
    for (const source of sources) {
      const subject = `${directive} ${source}`;
      if (seen.has(`${subject} []`)) {
        problems.push({ subject, message: `${subject} has a condition, but also stands there without one.` });
      }
    }
  }
  return problems;
};

function conditionKey(when: VendorCondition = {}): string {
  return JSON.stringify(Object.entries(when).sort(([a], [b]) => (a < b ? -1 : 1)));
}
