import type { Problem, Rule } from '../rule';

/**
 * Every requirement, and every need of another header, has a reason: a sentence, with its full stop.
 *
 * @example reason: '' // "script-src https://a.example needs a reason: what it is for, in a sentence."
 */
export const reasons: Rule = ({ definition: { requirements, headers = [] } }) => [
  ...requirements.flatMap(({ directive, sources, reason }) => check(`${directive} ${sources[0] ?? ''}`, reason)),
  ...headers.flatMap(({ header, reason }) => check(header, reason)),
  ...requirements
    .filter(({ sources }) => sources.length === 0)
    .map(({ directive }) => ({ subject: directive, message: `a requirement for ${directive} has no sources.` })),
];

function check(subject: string, reason: string): Problem[] {
  const problem = (message: string) => [{ subject, message: `${subject} ${message}` }];
  if (reason.trim() === '') return problem('needs a reason: what it is for, in a sentence.');
  if (reason !== reason.trim() || /\s{2}/.test(reason)) return problem('has stray white space in its reason.');
  if (!/[.!?)”’"]$/.test(reason) || !/[.!?]/.test(reason.slice(-2)))
    return problem('has a reason without a full stop.');
  return /^[a-z]/.test(reason) && /^[a-z]+[\s,]/.test(reason) && !/^[a-z]+\./.test(reason)
    ? problem('has a reason that does not begin with a capital.')
    : [];
}
