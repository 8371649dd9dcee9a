import { CspError, didYouMean, nearest, show } from '../../lib/csp';

describe('show', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  test.each([
    ['a "b"', '"a \\"b\\""'],
    [7, '7'],
    [null, 'null'],
    [undefined, 'undefined'],
    [['a', 1], '["a",1]'],
    [1n, 'bigint 1'],
    [Symbol('x'), 'symbol Symbol(x)'],
    [circular, '[object Object]'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [[undefined, NaN, null], '[undefined,NaN,null]'],
    [{ a: undefined, b: Infinity, c: 'NaN' }, '{"a":undefined,"b":Infinity,"c":"NaN"}'],
    [{ a: 1n, b: () => 1, c: Symbol('x') }, '{"a":1,"b":function,"c":symbol}'],
    [{ toJSON: () => undefined }, 'undefined'],
    ['x'.repeat(198), `"${'x'.repeat(198)}"`],
    ['x'.repeat(199), `"${'x'.repeat(199)}… (201 characters)`],
  ])('writes %p as JSON, or as near to it as can be', (value, text) => {
    expect(show(value)).toBe(text);
  });

  test('writes a function', () => {
    expect(
      show(function named() {
        return 1;
      }),
    ).toMatch(/^function function named/);
  });
});

describe('nearest', () => {
  const NAMES = ['img-src', 'script-src', 'style-src', 'frame-src', 'font-src'];

  test('finds what was mistyped, the nearest first, whatever its case', () => {
    expect(nearest('imgsrc', NAMES)).toEqual(['img-src']);
    expect(nearest('IMG-SCR', NAMES)).toEqual(['img-src']);
    expect(nearest('fomt-src', NAMES)[0]).toBe('font-src');
    expect(nearest('crips', ['crisp', 'crop'])).toEqual(['crisp']);
  });

  test('finds nothing that is far away, and no more than it should', () => {
    expect(nearest('sandbox', NAMES)).toEqual([]);
    expect(nearest('', NAMES)).toEqual([]);
    expect(nearest('spirc', ['crisp'])).toEqual([]);
    expect(nearest('aa', ['ab', 'ac', 'ad', 'ae'])).toEqual(['ab', 'ac', 'ad']);
    expect(nearest('aa', ['ab', 'ac', 'ad', 'ae'], 1)).toEqual(['ab']);
  });

  test('has the nearest first, and those that are as near by their names', () => {
    expect(nearest('abcdef', ['abcxyf', 'abcdeg', 'abcdea'])).toEqual(['abcdea', 'abcdeg', 'abcxyf']);
    expect(nearest('aa', ['ae', 'ab', 'ad', 'ac'])).toEqual(['ab', 'ac', 'ad']);
  });

  test.each([
    ['abcd', 'bacd'],
    ['abcd', 'abdc'],
    ['ab', 'ba'],
    ['abcd', 'abxd'],
    ['abcd', 'abcxd'],
    ['abcd', 'xabcd'],
    ['abcd', 'bcd'],
    ['abcd', 'abc'],
    ['abcdef', 'badcef'],
    ['abcdef', 'xyabcdef'],
  ])('takes %s for %s', (word, name) => {
    expect(nearest(word, [name])).toEqual([name]);
  });

  test.each([
    ['abc', 'cba'],
    ['ab', 'bc'],
    ['ab', 'ca'],
    ['abcd', 'acbx'],
    ['abcd', 'badc'],
    ['abcdef', 'xyabcdeg'],
    ['abcdef', 'abcdegxy'],
    ['abcdef', 'xabcdegy'],
  ])('does not take %s for %s, which is further', (word, name) => {
    expect(nearest(word, [name])).toEqual([]);
  });

  test('makes a question of what it finds, and nothing of nothing', () => {
    expect(didYouMean('imgsrc', NAMES)).toBe(' Did you mean "img-src"?');
    expect(didYouMean('ab', ['aa', 'ac'])).toBe(' Did you mean "aa" or "ac"?');
    expect(didYouMean('sandbox', NAMES)).toBe('');
  });
});

describe('CspError', () => {
  test('is an Error with a name and a stable code', () => {
    const error = new CspError('InvalidSource', 'no');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'CspError', code: 'InvalidSource', message: 'no' });
  });
});
