import type { Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * No 'strict-dynamic': it would switch off the hosts of all other vendors, and needs a nonce or hash to begin with.
 *
 * @example sources: ["'strict-dynamic'"] // "script-src 'strict-dynamic': …"
 */
export const noStrictDynamic: Rule = ({ definition }) =>
  sourcesOf(definition)
    .filter(({ source }) => source.toLowerCase() === "'strict-dynamic'")
    .map(({ directive, source }) => {
      const subject = `${directive} ${source}`;
      return { subject, message: `${subject}: it switches off the hosts of all other vendors. Name the hosts.` };
    });
