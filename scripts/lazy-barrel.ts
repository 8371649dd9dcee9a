/**
 * Makes barrels of the compiled package load a file when something of it is first asked for: a site uses three vendors, not
 * all, and few have inline code for whose sake an HTML parser has to be loaded.
 *
 * The compiler writes `__exportStar(require("./crisp"), exports)`, which loads every file at once. Here each such line
 * becomes a getter per name. The names come first as plain assignments, so that Node sees them when an ES module imports
 * this one. The types are not touched.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './catalogue/paths';
import { PROCESS_IO } from './io';
import type { Io } from './io';

const BARRELS = ['dist/vendors', 'dist/site'];

const STAR = /^__exportStar\(require\("(\.\/[\w-]+)"\), exports\);$/gm;
const NAMED = /^(?:var|const) (\w+) = require\("(\.\/[\w-]+)"\);$/gm;
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
    lazy = lazy
      .replace(line, () => `const ${variable} = () => require(${JSON.stringify(path)});`)
      .replaceAll(`return ${variable}.`, `return ${variable}().`);
  }
  if (!lazy.includes(HEAD)) throw new Error('The compiled barrel does not begin as expected.');
  return lazy.replace(HEAD, () => `${HEAD}${names.map((name) => `exports.${name} = `).join('')}void 0;\n${HELPER}`);
}

export async function main(io: Io, root = ROOT): Promise<number> {
  const folders = BARRELS.map((barrel) => join(root, barrel));
  const missing = folders.find((folder) => !existsSync(join(folder, 'index.js')));
  if (missing !== undefined) {
    io.err(`${join(missing, 'index.js')} is not there: run "npm run build".`);
    return 2;
  }
  for (const folder of folders) await rewrite(folder);
  return 0;
}

async function rewrite(folder: string): Promise<void> {
  const path = join(folder, 'index.js');
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
