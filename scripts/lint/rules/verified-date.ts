import { isDay } from '../dates';
import type { Rule } from '../rule';

/** The project began then: nobody read a page for it before. */
const FIRST_DAY = '2026-11-01';

/**
 * `verified` is a day on which somebody can have read the pages.
 *
 * @example verified: '2026-02-30' // "verified must be a day like 2026-11-21, not "2026-02-30"."
 */
export const verifiedDate: Rule = ({ definition: { verified } }, { today }) => {
  const problem = (message: string) => [{ subject: 'verified', message: `verified ${message}` }];
  if (verified === undefined) return problem('is missing: the day on which the pages were read.');
  if (!isDay(verified)) return problem(`must be a day like ${today}, not ${JSON.stringify(verified)}.`);
  if (verified > today) return problem(`must not be in the future: ${verified} is after ${today}.`);
  if (verified < FIRST_DAY) return problem(`must not be before ${FIRST_DAY}: read the pages again.`);
  return [];
};
