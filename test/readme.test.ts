import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSnippets, extractSnippets, readDocuments } from './support/snippets';

const root = join(__dirname, '..');
const documents = readDocuments(root);

interface Package {
  readonly name: string;
  readonly bin?: string | Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

function readPackage(path: string): Package {
  return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Package;
}

/** The commands that `npx` finds for somebody who has this package, or its checkout, installed. */
function executables({ name, bin = {} }: Package): string[] {
  return typeof bin === 'string' ? [name] : Object.keys(bin);
}

/** What `pattern`'s first group matches in the documents, as `path:line: text`. */
function mentions(pattern: RegExp): { name: string; where: string }[] {
  return documents.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(pattern)].map(([whole, name]) => ({ name: name!, where: `${path}:${index + 1}: ${whole}` })),
      ),
  );
}

describe('the code in the documentation', () => {
  const snippets = documents.flatMap(extractSnippets);

  test('the README has a TypeScript example', () => {
    expect(snippets.filter(({ path }) => path === 'README.md')).not.toHaveLength(0);
  });

  test('compiles against the library', () => {
    expect(checkSnippets(root, snippets)).toEqual([]);
  }, 120_000);
});

describe('the commands in the documentation', () => {
  const ours = readPackage('.');

  test('every npm script exists', () => {
    const scripts = [...mentions(/\bnpm run(?: -{1,2}[\w-]+)* ([\w:-]*\w)/g), ...mentions(/\bnpm (test|start)\b/g)];
    expect(scripts.filter(({ name }) => !(name in ours.scripts)).map(({ where }) => where)).toEqual([]);
  });

  test('every npx command is ours or that of a dependency', () => {
    const dependencies = Object.keys(ours.devDependencies);
    const known = new Set([
      ...executables(ours),
      ...dependencies,
      ...dependencies
        .filter((name) => existsSync(join(root, 'node_modules', name)))
        .flatMap((name) => {
          return executables(readPackage(join('node_modules', name)));
        }),
    ]);
    const commands = mentions(/\bnpx(?: -{1,2}[\w-]+)* ([@\w][\w./-]*)/g);
    expect(commands.filter(({ name }) => !known.has(name)).map(({ where }) => where)).toEqual([]);
  });
});

describe('the check of the code in the documentation', () => {
  const check = (text: string): string[] => checkSnippets(root, extractSnippets({ path: 'README.md', text }));
  const inFence = (...code: string[]): string => ['# Title', '', '```ts', ...code, '```', ''].join('\n');

  test('accepts a module, a fragment, and a fragment with imports', () => {
    const module = inFence("import { Stack } from 'aws-cdk-lib';", 'export class Site extends Stack {', '}');
    const fragment = inFence("new s3.Bucket(this, 'Logs');");
    const mixed = inFence("import { Bucket } from 'aws-cdk-lib/aws-s3';", '', "new Bucket(this, 'Logs');");
    expect(check(module + fragment + mixed)).toEqual([]);
  }, 120_000);

  test('names file, line and message', () => {
    const fragment = inFence('const fine = 1;', 'const wrong: string = fine;');
    const mixed = inFence(
      "import { Bucket } from 'aws-cdk-lib/aws-s3';",
      '',
      "new Bucket(this, 'Logs', { wrong: 1 });",
    );
    expect(check(`${fragment}${mixed}`)).toEqual([
      "README.md:5: Type 'number' is not assignable to type 'string'.",
      expect.stringMatching(/^README\.md:12: .*'wrong' does not exist/),
    ]);
  }, 120_000);

  test('a module gets nothing for granted', () => {
    const module = inFence("import { App } from 'aws-cdk-lib';", 'new s3.Bucket(new App(), bucket);');
    expect(check(module)).toEqual(["README.md:5: Cannot find name 's3'.", "README.md:5: Cannot find name 'bucket'."]);
  }, 120_000);

  test('leaves other languages alone', () => {
    expect(extractSnippets({ path: 'README.md', text: '```sh\nnpm test\n```\n```tsx\n<a/>\n```\n' })).toEqual([]);
  });
});
