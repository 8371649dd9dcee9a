import type { Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * No nonces: a policy that is written once cannot hold what is made anew for each response.
 *
 * @example sources: ["'nonce-{nonce}'"] // "script-src 'nonce-{nonce}': …"
 */
export const noNonce: Rule = ({ definition }) =>
  sourcesOf(definition)
    .filter(({ source }) => /^'?nonce-/i.test(source))
    .map(({ directive, source }) => {
      const subject = `${directive} ${source}`;
      return {
        subject,
        message: `${subject}: a nonce cannot stand in a static policy. Use a hash, or leave it out and say so in a note.`,
      };
    });
