import { parseSource } from '../../lib/csp';
import { entryOf } from '../../lib/csp/entries';
import type { Entry, EntryMap } from '../../lib/csp/entries';
import { distinct, lengthOf, NOTHING, union, unions, ValueList } from '../../lib/csp/value-list';
import { Vocabulary } from '../../lib/csp/vocabulary';

const [A, B, C] = ['https://a.example', 'https://b.example', 'https://c.example'] as const;

function entries(party: string, texts: readonly string[]): EntryMap {
  return new Map(
    texts.map((text): [string, Entry] => [text, entryOf(parseSource(text), [{ party, directive: 'img-src' }])]),
  );
}

/** Lists of parties in one vocabulary. */
function lists(...texts: string[][]): ValueList[] {
  const vocabulary = new Vocabulary();
  const rows = texts.map((row, index) => {
    const own = entries(['Ada', 'Bob', 'Cleo'][index] ?? `Party ${index}`, row);
    return { own, numbers: [...own.values()].map((entry) => vocabulary.add(entry)) };
  });
  return rows.map(({ own, numbers }) => new ValueList(vocabulary, vocabulary.bitsOf(numbers), [{ entries: own }]));
}

/** The values of a list with those who asked for them. */
function asked(list: ValueList | undefined): string[] {
  return [...list!.entries].map(([text, { origins }]) => `${text} ${origins.map(({ party }) => party).join(' ')}`);
}

test('a list by itself has its values, their length and those who asked', () => {
  const list = ValueList.of(entries('Ada', [B, "'self'"]));
  expect(asked(list)).toEqual([`${B} Ada`, "'self' Ada"]);
  expect(list.length).toBe(` ${B} 'self'`.length);
  expect([list.has(B), list.has("'self'"), list.has(A)]).toEqual([true, true, false]);
  expect(list.isEmpty).toBe(false);
});

test('two lists together have the values of both, asked for by both', () => {
  const [ada, bob] = lists([A, B], [B, C]);
  expect(asked(ada!.and(bob!))).toEqual([`${A} Ada`, `${B} Ada Bob`, `${C} Bob`]);
  expect(ada!.and(bob!).length).toBe(` ${A} ${B} ${C}`.length);
  expect(asked(ada)).toEqual([`${A} Ada`, `${B} Ada`]);
});

test('with nothing a list stays what it is', () => {
  const [ada, none] = lists([A], []);
  for (const empty of [none!, NOTHING]) {
    expect(ada!.and(empty)).toBe(ada);
    expect(empty.and(ada!)).toBe(ada);
    expect(union([empty, ada!, empty])).toBe(ada);
    expect([empty.isEmpty, empty.length, empty.has(A), empty.entries.size]).toEqual([true, 0, false, 0]);
    expect(empty.isSameAs(NOTHING)).toBe(true);
  }
  expect(ada!.and(ada!)).toBe(ada);
  expect(union([])).toBe(NOTHING);
  expect(union([NOTHING, none!])).toBe(NOTHING);
});

test('a part of a list has only those who asked for the part', () => {
  const [ada, bob] = lists([A, B, C], [B]);
  expect(asked(ada!.within(bob!.bits))).toEqual([`${B} Ada`]);
  expect(asked(ada!.without(bob!.bits))).toEqual([`${A} Ada`, `${C} Ada`]);
  expect(ada!.within(ada!.bits)).toBe(ada);
  expect(bob!.within(ada!.bits)).toBe(bob);
  expect(ada!.without(NOTHING.bits)).toBe(ada);
  expect(bob!.without(ada!.bits)).toBe(NOTHING);
});

test('lists are the same when their values are, whoever asked', () => {
  const [ada, bob, cleo] = lists([A, B], [B, A], [A]);
  expect([ada!.isSameAs(ada!), ada!.isSameAs(bob!), ada!.isSameAs(cleo!)]).toEqual([true, true, false]);
  expect(distinct([ada!, bob!, cleo!, ada!])).toEqual([ada, cleo]);
});

test('the union of all', () => {
  expect(asked(union(lists([C, A], [], [A, B])))).toEqual([`${C} Ada`, `${A} Ada Cleo`, `${B} Cleo`]);
  const many = lists(...Array.from({ length: 500 }, (_, index) => [`https://h${index}.example`, A]));
  expect(union(many).entries.size).toBe(501);
});

test('the unions of all subsets but the empty one', () => {
  const [ada, bob, cleo] = lists([A], [B], [C]);
  const texts = unions([ada!, bob!, ada!, cleo!]).map((list) => [...list.entries.keys()]);
  expect(texts).toEqual([[A], [B], [A, B], [C], [A, C], [B, C], [A, B, C]]);
  expect(unions([])).toEqual([]);
});

test('the length of some values', () => {
  const [ada, bob] = lists([A, B], [B]);
  expect(lengthOf(ada!.vocabulary, bob!.bits)).toBe(` ${B}`.length);
  expect(lengthOf(ada!.vocabulary, [])).toBe(0);
});
