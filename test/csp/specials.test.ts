import { setOf, setOfAll } from '../../lib/csp/directive-set';
import { arranged, Row } from '../../lib/csp/rows';
import { Specials } from '../../lib/csp/specials';
import { noSource, row } from './support/rows';

const A = 'https://a.example';
const TOKEN = '${Token[TOKEN.1]}';
const IMAGES = setOf('img-src');
const ROWS = arranged([
  row(A, 'img-src'),
  row('*.a.example', 'img-src'),
  row("'self'", 'img-src', 'font-src'),
  row('data:', 'img-src'),
  row('*', 'font-src'),
  row('a.example.', 'img-src'),
  row(TOKEN, 'img-src'),
  new Row(noSource("'unsafe-inline'"), IMAGES),
  new Row(noSource('unsafe-inline'), IMAGES),
]);
const SPECIAL = ["'self'", "'unsafe-inline'", 'unsafe-inline', 'data:', '*', 'a.example.', TOKEN];

test('special is what is no host that browsers read alike', () => {
  const specials = new Specials(ROWS, ~0);
  expect(specials.rows.map(({ entry: { text } }) => text)).toEqual(SPECIAL);
  expect(SPECIAL.map((text) => specials.placeOf(text))).toEqual([0, undefined, undefined, 3, 4, 5, 6]);
  expect(specials.placeOf(A)).toBeUndefined();
});

test('it is known who holds them', () => {
  const specials = new Specials(ROWS, ~0);
  expect(specials.holdersOf("'self'")).toBe(setOfAll(['img-src', 'font-src']));
  expect([specials.holdersOf('https:'), specials.holdersOf(A), specials.holdersOf("'unsafe-inline'")]).toEqual([
    0, 0, 0,
  ]);
  expect(specials.holdersOfAny(({ text }) => text === '*')).toBe(setOf('font-src'));
  expect(specials.holdersOfAny(({ text }) => text.startsWith('d') || text === '*')).toBe(
    setOfAll(['img-src', 'font-src']),
  );
  expect(specials.holdersOfAny(() => false)).toBe(0);
});

test('directives that are not there hold nothing', () => {
  const specials = new Specials(ROWS, IMAGES);
  expect(specials.holdersOf("'self'")).toBe(IMAGES);
  expect(specials.holdersOfAny(({ text }) => text === '*')).toBe(0);
});
