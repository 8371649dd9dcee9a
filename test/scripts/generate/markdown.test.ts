import { code, enumerate, prose } from '../../../scripts/generate/markdown';

test('text is shown as it is', () => {
  expect(prose("a *b* <c> [d] | 'unsafe-inline' \\ _e_ f_g")).toBe(
    "a \\*b\\* \\<c\\> \\[d\\] \\| 'unsafe-inline' \\\\ \\_e\\_ f_g",
  );
});

test('code in text stays code', () => {
  expect(prose('Write `*` or *.')).toBe('Write `*` or \\*.');
});

test('code may hold a backtick', () => {
  expect(code('a')).toBe('`a`');
  expect(code('a`b')).toBe('`` a`b ``');
});

test('lists are sentences', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => enumerate(items, 'or'))).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});
