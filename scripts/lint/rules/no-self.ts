import type { Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * No vendor asks for the site itself: whether the site trusts itself is for the site to say.
 *
 * @example sources: ["'self'"] // "script-src 'self': what the site allows itself is for the site to say. …"
 */
export const noSelf: Rule = ({ definition }) =>
  sourcesOf(definition)
    .filter(({ source }) => source.toLowerCase() === "'self'")
    .map(({ directive, source }) => {
      const subject = `${directive} ${source}`;
      return { subject, message: `${subject}: what the site allows itself is for the site to say. Leave it out.` };
    });
