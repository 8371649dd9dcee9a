/** After all tests, for jest. Mutants are tested one after the other in the same process, each with a folder of its own. */
const { rmSync } = require('node:fs');

module.exports = () => {
  if (globalThis.temporaryFolder === undefined) return;
  const { before, folder } = globalThis.temporaryFolder;
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
};
