/** Before all tests, for jest: what they write to the temporary folder, such as templates, goes into one of this run. */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  process.env.TMPDIR_BEFORE_TESTS = process.env.TMPDIR ?? '';
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'cdk-vendor-csp-tests-'));
};
