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
  ];

  test.each(forms)('%s', async (_, text) => {
    expect(await read(text)).toEqual({ total: 50, broken: 0, others: 0, examples: [] });
  });

  test.each(forms)('%s, packed', async (_, text) => {
    expect(await read(gzipSync(text), 13)).toEqual({ total: 50, broken: 0, others: 0, examples: [] });
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

  test('a line that is too long is left out whole', async () => {
    const lines = [];
    for await (const line of linesOf(inChunks(`ab\n${'x'.repeat(100)}\ncd`), 10)) lines.push(line);
    expect(lines).toEqual([{ number: 1, text: 'ab' }, { number: 2 }, { number: 3, text: 'cd' }]);
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
