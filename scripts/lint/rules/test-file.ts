import { testPath } from '../../catalogue/paths';
import type { Rule } from '../rule';

/**
 * Every vendor has its test.
 *
 * @example crisp.ts without test/vendors/crisp.test.ts // "test/vendors/crisp.test.ts is missing."
 */
export const testFile: Rule = ({ id, hasTest }) =>
  hasTest ? [] : [{ subject: 'test', message: `${testPath(id)} is missing.` }];
