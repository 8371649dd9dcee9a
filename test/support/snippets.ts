/**
 * Type-checks the TypeScript in the documentation against lib/, all blocks in one program.
 *
 * A block that imports and does not speak of `this` is a module and is compiled as it stands. Every other block is a
 * fragment: its imports, if any, stay at the top, and the rest becomes the body of a stack's constructor, with the
 * names of preamble.ts at hand. A block is a scope of its own: nothing carries over from one to the next.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import * as ts from 'typescript';
import { preamble } from './preamble';

export interface Document {
  /** Relative to the root of the project. */
  readonly path: string;
  readonly text: string;
}

export interface Snippet {
  readonly path: string;
  /** The line of the document on which the code begins, counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** Those of README.md, CONTRIBUTING.md and docs/*.md that exist. */
export function readDocuments(root: string): Document[] {
  const docs = join(root, 'docs');
  const inDocs = existsSync(docs) ? readdirSync(docs).filter((name) => name.endsWith('.md')) : [];
  return ['README.md', 'CONTRIBUTING.md', ...inDocs.sort().map((name) => `docs/${name}`)]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The fenced blocks marked `ts` or `typescript`, also indented ones, as in lists. */
export function extractSnippets({ path, text }: Document): Snippet[] {
  const snippets: Snippet[] = [];
  let fence: { indent: string; mark: string; code?: string[]; line: number } | undefined;
  text.split(/\r?\n/).forEach((content, index) => {
    if (fence === undefined) {
      const [, indent, mark, language] = /^(\s*)(`{3,}|~{3,})\s*(\w*)/.exec(content) ?? [];
      if (indent !== undefined && mark !== undefined) {
        fence = { indent, mark, line: index + 2 };
        if (language === 'ts' || language === 'typescript') fence.code = [];
      }
    } else if (content.trim().startsWith(fence.mark)) {
      if (fence.code) snippets.push({ path, line: fence.line, code: fence.code.join('\n') });
      fence = undefined;
    } else {
      fence.code?.push(content.startsWith(fence.indent) ? content.slice(fence.indent.length) : content);
    }
  });
  return snippets;
}

/** One text per TypeScript error: `README.md:12: message`. Empty when every snippet compiles. */
export function checkSnippets(root: string, snippets: readonly Snippet[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    // From there the project's packages resolve.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = snippets.map((_, index) => `snippet-${index}.ts`);
    snippets.forEach(({ code }, index) => writeFileSync(join(folder, files[index] ?? ''), toModule(code)));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...configuration(root), files }));
    return errorsOf(compile(root, folder), (path) => snippets[files.indexOf(path)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the compiler says. TypeScript 7 takes a sixth of the time of the one with an API, most of it for the CDK's types. */
function compile(root: string, folder: string): string {
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '--project', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  // Without errors 0, with errors 1 or 2: anything else is none of the snippets' doing.
  if (status === null || status > 2 || (status > 0 && stdout === '')) throw new Error(`${compiler}: ${stderr}`);
  return stdout;
}

function errorsOf(output: string, snippetOf: (path: string) => Snippet | undefined): string[] {
  // A message may go on in indented lines.
  const messages = output.split(/\n(?! )/).filter((message) => message.trim() !== '');
  return messages.map((message) => {
    const [, path = '', line = '', text = ''] = /^(.+)\((\d+),\d+\): error TS\d+: ([^]*)$/.exec(message) ?? [];
    const snippet = snippetOf(path);
    return snippet === undefined ? message : `${snippet.path}:${snippet.line + Number(line) - 2}: ${text.trimEnd()}`;
  });
}

function configuration(root: string): object {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      // The snippets are in the temporary folder, what they import is in the project.
      rootDir: parse(root).root,
      types: ['node'],
      // Readers declare things to show them; that nothing uses them is no error.
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: {
        'aws-cdk-lib': [join(root, 'node_modules/aws-cdk-lib/core/index.d.ts')],
        'cdk-vendor-csp': [join(root, 'lib/index.ts')],
        'cdk-vendor-csp/csp': [join(root, 'lib/csp/index.ts')],
        'cdk-vendor-csp/vendors': [join(root, 'lib/vendors/index.ts')],
        'cdk-vendor-csp/vendors/*': [join(root, 'lib/vendors/*.ts')],
      },
    },
    include: [],
  };
}

/** The module that stands for a snippet: one line longer at the top, exactly, so that errors find their line. */
function toModule(code: string): string {
  const { statements } = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true);
  const imports = statements.filter((statement) => ts.isImportDeclaration(statement));
  if (imports.length > 0 && !statements.some(usesOuterThis)) return `\n${code}\nexport {};\n`;

  const imported = identifiers(imports);
  const given = [...identifiers(statements)].filter((name) => name in preamble && !imported.has(name));
  const split = imports.at(-1)?.end ?? 0;
  return [
    `import { Stack as Surroundings } from 'aws-cdk-lib'; ${given.map((name) => preamble[name]).join(' ')}`,
    `${code.slice(0, split)} export class Snippet extends Surroundings { constructor() { super(); ${code.slice(split)}`,
    '} }',
  ].join('\n');
}

function identifiers(nodes: readonly ts.Node[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return names;
}

/** Whether `this` occurs where it means what surrounds the snippet: not inside a class or function of the snippet. */
function usesOuterThis(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isClassLike(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) return false;
  return ts.forEachChild(node, usesOuterThis) ?? false;
}
