import { directivesIn, setOf } from '../../lib/csp/directive-set';
import { arranged, reassigned, Row, unite, uniteAll } from '../../lib/csp/rows';
import type { Rows } from '../../lib/csp/rows';
import { entry, noSource, row } from './support/rows';

const [A, B, C] = ['https://a.example', 'https://b.example', 'https://c.example'] as const;

/** Rows as text: `https://a.example img-src font-src`. */
function shown(rows: Rows): string[] {
  return rows.map(({ entry: { text }, holders }) => [text, ...directivesIn(holders).map(({ name }) => name)].join(' '));
}

test('rows are arranged as they are printed, each source once, held by all who hold it', () => {
  const rows = [
    row(B, 'img-src'),
    row("'self'", 'font-src'),
    row(A, 'img-src'),
    row(B, 'script-src'),
    row(B, 'img-src'),
  ];
  expect(shown(arranged(rows))).toEqual([
    "'self' font-src",
    'https://a.example img-src',
    'https://b.example script-src img-src',
  ]);
  expect(arranged([])).toEqual([]);
});

test('what is no source is another value, although its text is the same', () => {
  const images = setOf('img-src');
  const values = [entry("'self'"), noSource("'self'")].map((value) => new Row(value, images));
  const [source, other] = [[values[0]!], [values[1]!]];
  for (const rows of [
    arranged([...other, ...source, ...other, ...source]),
    unite(source, other),
    unite(other, source),
  ]) {
    expect(rows.map((one) => one.source?.text)).toEqual(["'self'", undefined]);
  }
});

test('two lists of rows are united in the order of printing', () => {
  const first = [row(A, 'img-src'), row(C, 'img-src')];
  const second = [row("'self'", 'font-src'), row(B, 'font-src'), row(C, 'font-src')];
  const united = ["'self' font-src", `${A} img-src`, `${B} font-src`, `${C} img-src font-src`];
  expect(shown(unite(first, second))).toEqual(united);
  expect(shown(unite(second, first))).toEqual(united);
  expect(unite(first, first)).toEqual(first);
  // One that is all there is does not have to be gone through.
  expect(unite(first, [])).toBe(first);
  expect(unite([], first)).toBe(first);
  expect(shown(first)).toEqual([`${A} img-src`, `${C} img-src`]);
});

test('any number of lists of rows is united', () => {
  const lists = [[row(C, 'img-src')], [row(A, 'img-src')], [row(A, 'font-src'), row(B, 'img-src')]];
  expect(shown(uniteAll(lists))).toEqual([`${A} img-src font-src`, `${B} img-src`, `${C} img-src`]);
  expect(uniteAll(lists.slice(0, 1))).toBe(lists[0]);
  expect(uniteAll([])).toEqual([]);
  const many = Array.from({ length: 50 }, (_, index) => [row(`https://h${index}.example`, 'img-src')]);
  expect(uniteAll(many)).toEqual(arranged(many.flat()));
});

test('rows are given to others, and those that nobody holds are left out', () => {
  const rows = [row(A, 'img-src'), row(B, 'font-src'), row(C, 'img-src', 'font-src')];
  const images = setOf('img-src');
  expect(shown(reassigned(rows, ({ holders }) => holders & images))).toEqual([`${A} img-src`, `${C} img-src`]);
  expect(reassigned(rows, ({ holders }) => holders)).toEqual(rows);
  // Rows that stay what they are are not made anew.
  expect(reassigned(rows, ({ holders }) => holders)[0]).toBe(rows[0]);
});
