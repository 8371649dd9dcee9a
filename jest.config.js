/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // The browser tests are a program of their own: npm run test:browsers.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browsers/'],
  globalSetup: '<rootDir>/test/support/temporary-folder.js',
  globalTeardown: '<rootDir>/test/support/remove-temporary-folder.js',
  modulePathIgnorePatterns: ['<rootDir>/cdk.out/', '<rootDir>/.stryker-tmp/'],
  // Types are checked by npm run types; here they are only stripped.
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023', keepClassNames: true },
        module: { type: 'commonjs' },
      },
    ],
  },
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/slowest-first.js',
  // CDK's check of templates runs ten times slower in a heap that the compiler of earlier tests has filled.
  workerIdleMemoryLimit: '400MB',
};
