/**
 * Type-checks the TypeScript in the documentation against lib/, all blocks in one program.
 *
 * A block that imports and does not speak of `this` is a module and is compiled as it stands. Every other block is a
 * fragment: its imports, if any, stay at the top, and the rest becomes the body of a stack's constructor, with the
 * names of preamble.ts at hand. A block is a scope of its own: nothing carries over from one to the next.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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

/** The files of packages and lib/, parsed once for all programs: they are most of the work. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** One text per TypeScript error: `README.md:12: message`. Empty when every snippet compiles. */
export function checkSnippets(root: string, snippets: readonly Snippet[]): string[] {
  const options = compilerOptions(root);
  // The files exist in memory only, in a folder from which the project's packages resolve.
  const files = new Map(
    snippets.map((snippet, index) => [
      join(root, 'docs', `snippet-${index}.ts`),
      { snippet, text: toModule(snippet.code) },
    ]),
  );

  const host = ts.createCompilerHost(options);
  const onDisk = ts.createCompilerHost(options);
  host.fileExists = (path) => files.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => files.get(path)?.text ?? onDisk.readFile(path);
  host.getSourceFile = (path, languageVersion) => {
    const file = files.get(path);
    if (file) return ts.createSourceFile(path, file.text, languageVersion);
    if (!parsed.has(path)) parsed.set(path, onDisk.getSourceFile(path, languageVersion));
    return parsed.get(path);
  };

  const program = ts.createProgram([...files.keys()], options, host);
  const errors = program.getOptionsDiagnostics().map((diagnostic) => describe(root, diagnostic));
  for (const [path, { snippet }] of files) {
    const file = program.getSourceFile(path);
    for (const diagnostic of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
      errors.push(describe(root, diagnostic, snippet));
    }
  }
  return errors;
}

function compilerOptions(root: string): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  );
  return {
    ...options,
    types: ['node'],
    // Readers declare things to show them; that nothing uses them is no error.
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: {
      ...options.paths,
      'cdk-vendor-csp': [join(root, 'lib/index.ts')],
      'cdk-vendor-csp/csp': [join(root, 'lib/csp/index.ts')],
      'cdk-vendor-csp/vendors': [join(root, 'lib/vendors/index.ts')],
      'cdk-vendor-csp/vendors/*': [join(root, 'lib/vendors/*.ts')],
    },
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

function describe(root: string, { file, start, messageText }: ts.Diagnostic, snippet?: Snippet): string {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n  ');
  if (!file || start === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return snippet
    ? `${snippet.path}:${snippet.line + line - 1}: ${message}`
    : `${relative(root, file.fileName)}:${line + 1}: ${message}`;
}
