import { setOf } from '../../../lib/csp/directive-set';
import { shortened } from '../../../lib/csp/minimize/shortened';
import { SourceTable } from '../../../lib/csp/source-table';
import { csp, needs } from '../support/csp';
import { withParties } from '../support/rows';

const [A, LONG] = ['https://a.example', 'https://a.example:443'] as const;

function tableOf(...asked: Record<string, string[]>[]): SourceTable {
  const sets = asked.map((one, index) => needs(['Ada', 'Bob', 'Cleo'][index]!, one));
  return SourceTable.from(csp("default-src 'none'").merge(sets)._state.directives);
}

/** The sources of a directive with those who asked for them. */
function asked(table: SourceTable, name: string): string[] {
  return withParties(table.get(name)!);
}

test('hosts are in their shortest text, asked for by all who asked for one of the spellings', () => {
  const table = shortened(tableOf({ 'img-src': [LONG, 'data:'] }, { 'img-src': [A] }, { 'font-src': [LONG] }), 0, {});
  expect(asked(table, 'img-src')).toEqual(['data: Ada', `${A} Ada Bob`]);
  expect(asked(table, 'font-src')).toEqual([`${A} Cleo`]);
  expect(table.rows.map(({ entry }) => entry.text)).toEqual(['data:', A]);
});

test('directives that are kept to the letter have them as they are written', () => {
  const images = setOf('img-src');
  const table = shortened(tableOf({ 'img-src': [LONG] }, { 'img-src': [A], 'font-src': [LONG] }), images, {});
  expect(asked(table, 'img-src')).toEqual([`${A} Bob`, `${LONG} Ada`]);
  expect(asked(table, 'font-src')).toEqual([`${A} Bob`]);
  expect(table.rows.map(({ entry }) => entry.text)).toEqual([A, LONG]);
  expect(asked(shortened(tableOf({ 'img-src': [LONG] }), images, {}), 'img-src')).toEqual([`${LONG} Ada`]);
});

test('on pages of https they go without their scheme', () => {
  const table = shortened(tableOf({ 'img-src': [LONG, 'wss://b.example'] }), 0, { pageScheme: 'https' });
  expect(asked(table, 'img-src')).toEqual(['a.example Ada', 'wss://b.example Ada']);
});

test('where nothing can be shortened the table stays what it is', () => {
  const table = tableOf({ 'img-src': [A, 'data:'] });
  expect(shortened(table, 0, {})).toBe(table);
  expect(shortened(table, 0, { pageScheme: 'https' })).not.toBe(table);
});
