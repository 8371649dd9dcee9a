import type { Entry, EntryMap } from '../../lib/csp/entries';
import { setOf, sourceDirectives } from '../../lib/csp/directive-set';
import { distinct, KeywordList, lengthOf, NO_KEYWORDS, unions } from '../../lib/csp/keyword-list';
import { SourceTable } from '../../lib/csp/source-table';
import { entry, withParties } from './support/rows';

const [EVAL, INLINE, SELF] = ["'unsafe-eval'", "'unsafe-inline'", "'self'"] as const;
const NAMES = ['img-src', 'font-src', 'media-src'];

/** The lists of directives for which Ada, Bob and Cleo ask, in one table. */
function lists(...texts: string[][]): KeywordList[] {
  const map = new Map<string, EntryMap>(
    texts.map((row, index) => {
      const entries = row.map((text) => entry(text, ['Ada', 'Bob', 'Cleo'][index]));
      return [NAMES[index]!, new Map(entries.map((one): [string, Entry] => [one.text, one]))];
    }),
  );
  const table = SourceTable.from(map);
  return sourceDirectives([...map.keys()]).map((directive) => KeywordList.of(table, directive));
}

/** The values of a list with those who asked for them. */
function asked(list: KeywordList | undefined): string[] {
  return withParties(list!.entries).sort();
}

test('a list has the special values of its directive, their length and those who asked', () => {
  const [list, other] = lists([INLINE, SELF, 'https://a.example'], [EVAL]);
  expect(asked(list)).toEqual([`${SELF} Ada`, `${INLINE} Ada`]);
  expect(list!.length).toBe(` ${INLINE} ${SELF}`.length);
  expect([INLINE, SELF, EVAL, 'https://a.example', 'data:'].map((text) => list!.has(text))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([list!.isEmpty, other!.has(EVAL)]).toEqual([false, true]);
});

test('more than fit into one number', () => {
  const schemes = Array.from({ length: 100 }, (_, index) => `s${index}:`);
  const [all, some] = lists(schemes, schemes.slice(90));
  expect(schemes.every((scheme) => all!.has(scheme))).toBe(true);
  expect(schemes.filter((scheme) => some!.has(scheme))).toEqual(schemes.slice(90));
  expect(all!.entries.size).toBe(100);
  expect(all!.length).toBe(` ${schemes.join(' ')}`.length);
  const even = all!.filter(({ text }) => Number(text.slice(1, -1)) % 2 === 0);
  expect(even.has('s98:')).toBe(true);
  expect(even.entries.size).toBe(50);
  expect(even.and(some!).entries.size).toBe(55);
  expect([even.some(({ text }) => text === 's98:'), even.some(({ text }) => text === 's99:')]).toEqual([true, false]);
  const odd = all!.filter(({ text }) => Number(text.slice(1, -1)) % 2 === 1);
  expect([even.isSameAs(all!), even.and(odd).isSameAs(all!), even.isSameAs(odd)]).toEqual([false, true, false]);
});

test('two lists together have the values of both, asked for by both', () => {
  const [ada, bob] = lists([EVAL, INLINE], [INLINE, SELF]);
  expect(asked(ada!.and(bob!))).toEqual([`${SELF} Bob`, `${EVAL} Ada`, `${INLINE} Ada Bob`]);
  expect(ada!.and(bob!).length).toBe(` ${EVAL} ${INLINE} ${SELF}`.length);
  expect(asked(ada)).toEqual([`${EVAL} Ada`, `${INLINE} Ada`]);
});

test('with nothing a list stays what it is', () => {
  const [ada, none] = lists([EVAL], []);
  for (const empty of [none!, NO_KEYWORDS]) {
    expect(ada!.and(empty)).toBe(ada);
    expect(empty.and(ada!)).toBe(ada);
    expect([empty.isEmpty, empty.length, empty.has(EVAL), empty.entries.size]).toEqual([true, 0, false, 0]);
    expect(empty.isSameAs(NO_KEYWORDS)).toBe(true);
  }
  expect(ada!.and(ada!)).toBe(ada);
});

test('a part of a list has only those who asked for the part', () => {
  const [ada] = lists([EVAL, INLINE, SELF]);
  expect(asked(ada!.filter(({ text }) => text === INLINE))).toEqual([`${INLINE} Ada`]);
  const [, bob] = lists([EVAL], [EVAL, INLINE]);
  expect(asked(bob!.filter(({ text }) => text === EVAL))).toEqual([`${EVAL} Bob`]);
  expect(ada!.filter(() => true)).toBe(ada);
  expect(ada!.filter(() => false)).toBe(NO_KEYWORDS);
  expect([ada!.some(({ text }) => text === SELF), ada!.some(({ text }) => text === 'data:')]).toEqual([true, false]);
  expect(NO_KEYWORDS.some(() => true)).toBe(false);
});

test('lists are the same when their values are, whoever asked', () => {
  const [ada, bob, cleo] = lists([EVAL, INLINE], [INLINE, EVAL], [EVAL]);
  expect([ada!.isSameAs(ada!), ada!.isSameAs(bob!), ada!.isSameAs(cleo!)]).toEqual([true, true, false]);
  expect(distinct([ada!, bob!, cleo!, ada!])).toEqual([ada, cleo]);
});

test('the unions of all subsets but the empty one', () => {
  const [ada, bob, cleo] = lists([EVAL], [INLINE], [SELF]);
  const texts = unions([ada!, bob!, ada!, cleo!]).map((list) => [...list.entries.keys()]);
  const all = [[EVAL], [INLINE], [EVAL, INLINE], [SELF], [SELF, EVAL], [SELF, INLINE], [SELF, EVAL, INLINE]];
  expect(texts).toEqual(all);
  expect(unions([])).toEqual([]);
});

test('the length of some values', () => {
  const [ada, bob] = lists([EVAL, INLINE], [INLINE]);
  expect(lengthOf(ada!.specials, bob!.bits)).toBe(` ${INLINE}`.length);
  expect(lengthOf(ada!.specials, [])).toBe(0);
});

test('directives that are not there have no values', () => {
  const table = SourceTable.from(new Map([['img-src', new Map([[EVAL, entry(EVAL)]])]]));
  const there = new SourceTable(table.rows, setOf('font-src'), new Map(), () => []);
  const names = sourceDirectives(['img-src', 'font-src']);
  expect(names.map((directive) => KeywordList.of(there, directive).isEmpty)).toEqual([true, true]);
  expect([there.get('img-src'), there.get('font-src')?.size, there.size]).toEqual([undefined, 0, 1]);
});
