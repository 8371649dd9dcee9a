import { decidingDirective, effectiveEntries, workersAreFree } from '../../lib/csp/effective';
import { SourceTable } from '../../lib/csp/source-table';
import { csp } from './support/csp';

test.each([
  ['img-src', ['default-src', 'img-src'], 'img-src'],
  ['img-src', ['default-src'], 'default-src'],
  ['script-src-elem', ['default-src', 'script-src'], 'script-src'],
  ['img-src', ['script-src'], undefined],
  ['no-such-directive', ['no-such-directive', 'default-src'], 'no-such-directive'],
  ['no-such-directive', ['default-src'], undefined],
  ['form-action', ['default-src'], undefined],
])('for %s of %j decides %s', (name, present, decider) => {
  const lists = new Map(present.map((one) => [one, `the list of ${one}`]));
  expect(decidingDirective(lists, name)).toBe(decider);
  expect(effectiveEntries(lists, name)).toBe(decider === undefined ? undefined : `the list of ${decider}`);
});

test.each([
  ["script-src 'strict-dynamic'", true],
  ["default-src 'strict-dynamic'", true],
  ["default-src 'strict-dynamic';script-src 'self'", false],
  ["child-src 'strict-dynamic'", false],
  ["worker-src 'strict-dynamic'", false],
  ["script-src 'strict-dynamic';worker-src 'self'", false],
  ["style-src 'strict-dynamic'", false],
  ["script-src 'self'", false],
  ["img-src 'self'", false],
])('%s lets all workers through: %s', (text, are) => {
  expect(workersAreFree(SourceTable.from(csp(text)._state.directives))).toBe(are);
});
