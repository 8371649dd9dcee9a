import { gzipSync } from 'node:zlib';
import { ViolationGroups } from '../../../lib/cli/reports/groups';
import { linesOf } from '../../../lib/cli/reports/lines';
import { readReports } from '../../../lib/cli/reports/read';
import { valuesOf } from '../../../lib/cli/reports/values';

const OLD = { 'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'https://ä.example/é' } };
const NEW = { type: 'csp-violation', body: { effectiveDirective: 'font-src', blockedURL: 'data' } };

async function* inChunks(data: Buffer | string, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(data);
  for (let start = 0; start < bytes.length; start += size) yield Promise.resolve(bytes.subarray(start, start + size));
}

async function read(data: Buffer | string, size?: number) {
  const groups = new ViolationGroups();
  const reading = await readReports(inChunks(data, size), groups);
  return { total: groups.total, broken: reading.broken, others: reading.others, examples: reading.examples };
}

describe('reports are read', () => {
  const many = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? OLD : NEW));
  const forms: [string, string][] = [
    ['one a line', many.map((each) => JSON.stringify(each)).join('\n')],
    [
      'one a line, with empty lines and line ends of Windows',
      many.map((each) => JSON.stringify(each)).join('\r\n\r\n'),
    ],
    ['lists a line', `${JSON.stringify(many.slice(0, 25))}\n${JSON.stringify(many.slice(25))}\n`],
    ['as a list on one line', JSON.stringify(many)],
    ['as a list with one a line', `[${many.map((each) => JSON.stringify(each)).join(',\n')}]`],
    ['as an indented list', JSON.stringify(many, null, 2)],
    ['one after another, indented', many.map((each) => JSON.stringify(each, null, 2)).join('\n')],
    ['after a byte order mark', `\uFEFF${many.map((each) => JSON.stringify(each)).join('\n')}`],
    ['one after another on one line', many.map((each) => JSON.stringify(each)).join('')],
    ['one after another on one line, with spaces', many.map((each) => JSON.stringify(each)).join(' ')],
    ['lists one after another on one line', `${JSON.stringify(many.slice(0, 25))}${JSON.stringify(many.slice(25))}`],
    ['some on each line', many.map((each, index) => JSON.stringify(each) + ' \n'.charAt(index % 2)).join('')],
  ];

  test.each(forms)('%s', async (_, text) => {
    expect(await read(text)).toEqual({ total: 50, broken: 0, others: 0, examples: [] });
  });

  test.each(forms)('%s, packed', async (_, text) => {
    expect(await read(gzipSync(text), 13)).toEqual({ total: 50, broken: 0, others: 0, examples: [] });
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['little-endian', (bytes) => bytes],
    ['big-endian', (bytes) => bytes.swap16()],
  ])('in UTF-16 with its mark, %s, packed or not', async (_, order) => {
    const bytes = order(Buffer.from(`\uFEFF${JSON.stringify(OLD)}\r\n${JSON.stringify(OLD)}`, 'utf16le'));
    for (const data of [bytes, gzipSync(bytes)]) {
      const groups = new ViolationGroups();
      expect(await readReports(inChunks(data), groups)).toMatchObject({ broken: 0 });
      expect(groups.list()).toMatchObject([{ count: 2, urls: ['https://ä.example/é'] }]);
    }
  });

  test('in UTF-16 without a mark they are not, and one line says so', async () => {
    expect(await read(Buffer.from(JSON.stringify(OLD), 'utf16le'))).toMatchObject({ total: 0, broken: 1 });
  });

  test.each([1, 2, 3, 100_000])('in chunks of %d bytes, which cut characters', async (size) => {
    const groups = new ViolationGroups();
    await readReports(inChunks(`${JSON.stringify(OLD)}\n${JSON.stringify(OLD)}`, size), groups);
    expect(groups.list()).toEqual([
      expect.objectContaining({ count: 2, blocked: 'https://xn--4ca.example', urls: ['https://ä.example/é'] }),
    ]);
  });
});

describe('what cannot be read is counted', () => {
  test('in lines, and the others are read', async () => {
    const text = `${JSON.stringify(OLD)}\n{"csp-report\n\n<html>\n${JSON.stringify(NEW)}\n{}\n`;
    const result = await read(text);
    expect(result).toMatchObject({ total: 2, broken: 2, others: 1 });
    expect(result.examples).toEqual([expect.stringMatching(/^line 2: /), expect.stringMatching(/^line 4: /)]);
  });

  test('on the first line', async () => {
    expect(await read(`{"csp-report":{"docum\n${JSON.stringify(OLD)}\n`)).toMatchObject({ total: 1, broken: 1 });
  });

  test('and shown three times only', async () => {
    const { broken, examples } = await read('x\n'.repeat(100));
    expect([broken, examples.length]).toEqual([100, 3]);
  });

  test('in a list, which is read up to there', async () => {
    const { total, broken, examples } = await read(`[${JSON.stringify(OLD)},\n${JSON.stringify(NEW)},\n{"a": ]`);
    expect([total, broken]).toEqual([2, 1]);
    expect(examples[0]).toMatch(/^it ends early: /);
  });

  test('where a list is cut off', async () => {
    expect(await read(`[\n${JSON.stringify(OLD)},\n{"csp-rep`)).toMatchObject({ total: 1, broken: 1 });
  });

  test('where packed data is cut off or damaged', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => JSON.stringify({ ...OLD, i, noise: Math.sin(i) })).join('\n');
    const packed = gzipSync(lines);
    const cut = await read(packed.subarray(0, packed.length / 2), 4096);
    expect(cut.total).toBeGreaterThan(100);
    expect(cut.examples.at(-1)).toContain('unexpected end of file');
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 300, 400);
    expect((await read(damaged)).broken).toBeGreaterThan(0);
  });

  test.each(['', ' \n \n'])('but nothing is nothing: %j', async (text) => {
    expect(await read(text)).toEqual({ total: 0, broken: 0, others: 0, examples: [] });
  });

  test('on a line with others, which are read', async () => {
    const [one, two] = [JSON.stringify(OLD), JSON.stringify(NEW)];
    const { total, broken, examples } = await read(`${one}{"csp-report":nil}${two}\n[${one},${two},nil][${one}]`);
    expect([total, broken]).toEqual([5, 2]);
    expect(examples).toEqual([expect.stringMatching(/^line 1: .*JSON/), expect.stringMatching(/^line 2: .*JSON/)]);
  });

  test('a value that is too long, though not others on its line or on the next', async () => {
    const long = JSON.stringify({ noise: 'x'.repeat(2_000_000) });
    const row = JSON.stringify(OLD).repeat(20_000);
    const { total, broken, examples } = await read(`${row}${long}${row}\n${long}\n${row}`, 65_536);
    expect([total, broken]).toEqual([60_000, 2]);
    expect(examples).toEqual([
      'line 1: one value has more than 1,000,000 bytes',
      'line 2: one value has more than 1,000,000 bytes',
    ]);
  });

  test('a long line of lists is no list', async () => {
    const [list, row] = [JSON.stringify([OLD, NEW]), 20_000];
    expect(await read(`${list.repeat(row)}[nil]${list}`, 65_536)).toMatchObject({ total: 2 * row + 2, broken: 1 });
    const one = JSON.stringify(Array.from({ length: row }, () => OLD));
    expect(await read(one, 65_536)).toMatchObject({ total: row, broken: 0 });
  });

  test('a line that is too long comes in parts, which may end within a character', async () => {
    const lines = [];
    for await (const line of linesOf(inChunks(`ab\n${'xäöü'.repeat(5)}\ncd`), 10)) lines.push(line);
    expect(lines.filter(({ number }) => number !== 2)).toEqual([
      { number: 1, text: 'ab', isPart: false },
      { number: 3, text: 'cd', isPart: false },
    ]);
    const long = lines.filter(({ number }) => number === 2);
    expect(long.map(({ text }) => text).join('')).toBe('xäöü'.repeat(5));
    expect(long.map(({ isPart }) => isPart)).toEqual([true, true, false]);
    expect(Math.max(...long.map(({ text }) => text.length))).toBeLessThan(20);
  });

  test('a value that never ends is given up', async () => {
    const read = async (): Promise<void> => {
      for await (const _ of valuesOf(inChunks(`[{"a":"${'x'.repeat(1_000)}"}]`), 100));
    };
    await expect(read()).rejects.toThrow('one value has more than 100 bytes');
  });

  test('a failure of the stream is told', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${JSON.stringify(OLD)}\n`);
      await Promise.reject(new Error('the disk is gone'));
    }
    const groups = new ViolationGroups();
    const { examples } = await readReports(failing(), groups);
    expect(groups.total).toBe(1);
    expect(examples).toEqual(['it ends early: the disk is gone']);
  });
});
