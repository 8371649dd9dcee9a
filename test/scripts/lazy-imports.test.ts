import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { loadLater, main, makeLazy, SELDOM } from '../../scripts/lazy-imports';
import { Project, RecordedIo } from './support/project';

const BARREL = `"use strict";
var __exportStar = (this && this.__exportStar) || function(m, exports) {};
Object.defineProperty(exports, "__esModule", { value: true });
exports.entry = exports.LIST = void 0;
var list_1 = require("./list");
Object.defineProperty(exports, "LIST", { enumerable: true, get: function () { return list_1.LIST; } });
Object.defineProperty(exports, "entry", { enumerable: true, get: function () { return list_1.entry; } });
__exportStar(require("./a"), exports);
__exportStar(require("./b"), exports);
`;

const MODULES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  './a': { A: 'a', More: 'more' },
  './b': { B: 'b' },
  './list': { LIST: ['a', 'b'], entry: 'entry' },
};

/** What a barrel exports, and what it has loaded so far. */
function load(code: string): { exports: Record<string, unknown>; loaded: string[] } {
  const exports: Record<string, unknown> = {};
  const loaded: string[] = [];
  const require = (path: string): unknown => {
    loaded.push(path);
    return MODULES[path];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('exports', 'require', code)(exports, require);
  return { exports, loaded };
}

const lazy = makeLazy(BARREL, (path) => Object.keys(MODULES[path] ?? {}));

describe('the lazy barrel', () => {
  test('loads nothing by itself', () => {
    const { exports, loaded } = load(lazy);
    expect(Object.keys(exports).sort()).toEqual(['A', 'B', 'LIST', 'More', 'entry']);
    expect(loaded).toEqual([]);
  });

  test('loads what is asked for', () => {
    const { exports, loaded } = load(lazy);
    expect(exports.A).toBe('a');
    expect(exports.A).toBe('a');
    expect(loaded).toEqual(['./a']);
    expect([exports.More, exports.B, exports.LIST, exports.entry]).toEqual(['more', 'b', ['a', 'b'], 'entry']);
  });

  test('has its names as plain assignments, which Node looks for', () => {
    for (const name of ['A', 'B', 'More']) expect(lazy).toContain(`exports.${name} = `);
  });

  test('a barrel of another shape is refused', () => {
    expect(() => makeLazy('export {};', () => [])).toThrow('does not begin as expected');
  });

  test('is made of what the build wrote, and so are the imports that are to wait', async () => {
    const project = new Project();
    for (const barrel of ['vendors', 'site']) {
      for (const [path, content] of Object.entries(MODULES)) {
        project.write(`dist/${barrel}/${path}.js`, `module.exports = ${JSON.stringify(content)};`);
      }
      project.write(`dist/${barrel}/index.js`, BARREL);
    }
    const importing = (paths: readonly string[]): string =>
      paths.map((path, index) => `const _${index} = require("${path}");\nuse(_${index}.x);\n`).join('');
    for (const [file, paths] of Object.entries(SELDOM)) project.write(file, importing(paths));
    expect(await main(new RecordedIo(), project.root)).toBe(0);
    for (const barrel of ['vendors', 'site']) expect(project.read(`dist/${barrel}/index.js`)).toBe(lazy);
    for (const [file, paths] of Object.entries(SELDOM)) {
      expect(project.read(file)).toBe(loadLater(importing(paths), paths));
    }
    project.remove();
  });

  test('without a build there is nothing to do', async () => {
    const empty = mkdtempSync(`${tmpdir()}/lazy-`);
    const io = new RecordedIo();
    expect(await main(io, empty)).toBe(2);
    expect(io.complained).toEqual([expect.stringContaining('run "npm run build"')]);
    rmSync(empty, { recursive: true });
  });
});

describe('an import that is to wait', () => {
  const CODE = `const a_1 = require("./a");
const aa_1 = require("./aa");
class B extends Object {
    static make() { return new a_1.A('new'); }
    static call() { return (0, a_1.of)(aa_1.of); }
}
exports.B = B;
`;

  /** What the code exports, and what it has loaded so far. */
  function run(code: string): {
    readonly loaded: string[];
    readonly exports: { readonly A?: unknown };
    readonly B: { make(): unknown; call(): unknown };
  } {
    const loaded: string[] = [];
    const modules: Readonly<Record<string, unknown>> = {
      './a': { A: String, of: (other: string) => `a of ${other}` },
      './aa': { of: 'aa' },
    };
    const require = (path: string): unknown => {
      loaded.push(path);
      return modules[path];
    };
    const exports = {} as { A?: unknown; B: { make(): unknown; call(): unknown } };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('exports', 'require', code)(exports, require);
    return { loaded, exports, B: exports.B };
  }

  test('is loaded once, by what first needs it; the others at once', () => {
    const { loaded, B } = run(loadLater(CODE, ['./a']));
    expect(loaded).toEqual(['./aa']);
    expect(String(B.make())).toBe('new');
    expect(B.call()).toBe('a of aa');
    expect(loaded).toEqual(['./aa', './a']);
  });

  test('keeps the names of what is handed on, which Node reads from the text', () => {
    const code = `Object.defineProperty(exports, "__esModule", { value: true });
exports.A = void 0;
var a_1 = require("./a");
Object.defineProperty(exports, "A", { enumerable: true, get: function () { return a_1.A; } });
`;
    const lazy = loadLater(code, ['./a']);
    expect(lazy).not.toMatch(/defineProperty\(exports, "A"/);
    const { loaded, exports } = run(lazy);
    expect(loaded).toEqual([]);
    expect(exports.A).toBe(String);
    expect(loaded).toEqual(['./a']);
  });

  test('must be there', () => {
    expect(() => loadLater(CODE, ['./b'])).toThrow('has no import of ./b');
  });
});
