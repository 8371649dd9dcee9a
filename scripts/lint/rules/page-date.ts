import { isDate } from '../dates';
import type { Rule } from '../rule';

/**
 * `pageDate` is a date, and not after the day on which the page was read.
 *
 * @example pageDate: 'May 2024' // "pageDate must be YYYY-MM-DD, YYYY-MM or YYYY, not "May 2024"."
 */
export const pageDate: Rule = ({ definition: { pageDate: date, verified = '' } }) => {
  const problem = (message: string) => [{ subject: 'pageDate', message: `pageDate ${message}` }];
  if (date === undefined) return [];
  if (!isDate(date)) return problem(`must be YYYY-MM-DD, YYYY-MM or YYYY, not ${JSON.stringify(date)}.`);
  return date > verified ? problem(`${date} is after ${verified}, the day on which the page was read.`) : [];
};
