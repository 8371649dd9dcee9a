import type { Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * No vendor asks for nothing: a directive that it does not name, it does not need.
 *
 * @example sources: ["'none'"] // "object-src 'none': …"
 */
export const noNone: Rule = ({ definition }) =>
  sourcesOf(definition)
    .filter(({ source }) => source.toLowerCase() === "'none'")
    .map(({ directive, source }) => {
      const subject = `${directive} ${source}`;
      return {
        subject,
        message: `${subject}: a vendor that needs nothing of a directive does not name it. Leave it out.`,
      };
    });
