/** The ids of findings, read off the code that makes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';

const root = join(__dirname, '../../..');

/** Functions whose first argument is the id of a finding. */
const MAKERS: ReadonlySet<string> = new Set(['finding', 'report']);

/** Where findings are made. */
const FOLDERS = ['lib/csp', 'lib/evaluation', 'lib/construct'];

/** The ids of all findings that there can be, sorted. */
export function findingIdsInCode(): string[] {
  const ids = FOLDERS.flatMap((path) => {
    const folder = join(root, path);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    return files.flatMap((file) => idsIn(readFileSync(join(folder, file), 'utf8')));
  });
  return [...new Set(ids)].sort();
}

/** The values of `id: '…'` in object literals, and what `finding('…', …)` and `report('…', …)` are called with. */
export function idsIn(code: string): string[] {
  const ids: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = idOf(node);
    if (text !== undefined) ids.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return ids;
}

function idOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'id' && ts.isStringLiteral(node.initializer)) {
    return node.initializer.text;
  }
  if (!ts.isCallExpression(node) || !MAKERS.has(node.expression.getText())) return undefined;
  const [first] = node.arguments;
  return first !== undefined && ts.isStringLiteral(first) ? first.text : undefined;
}
