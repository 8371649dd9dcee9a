import type { Rule } from '../rule';

/**
 * Nothing is left to do: no text of the definition says TODO.
 *
 * @example reason: 'TODO.' // "a text says TODO: "TODO."."
 */
export const finished: Rule = ({ definition, source }) =>
  [...textsOf(definition), source.summary]
    .filter((text) => /\bTODO\b/.test(text))
    .map((text) => ({ subject: text, message: `a text says TODO: ${JSON.stringify(text)}.` }));

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
