import { describeProblem, lintEntry, strayExceptions } from '../../../scripts/lint/lint';
import type { Rule } from '../../../scripts/lint/rule';
import { contextOf, entryOf } from '../support/entry';

const noData: Rule = ({ definition }) =>
  definition.requirements
    .flatMap(({ sources }) => sources)
    .filter((source) => source === 'data:')
    .map((subject) => ({ subject, message: 'no data.' }));

const clean = entryOf({});
const dirty = entryOf({ definition: { requirements: [{ directive: 'img-src', sources: ['data:'], reason: 'A.' }] } });
const exception = { rule: 'no-data', id: 'acme-chat', subject: 'data:', reason: 'The page demands it.' };

describe('the lint', () => {
  const lint = (entry: typeof clean, exceptions = [exception]) =>
    lintEntry(entry, contextOf({ context: { exceptions } }), { 'no-data': noData }).map(describeProblem);

  test('says what is wrong with an entry', () => {
    expect(lint(dirty, [])).toEqual(['acme-chat: no-data: no data.']);
    expect(lint(clean, [])).toEqual([]);
  });

  test('an exception takes the problem away', () => {
    expect(lint(dirty)).toEqual([]);
  });

  test('an exception for another vendor, rule or subject does not', () => {
    for (const other of [{ id: 'acme' }, { rule: 'no-date' }, { subject: 'blob:' }]) {
      expect(lint(dirty, [{ ...exception, ...other }])).toContain('acme-chat: no-data: no data.');
    }
  });

  test('an exception that is no longer needed is a problem', () => {
    expect(lint(clean)).toEqual([
      'acme-chat: no-data: the exception for data: is no longer needed: take it out of exceptions.ts.',
    ]);
  });

  test('a rule that stumbles over an entry keeps the others from nothing', () => {
    const stumbles: Rule = () => {
      throw new Error('acme-chat: {regoin} has no value here.');
    };
    const found = lintEntry(dirty, contextOf({}), { stumbles, 'no-data': noData }).map(describeProblem);
    expect(found).toEqual([
      'acme-chat: stumbles: could not be checked: acme-chat: {regoin} has no value here.',
      'acme-chat: no-data: no data.',
    ]);
  });

  test('an exception for a vendor that does not exist is a problem', () => {
    expect(strayExceptions([clean], [exception, { ...exception, id: 'gone' }])).toMatchObject([{ id: 'gone' }]);
  });

  test('a file without a definition is a problem, and no rule is asked', () => {
    const { definition: _, ...bare } = entryOf({
      source: [['  public static readonly _definition = DEFINITION;', '']],
    });
    expect(lintEntry(bare, contextOf({})).map(describeProblem)).toEqual([
      'acme-chat: definition: the class AcmeChat lacks "/** @internal */ public static readonly _definition = DEFINITION;".',
    ]);
    const empty = { ...bare, source: { ...bare.source, className: undefined } };
    expect(lintEntry(empty as never, contextOf({})).map(describeProblem)).toEqual([
      'acme-chat: definition: the file exports no class that extends Vendor.',
    ]);
  });
});
