import { parseSource } from '../../lib/csp';
import { entryOf } from '../../lib/csp/entries';
import type { Entry } from '../../lib/csp/entries';
import { placesIn } from '../../lib/csp/bits';
import { Vocabulary } from '../../lib/csp/vocabulary';

function source(text: string): Entry {
  return entryOf(parseSource(text), [{ party: 'site', directive: 'img-src' }]);
}

const TEXTS = ['https://b.example', 'https:', "'self'", 'https://a.example', 'a.example', "'unsafe-eval'"];
const PRINTED = ["'self'", "'unsafe-eval'", 'https:', 'a.example', 'https://a.example', 'https://b.example'];

function vocabularyOf(texts: readonly string[]): { vocabulary: Vocabulary; numbers: number[] } {
  const vocabulary = new Vocabulary();
  return { vocabulary, numbers: texts.map((text) => vocabulary.add(source(text))) };
}

test('values have places in the order in which they are printed', () => {
  const { vocabulary } = vocabularyOf(TEXTS);
  expect(vocabulary.entries.map(({ text }) => text)).toEqual(PRINTED);
  expect(PRINTED.map((text) => vocabulary.placeOfSource(text))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(PRINTED.map((text) => vocabulary.placeOf(source(text)))).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a value is there once, however often it is added, with the entry that came first', () => {
  const vocabulary = new Vocabulary();
  const first = source('https://a.example');
  expect(vocabulary.add(first)).toBe(0);
  expect(vocabulary.add(source('https://b.example'))).toBe(1);
  expect(vocabulary.add(source('https://a.example'))).toBe(0);
  expect(vocabulary.entries).toHaveLength(2);
  expect(vocabulary.entries[0]).toBe(first);
});

test('what is no source is another value, although its text is the same', () => {
  const vocabulary = new Vocabulary();
  const text = 'https://a.example';
  const other = entryOf(text, []);
  const numbers = [vocabulary.add(source(text)), vocabulary.add(other)];
  expect(numbers).toEqual([0, 1]);
  expect(vocabulary.add(entryOf(text, []))).toBe(1);
  expect([vocabulary.placeOf(other), vocabulary.placeOf(source(text)), vocabulary.placeOfSource(text)]).toEqual([
    0, 1, 1,
  ]);
  const none = new Vocabulary();
  none.add(other);
  expect(none.placeOfSource(text)).toBeUndefined();
  expect(none.placeOf(source(text))).toBeUndefined();
});

test('the place of what was never added is unknown', () => {
  const { vocabulary } = vocabularyOf(TEXTS);
  expect(vocabulary.placeOfSource('https://c.example')).toBeUndefined();
  expect(vocabulary.placeOf(entryOf('token', []))).toBeUndefined();
});

test('numbers make a set of places', () => {
  const { vocabulary, numbers } = vocabularyOf(TEXTS);
  const places = placesIn(vocabulary.bitsOf(numbers.slice(0, 3)));
  expect(places.map((place) => vocabulary.entries[place]?.text)).toEqual(["'self'", 'https:', 'https://b.example']);
  expect(placesIn(vocabulary.bitsOf([]))).toEqual([]);
});

describe('a selection', () => {
  const isCommon = ({ text }: Entry): boolean => text.includes('a.example') || text === "'self'";

  test('has what passes the test, which is asked once for each value', () => {
    const { vocabulary } = vocabularyOf(TEXTS);
    const test = jest.fn(isCommon);
    expect(placesIn(vocabulary.select(test))).toEqual([0, 3, 4]);
    expect(vocabulary.select(test)).toBe(vocabulary.select(test));
    expect(test).toHaveBeenCalledTimes(TEXTS.length);
    expect(placesIn(vocabulary.select(() => false))).toEqual([]);
  });

  test('of the rare asks for none of the hosts and schemes', () => {
    const { vocabulary } = vocabularyOf(TEXTS);
    const test = jest.fn(isCommon);
    expect(placesIn(vocabulary.selectRare(test))).toEqual([0]);
    expect(vocabulary.selectRare(test)).toBe(vocabulary.selectRare(test));
    expect(test.mock.calls.map(([{ text }]) => text)).toEqual(["'self'", "'unsafe-eval'"]);
  });
});
