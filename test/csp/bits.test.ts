import { addBit, differenceOf, hasBit, isEmpty, isSame, noBits, placesIn, unionOf } from '../../lib/csp/bits';
import type { Bits } from '../../lib/csp/bits';

/** Around the ends of the numbers that hold 32 bits each, whose last one is the sign. */
const NUMBERS = [0, 1, 30, 31, 32, 33, 62, 63, 64, 99];

function bits(numbers: readonly number[], length = 100): Bits {
  const result = noBits(length);
  for (const number of numbers) addBit(result, number);
  return result;
}

test('a set has what was added to it and nothing else', () => {
  for (const number of NUMBERS) {
    const one = bits([number]);
    expect(NUMBERS.filter((other) => hasBit(one, other))).toEqual([number]);
    expect(placesIn(one)).toEqual([number]);
    expect(isEmpty(one)).toBe(false);
  }
  expect(placesIn(bits([...NUMBERS].reverse()))).toEqual(NUMBERS);
  expect(placesIn(bits([5, 5]))).toEqual([5]);
});

test('an empty set has nothing, whatever it could take', () => {
  for (const length of [0, 1, 32, 33, 100]) {
    expect(noBits(length)).toHaveLength(Math.ceil(length / 32));
    expect(isEmpty(noBits(length))).toBe(true);
    expect(placesIn(noBits(length))).toEqual([]);
  }
});

test('what is beyond the end of a set is not in it', () => {
  expect(hasBit(bits([31], 32), 63)).toBe(false);
  expect(hasBit([], 0)).toBe(false);
  expect(hasBit(bits([31]), -1)).toBe(false);
});

describe('two sets', () => {
  const SETS = [[], [0], [31], [32], [0, 31, 32], [31, 63], [64], NUMBERS];

  test.each(SETS.flatMap((a) => SETS.map((b) => [a, b] as const)))('%j and %j', (a, b) => {
    // Not equally long, so that what is missing counts as not there.
    const [first, second] = [bits(a), bits(b, Math.max(0, ...b) + 1)];
    expect(placesIn(unionOf(first, second))).toEqual(NUMBERS.filter((one) => a.includes(one) || b.includes(one)));
    expect(placesIn(unionOf(second, first))).toEqual(NUMBERS.filter((one) => a.includes(one) || b.includes(one)));
    expect(placesIn(differenceOf(first, second))).toEqual(a.filter((one) => !b.includes(one)));
    expect(placesIn(differenceOf(second, first))).toEqual(b.filter((one) => !a.includes(one)));
    expect(isSame(first, second)).toBe(JSON.stringify(a) === JSON.stringify(b));
    expect(isSame(second, first)).toBe(JSON.stringify(a) === JSON.stringify(b));
    expect(placesIn(first)).toEqual(a);
    expect(placesIn(second)).toEqual(b);
  });
});
