import { compareTexts, withCommas } from '../../lib/csp/texts';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_783, '1,783'],
  [12_345_678, '12,345,678'],
])('%d is written %s', (value, text) => {
  expect(withCommas(value)).toBe(text);
  expect(withCommas(value)).toBe(value.toLocaleString('en'));
});

test('texts are compared by code units, and what is missing comes first', () => {
  expect(['b', 'B', 'a', 'ä'].sort(compareTexts)).toEqual(['B', 'a', 'b', 'ä']);
  expect([compareTexts(undefined, 'a'), compareTexts('a'), compareTexts()]).toEqual([-1, 1, 0]);
});
