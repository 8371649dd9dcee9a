/**
 * Makes the compiled package load a file when something of it is first asked for: a site uses three vendors, not all, and
 * few have inline code for whose sake an HTML parser has to be loaded.
 *
 * Of a barrel, the compiler writes `__exportStar(require("./crisp"), exports)`, which loads every file at once. Here each
 * such line becomes a getter per name. The names come first as plain assignments, so that Node sees them when an ES module
 * imports this one. Of other files, the imports in SELDOM become functions that load at their first call. The types are
 * not touched.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './catalogue/paths';
import { PROCESS_IO } from './io';
import type { Io } from './io';

const BARRELS = ['dist/vendors', 'dist/site'];

/** What most stacks do without: the imports by the file that has them. */
export const SELDOM: Readonly<Record<string, readonly string[]>> = {
  'dist/construct/findings.js': ['./inline-code'],
  'dist/construct/fit.js': ['./fit-search'],
  'dist/construct/index.js': ['./inline-hashes'],
  'dist/construct/validate.js': ['./inline-hashes'],
  'dist/construct/vendor-csp-headers.js': ['./attach', './imported'],
  'dist/csp/policy.js': ['./explain', './match/allows'],
};

const STAR = /^__exportStar\(require\("(\.\/[\w-]+)"\), exports\);$/gm;
const NAMED = /^(?:var|const) (\w+) = require\("(\.\/[\w/-]+)"\);$/gm;
const HEAD = 'Object.defineProperty(exports, "__esModule", { value: true });\n';

const HELPER = `var lazily = (name, load) => Object.defineProperty(exports, name, {
    enumerable: true, configurable: true, get: () => {
        const value = load()[name];
        Object.defineProperty(exports, name, { enumerable: true, value });
        return value;
    }
});
`;

/**
 * @param code a compiled barrel
 * @param namesOf what a file that it exports exports
 */
export function makeLazy(code: string, namesOf: (path: string) => readonly string[]): string {
  const names: string[] = [];
  let lazy = code.replace(STAR, (_, path: string) => {
    const own = namesOf(path);
    names.push(...own);
    return own.map((name) => `lazily(${JSON.stringify(name)}, () => require(${JSON.stringify(path)}));`).join('\n');
  });
  for (const [line, variable = '', path = ''] of code.matchAll(NAMED)) {
    lazy = handedOn(lazy, variable).replace(line, () => `const ${variable} = () => require(${JSON.stringify(path)});`);
  }
  return withHelper(lazy, `${names.map((name) => `exports.${name} = `).join('')}void 0;\n`);
}

/**
 * @param code a compiled file
 * @param paths which of its imports are to wait
 */
export function loadLater(code: string, paths: readonly string[]): string {
  return paths.reduce((lazy, path) => {
    const [line, variable = ''] = [...lazy.matchAll(NAMED)].find((found) => found[2] === path) ?? [];
    if (line === undefined) throw new Error(`The compiled file has no import of ${path}.`);
    const load = `let ${variable} = () => { const loaded = require("${path}"); ${variable} = () => loaded; return loaded; };`;
    const named = handedOn(lazy, variable);
    const helped = named === lazy || named.includes(HELPER) ? named : withHelper(named);
    return helped
      .replace(line, () => load)
      .replace(new RegExp(`\\bnew ${variable}\\.(\\w+)`, 'g'), `new (${variable}().$1)`)
      .replace(new RegExp(`\\b${variable}\\.`, 'g'), `${variable}().`);
  }, code);
}

/**
 * With the names that are handed on from an import, once it is loaded. Node takes a name for none that it knows from before
 * if it comes upon a getter whose form it does not know.
 */
function handedOn(code: string, variable: string): string {
  const getter = new RegExp(
    `Object\\.defineProperty\\(exports, "(\\w+)", \\{[^{}]*\\{ return ${variable}\\.\\1; \\} \\}\\);`,
    'g',
  );
  return code.replace(getter, `lazily("$1", () => ${variable}());`);
}

/** Has the helper after the first line of the compiled file, and what is to stand before it there. */
function withHelper(code: string, names = ''): string {
  if (!code.includes(HEAD)) throw new Error('The compiled file does not begin as expected.');
  return code.replace(HEAD, () => `${HEAD}${names}${HELPER}`);
}

export async function main(io: Io, root = ROOT): Promise<number> {
  const folders = BARRELS.map((barrel) => join(root, barrel));
  const files = Object.entries(SELDOM).map(([file, paths]) => [join(root, file), paths] as const);
  const missing = [...folders.map(indexOf), ...files.map(([file]) => file)].find((file) => !existsSync(file));
  if (missing !== undefined) {
    io.err(`${missing} is not there: run "npm run build".`);
    return 2;
  }
  for (const folder of folders) await rewrite(folder);
  for (const [file, paths] of files) writeFileSync(file, loadLater(readFileSync(file, 'utf8'), paths));
  return 0;
}

function indexOf(folder: string): string {
  return join(folder, 'index.js');
}

async function rewrite(folder: string): Promise<void> {
  const path = indexOf(folder);
  const code = readFileSync(path, 'utf8');
  const exported = new Map<string, readonly string[]>();
  for (const [, file = ''] of code.matchAll(STAR)) {
    exported.set(file, Object.keys((await import(join(folder, file))) as object).filter(isName));
  }
  writeFileSync(
    path,
    makeLazy(code, (file) => exported.get(file) ?? []),
  );
}

/** Not what stands for the module itself. */
function isName(name: string): boolean {
  return name !== 'default' && name !== '__esModule' && name !== 'module.exports';
}

if (require.main === module) {
  void main(PROCESS_IO).then((code) => (process.exitCode = code));
}
