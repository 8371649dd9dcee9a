/**
 * The tests of lib/csp by example as one suite, for mutation testing alone: Jest loads every suite and all that it
 * imports anew for each mutant, which takes several times as long as this.
 *
 * Left out are the properties and what takes long: loading fast-check costs more than all examples together, thousands of
 * sources as much again, and a mutant should be killed by a test that says what is wrong.
 *
 * The tests of sources come first. Sources are read once and remembered, and Stryker asks of a mutant only the tests
 * that got to it: those should be the ones that are about reading.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FIRST = ['source.test.ts'];
const LEFT_OUT = /^(?:properties|growth)\b/;

const others = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file) && !FIRST.includes(file))
  .sort();

describe.each([...FIRST, ...others])('%s', (file) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are defined while this function runs
  require(join(__dirname, file));
});
