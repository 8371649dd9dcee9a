/**
 * For mutation testing: of a mutant it is enough to know that one test fails. Jest stops between suites only, and all tests
 * of mutants are one.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class UntilFirstFailure extends TestEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') this.hasFailed = true;
    else if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
