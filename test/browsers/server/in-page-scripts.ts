/** The controller's scripts, compiled once per run: types erased, nothing bundled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const DIRECTORY = join(__dirname, '..', 'in-page');

/** File name as imported, `controller.js`, to JavaScript. */
export function inPageScripts(): ReadonlyMap<string, string> {
  const compilerOptions = { module: ModuleKind.ES2022, target: ScriptTarget.ES2022 };
  const sources = readdirSync(DIRECTORY).filter((file) => file.endsWith('.ts'));
  return new Map(
    sources.map((file) => [
      file.replace(/\.ts$/, '.js'),
      transpileModule(readFileSync(join(DIRECTORY, file), 'utf8'), { compilerOptions }).outputText,
    ]),
  );
}
