/**
 * Writes what is generated from the catalogue: the barrel, the listings of the vendors, docs/vendors.md and the table of
 * README.md. With --check it writes nothing and fails, naming the files that are not up to date.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './catalogue/paths';
import { outputs, stale } from './generate/outputs';
import { PROCESS_IO } from './io';
import type { Io } from './io';

/** @returns the exit code: 1 for files that are not up to date, 2 for arguments that it does not know */
export async function main(argv: readonly string[], io: Io, root = ROOT): Promise<number> {
  const [first, ...more] = argv;
  if ((first !== undefined && first !== '--check') || more.length > 0) {
    io.err('Usage: npm run generate [-- --check]');
    return 2;
  }
  const files = stale(await outputs(root), root);
  if (first === undefined) {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      io.out(`wrote ${path}`);
    }
    return 0;
  }
  for (const { path } of files) io.err(`${path} is not up to date: run "npm run generate" and commit it.`);
  return files.length === 0 ? 0 : 1;
}

if (require.main === module) {
  void main(process.argv.slice(2), PROCESS_IO).then((code) => (process.exitCode = code));
}
