/** After all tests, for jest. Mutants are tested one after the other in the same process, each with a folder of its own. */
const { rmSync } = require('node:fs');

module.exports = () => {
  const { TMPDIR: folder, TMPDIR_BEFORE_TESTS: before } = process.env;
  rmSync(folder, { recursive: true, force: true });
  if (before === '') delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
};
