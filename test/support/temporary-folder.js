/** Before all tests, for jest: what they write to the temporary folder, such as templates, goes into one of this run. */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'cdk-vendor-csp-tests-'));
  globalThis.temporaryFolder = { before, folder };
  process.env.TMPDIR = folder;
};
