import fc from 'fast-check';
import { RowReader } from '../../../lib/cli/reports/row';

/** Values as they are, of what is broken the text. */
function read(...parts: readonly string[]): unknown[] {
  return readWith(new RowReader(), parts);
}

function readWith(reader: RowReader, parts: readonly string[]): unknown[] {
  return parts
    .flatMap((text, index) => [...reader.read({ text, isPart: index < parts.length - 1 })])
    .map((piece) => ('value' in piece ? piece.value : `broken: ${piece.broken}`));
}

describe('values one after another', () => {
  test.each<[string, unknown[]]>([
    ['{"a":1}{"a":2}[{"a":3}][4]', [{ a: 1 }, { a: 2 }, [{ a: 3 }], [4]]],
    ['{"a":1} \t{"a":2} ', [{ a: 1 }, { a: 2 }]],
    ['\uFEFF{"a":1}\uFEFF{"a":2}', [{ a: 1 }, { a: 2 }]],
    ['{"a":"}{"}{"b":"\\"}{"}', [{ a: '}{' }, { b: '"}{' }]],
    ['{"a":{"b":[{},[]]}}{}', [{ a: { b: [{}, []] } }, {}]],
    ['7', [7]],
    ['{} 7', [{}, 7]],
    ['', []],
    ['  ', []],
  ])('%s', (text, values) => expect(read(text)).toEqual(values));
});

describe('after what is broken comes the next value', () => {
  test.each<[string, unknown[]]>([
    ['{"a":1}{"a":tru}{"a":3}', [{ a: 1 }, 'broken: {"a":tru}', { a: 3 }]],
    // Cut off in a name or a text, so that all quotes behind it are the wrong way round: one value more is lost.
    ['{"a":1}{"csp-rep{"a":"x"}{"a":3}', [{ a: 1 }, 'broken: {"csp-rep{"a":"x"}', { a: 3 }]],
    ['{"a":1}{"a":"{"a":2}{"a":3}{"a":4}', [{ a: 1 }, 'broken: {"a":"{"a":2}', { a: 3 }, { a: 4 }]],
    ['{"a":{"b":1}{"a":2}', ['broken: {"a":{"b":1}', { a: 2 }]],
    ['{"a":1}}{"a":2}', [{ a: 1 }, 'broken: }', { a: 2 }]],
    ['{\\"a\\":1}{"a":2}', ['broken: {\\"a\\":1}', { a: 2 }]],
    ['{"a":1}{"a":', [{ a: 1 }, 'broken: {"a":']],
    ['x', ['broken: x']],
    ['{"a":1} x', [{ a: 1 }, 'broken: x']],
  ])('%s', (text, values) => expect(read(text)).toEqual(values));
});

test('it does not matter where parts end', () => {
  const values = [{ a: '}{"\\' }, [{ b: [1, 'ä'] }], {}, { c: { d: null } }];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...values)), fc.array(fc.nat(100)), (row, cuts) => {
      let text = row.map((value) => JSON.stringify(value)).join('');
      const parts: string[] = [];
      for (const cut of cuts) {
        parts.push(text.slice(0, cut));
        text = text.slice(cut);
      }
      expect(read(...parts, text)).toEqual(row);
    }),
  );
});

describe('a value that is too long', () => {
  test('is told once, and what comes after it is read, on its line and on the next', () => {
    const reader = new RowReader(20);
    expect(readWith(reader, ['{"a":1}{"b":"', 'x'.repeat(30), 'x'.repeat(30), 'x"}{"c":1}'])).toEqual([
      { a: 1 },
      'broken: ',
      { c: 1 },
    ]);
    expect(readWith(reader, ['{"b":"', 'x'.repeat(30), 'x'])).toEqual(['broken: ']);
    expect(readWith(reader, ['{"c":1}'])).toEqual([{ c: 1 }]);
  });

  test('is not what parts of a row together are', () => {
    expect(readWith(new RowReader(20), ['{"a":1}{"a":1}{"a":1}', '{"a":1}{"a":1}'])).toHaveLength(5);
  });
});

test.each(['{"', '{"}', '{\\"}', '{"}{":', '{"a', '[{}', '}', '{[{}x', '{"\\"}{'])(
  'no text makes it look again and again: %s',
  (text) => {
    const start = Date.now();
    read(text.repeat(50_000));
    expect(Date.now() - start).toBeLessThan(10_000);
  },
);
