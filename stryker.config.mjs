/**
 * Mutation tests of lib/csp: `npm run mutation`, or for a part `npm run mutation -- --mutate 'lib/csp/merge.ts'`.
 *
 * The properties try few cases here, always the same: a mutant should be killed by a test that says what is wrong. What
 * was found before is kept in reports/, so that another run tries only what has changed.
 */
import { createRequire } from 'node:module';

process.env.CSP_RUNS ??= '30';
process.env.CSP_SEED ??= '1';

const jestConfig = createRequire(import.meta.url)('./jest.config.js');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['lib/csp/**/*.ts'],
  testRunner: 'jest',
  jest: {
    config: { ...jestConfig, testMatch: ['<rootDir>/test/csp/**/*.test.ts'], maxWorkers: 1 },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: ['/bench', '/bin', '/dist', '/docs', '/scripts', '/test/*', '!/test/csp', 'jsii-out', 'cdk.out'],
  reporters: ['clear-text', 'html'],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
