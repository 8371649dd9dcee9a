import type { Rule } from '../rule';

/**
 * A vendor file exports its class and its options, and nothing that could collide in the barrel.
 *
 * @example export const HOSTS = […] // "HOSTS must not be exported: the barrel would export it too."
 */
export const onlyExports: Rule = ({ source: { exports, className, optionsName } }) =>
  exports
    .filter((name) => name !== className && name !== optionsName)
    .map((name) => ({ subject: name, message: `${name} must not be exported: the barrel would export it too.` }));
