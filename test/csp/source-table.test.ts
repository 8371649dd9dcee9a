import { setOf } from '../../lib/csp/directive-set';
import type { DirectiveMap, Entries, Entry } from '../../lib/csp/entries';
import { arranged, Row } from '../../lib/csp/rows';
import { collect, SourceTable } from '../../lib/csp/source-table';
import { csp, needs } from './support/csp';
import { entry, noSource, row } from './support/rows';

const A = 'https://a.example';
const TEXT = `default-src 'self';img-src ${A};font-src 'none';report-uri ${A}`;

function mapOf(text: string): DirectiveMap {
  return csp(text)._state.directives;
}

test('a table can be read like the map that it was made of', () => {
  const map = mapOf(TEXT);
  const table = SourceTable.from(map);
  expect(table.size).toBe(4);
  expect([...table.keys()].sort()).toEqual([...map.keys()].sort());
  expect([...table.values()]).toHaveLength(4);
  expect(new Map(table.entries())).toEqual(map);
  expect(new Map(table)).toEqual(map);
  expect(table.get('img-src')).toEqual(map.get('img-src'));
  expect(table.get('img-src')).toBe(table.get('img-src'));
  expect(table.get('report-uri')).toBe(map.get('report-uri'));
  expect(['img-src', 'font-src', 'report-uri'].map((name) => table.has(name))).toEqual([true, true, true]);
  expect(['media-src', 'report-to', 'toString'].map((name) => table.has(name))).toEqual([false, false, false]);
  expect([table.get('media-src'), table.get('report-to')]).toEqual([undefined, undefined]);
  expect(table.get('font-src')?.size).toBe(0);
  const seen: unknown[] = [];
  table.forEach((entries, name, all) => seen.push([name, entries, all === table]));
  expect(seen).toEqual([...table].map(([name, entries]) => [name, entries, true]));
});

test('what is a table already is taken as it is, and a map is read once', () => {
  const { directives } = csp(TEXT).merge([needs('Ada', { 'img-src': ['data:'] })])._state;
  expect(directives).toBeInstanceOf(SourceTable);
  expect(SourceTable.from(directives)).toBe(directives);
  const map = mapOf(TEXT);
  expect(SourceTable.from(map)).toBe(SourceTable.from(map));
});

test('what is no source is not taken for the source with the same text', () => {
  const listOf = (...entries: Entry[]): Entries => ({ entries: new Map(entries.map((one) => [one.text, one])) });
  const rows = arranged([row("'self'", 'img-src'), new Row(noSource('b'), setOf('img-src'))]);
  const lists = [listOf(entry("'self'", 'Ada'), noSource('b')), listOf(noSource("'self'"))];
  const found = collect(rows, setOf('img-src'), lists);
  expect([...found.keys()]).toEqual(["'self'", 'b']);
  expect(found.get("'self'")).toMatchObject({ source: { kind: 'keyword' }, origins: [{ party: 'Ada' }] });
  expect(found.get('b')?.source).toBeUndefined();
});
