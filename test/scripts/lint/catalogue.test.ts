/** The catalogue lint: every rule, over every entry. */
import { loadEntries } from '../../../scripts/catalogue/entries';
import { vendorIds } from '../../../scripts/catalogue/paths';
import { EXCEPTIONS } from '../../../scripts/lint/exceptions';
import { contextOf, describeProblem, lintEntry, strayExceptions } from '../../../scripts/lint/lint';
import type { LintContext } from '../../../scripts/lint/rule';
import type { Entry } from '../../../scripts/catalogue/entries';

describe('the catalogue', () => {
  let entries: Entry[];
  let context: LintContext;

  beforeAll(async () => {
    entries = await loadEntries();
    context = contextOf(entries, EXCEPTIONS);
  }, 60_000);

  test.each(vendorIds())('%s keeps the rules', (id) => {
    const entry = entries.find((each) => each.id === id)!;
    expect(lintEntry(entry, context).map(describeProblem)).toEqual([]);
  });

  test('every exception is for a vendor that exists', () => {
    expect(strayExceptions(entries, EXCEPTIONS)).toEqual([]);
  });

  test('every exception has a reason, and none stands twice', () => {
    expect(EXCEPTIONS.filter(({ reason }) => !/^[A-Z0-9].+\.$/.test(reason))).toEqual([]);
    const keys = EXCEPTIONS.map(({ rule, id, subject }) => `${rule} ${id} ${subject}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
