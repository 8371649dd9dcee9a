import type { Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * Every host has its scheme, https: or wss:, so that the source means the same on every page.
 *
 * @example sources: ['cdn.vendor.example'] // "script-src cdn.vendor.example needs its scheme: https:// or wss://."
 */
export const explicitScheme: Rule = ({ definition }) =>
  sourcesOf(definition)
    .filter(({ source }) => !source.startsWith("'") && !/^[a-z][a-z0-9+.-]*:$|^\*$|^(?:https|wss):\/\//.test(source))
    .map(({ directive, source }) => {
      const subject = `${directive} ${source}`;
      const insecure = /^(?:http|ws):\/\//.test(source);
      const message = insecure ? 'is not encrypted: https:// or wss://.' : 'needs its scheme: https:// or wss://.';
      return { subject, message: `${subject} ${message}` };
    });
