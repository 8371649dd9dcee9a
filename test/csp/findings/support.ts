import { Policy } from '../../../lib/csp';
import type { Finding, FindingsOptions, PolicyList, RequirementSet } from '../../../lib/csp';

type Judged = Policy | PolicyList;

/** The policy of a site in which nothing else is doubtful, merged with what parties need. */
export function site(text: string, ...sets: RequirementSet[]): Policy {
  return Policy.parse(`${text};object-src 'none';base-uri 'none'`).merge(sets);
}

/** The ids of all that is doubtful, in the order in which they are told. */
export function ids(policy: Judged, options: FindingsOptions = {}): string[] {
  return findingsOf(policy, options).map(({ id }) => id);
}

/**
 * All that the findings with an id say, in the form:
 *
 *     severity id
 *     directive | source
 *     who for which directive | from where to where in the text
 *     message
 *     advice
 */
export function tell(policy: Judged, id: string, options: FindingsOptions = {}): string {
  return findingsOf(policy, options)
    .filter((finding) => finding.id === id)
    .map(told)
    .join('\n');
}

function findingsOf(policy: Judged, options: FindingsOptions): Finding[] {
  return policy instanceof Policy ? policy.findings(options) : policy.findings();
}

function told({ severity, id, directive, source, origins, position, message, advice, ...more }: Finding): string {
  expect(more).toEqual({});
  const who = origins.map((origin) => `${origin.party} for ${origin.directive}`).join(', ');
  const where = position === undefined ? [] : [`${position.start} to ${position.end}`];
  return [
    `${severity} ${id}`,
    [directive ?? '(the policy)', ...(source === undefined ? [] : [source])].join(' | '),
    [who || '(nobody)', ...where].join(' | '),
    message,
    advice,
  ].join('\n');
}
