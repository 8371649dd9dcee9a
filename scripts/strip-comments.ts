/**
 * Takes the comments out of the compiled code: the declarations beside it have those that users read, and the package is to
 * stay small.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPrinter, createSourceFile, ScriptKind, ScriptTarget } from 'typescript';
import { ROOT } from './catalogue/paths';
import { PROCESS_IO } from './io';
import type { Io } from './io';

const printer = createPrinter({ removeComments: true });

export function withoutComments(code: string): string {
  return printer.printFile(createSourceFile('compiled.js', code, ScriptTarget.Latest, false, ScriptKind.JS));
}

export function main(io: Io, root = ROOT): number {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) {
    io.err(`${dist} is not there: run "npm run build".`);
    return 2;
  }
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  for (const file of files.map((path) => join(dist, path))) {
    writeFileSync(file, withoutComments(readFileSync(file, 'utf8')));
  }
  return 0;
}

if (require.main === module) process.exitCode = main(PROCESS_IO);
