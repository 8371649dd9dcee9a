/**
 * Mutation tests of lib/csp: `npm run mutation`, or for a part `npm run mutation -- --mutate 'lib/csp/merge.ts'`.
 *
 * Tables are mutated as well (no `ignoreStatic`): they hold much of what CSP says. What was found before is kept in
 * reports/, so that another run tries only what has changed.
 */
import { createRequire } from 'node:module';

const jestConfig = createRequire(import.meta.url)('./jest.config.js');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['lib/csp/**/*.ts'],
  testRunner: 'jest',
  jest: {
    config: {
      ...jestConfig,
      // One suite instead of many: see there.
      testMatch: ['<rootDir>/test/csp/mutation.ts'],
      testEnvironment: './test/support/until-first-failure.js',
      roots: ['<rootDir>/lib/csp', '<rootDir>/test/csp'],
      watchman: false,
      maxWorkers: 1,
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Jest keeps something of every run: after some hundreds, of a mutant each, it takes three times as long.
  maxTestRunnerReuse: 15,
  // Endless loops are found by counting; a busy machine should not make survivors look like them.
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  ignorePatterns: [
    '/bench',
    '/bin',
    '/dist',
    '/docs',
    '/scripts',
    '/test/*',
    '!/test/csp',
    '!/test/support',
    'jsii-out',
    'cdk.out',
  ],
  reporters: ['clear-text', 'html', 'progress-append-only'],
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
  // The static mutants that it warns of are wanted.
  warnings: { slow: false },
};
