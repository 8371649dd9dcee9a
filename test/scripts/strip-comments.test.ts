import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, withoutComments } from '../../scripts/strip-comments';

const CODE = `"use strict";
/** What it is. */
const url = 'https://a.example/*'; // why
const pattern = /\\/\\/ \\/\\*/;
const text = \`/* no comment */ \${url}\`;
exports.all = [url, pattern.source, text];
`;

test('comments go, and what only looks like one stays', () => {
  const stripped = withoutComments(CODE);
  expect(stripped).toMatch(/^"use strict";/);
  expect(stripped).not.toMatch(/What it is|why/);
  const exports: { all?: unknown } = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('exports', stripped)(exports);
  expect(exports.all).toEqual(['https://a.example/*', '\\/\\/ \\/\\*', '/* no comment */ https://a.example/*']);
});

describe('in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'compiled-'));
  const said: string[] = [];
  const io = { out: () => undefined, err: (text: string) => void said.push(text) };
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('nothing compiled is an error that says what to run', () => {
    expect(main(io, root)).toBe(2);
    expect(said.join()).toContain('npm run build');
  });

  test('the code loses its comments at any depth, and the declarations keep theirs', () => {
    mkdirSync(join(root, 'dist/deep'), { recursive: true });
    for (const file of ['dist/a.js', 'dist/deep/b.js', 'dist/a.d.ts'])
      writeFileSync(join(root, file), '/** Doc. */\n1;\n');
    expect(main(io, root)).toBe(0);
    expect(readFileSync(join(root, 'dist/a.js'), 'utf8')).toBe('1;\n');
    expect(readFileSync(join(root, 'dist/deep/b.js'), 'utf8')).toBe('1;\n');
    expect(readFileSync(join(root, 'dist/a.d.ts'), 'utf8')).toContain('Doc.');
  });
});
