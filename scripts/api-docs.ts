/**
 * Writes the API reference from what jsii compiled: API.md for the constructs, docs/api for the namespaces. With --check
 * it writes nothing and fails, naming the pages that are not up to date. Needs a build.
 *
 * The classes of the catalogue are left to docs/vendors.md, which says more of them: a contributor of a vendor has one page
 * less to generate, and the page stays short enough for the sites that host repositories.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Documentation, Language } from 'jsii-docgen';
import { CATALOGUE } from '../lib/vendors/catalogue';
import { ROOT } from './catalogue/paths';
import { stale } from './generate/outputs';
import type { Output } from './generate/outputs';
import { PROCESS_IO } from './io';
import type { Io } from './io';

const PACKAGE = 'cdk-vendor-csp';

/** The part of jsii's assembly that is read here: https://aws.github.io/jsii/specification/ */
interface JsiiAssembly {
  readonly types: Readonly<
    Record<string, { readonly name: string; readonly locationInModule?: { readonly filename: string } }>
  >;
}

interface Page {
  readonly path: string;
  /** @default - the root of the package */
  readonly submodule?: string;
}

const PAGES: readonly Page[] = [
  { path: 'API.md' },
  { path: 'docs/api/csp.md', submodule: 'csp' },
  { path: 'docs/api/vendors.md', submodule: 'vendors' },
];

async function apiDocs(root: string): Promise<Output[]> {
  const documentation = await Documentation.forProject(root);
  const ofCatalogue = catalogueTypes(root);
  try {
    const outputs: Output[] = [];
    for (const page of PAGES) {
      outputs.push({ path: page.path, text: withoutSections(await render(documentation, page), ofCatalogue) });
    }
    return outputs;
  } finally {
    await documentation.cleanup();
  }
}

/** The names of what the files of particular vendors declare. */
function catalogueTypes(root: string): ReadonlySet<string> {
  const { types } = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as JsiiAssembly;
  const files = new Set(CATALOGUE.map(({ id }) => `lib/vendors/${id}.ts`));
  const declared = Object.values(types).filter(({ locationInModule }) => files.has(locationInModule?.filename ?? ''));
  return new Set(declared.map(({ name }) => name));
}

/** A page without the sections of these types. */
function withoutSections(page: string, names: ReadonlySet<string>): string {
  const sections = page.split(/^(?=###? )/m);
  return sections.filter((section) => !names.has(/^### (\w+)/.exec(section)?.[1] ?? '')).join('');
}

async function render(documentation: Documentation, { path, submodule }: Page): Promise<string> {
  const pages = PAGES.filter((page) => page.path !== path).map((page) => {
    const title = page.submodule ?? 'constructs';
    return `[${title}](${posix.relative(posix.dirname(path), page.path)})`;
  });
  const markdown = await documentation.toMarkdown({
    language: Language.TYPESCRIPT,
    ...(submodule === undefined ? {} : { submodule: `${PACKAGE}.${submodule}` }),
    allSubmodules: false,
    header: { title: submodule === undefined ? 'API: constructs' : `API: ${submodule}`, id: 'api' },
    linkFormatter: ({ id, displayName }) => linkTo(path, id, displayName),
  });
  const [title = '', ...rest] = markdown.render().split('\n');
  const lines = [title, '', `See also: ${pages.join(', ')}.`, ...rest].map((line) => line.trimEnd());
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Types of other packages are named, not linked: they stand on none of the pages. */
function linkTo(from: string, id: string, name: string): string {
  if (!id.startsWith(`${PACKAGE}.`)) return name;
  const submodule = PAGES.find(
    (page) => page.submodule !== undefined && id.startsWith(`${PACKAGE}.${page.submodule}.`),
  );
  const { path } = submodule ?? { path: 'API.md' };
  return `<a href="${path === from ? '' : posix.relative(posix.dirname(from), path)}#${id}">${name}</a>`;
}

/** @returns the exit code: 1 for pages that are not up to date or a build that is missing, 2 for unknown arguments */
export async function main(argv: readonly string[], io: Io, root = ROOT): Promise<number> {
  const [first, ...more] = argv;
  if ((first !== undefined && first !== '--check') || more.length > 0) {
    io.err('Usage: npm run api [-- --check]');
    return 2;
  }
  if (!existsSync(join(root, '.jsii'))) {
    io.err(`There is no .jsii, from which the API of ${PACKAGE} is read: run "npm run build" first.`);
    return 1;
  }
  const pages = stale(await apiDocs(root), root);
  for (const { path, text } of pages) {
    if (first === '--check') {
      io.err(`${path} is not up to date: run "npm run api" and commit it.`);
    } else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      io.out(`wrote ${path}`);
    }
  }
  return first === '--check' && pages.length > 0 ? 1 : 0;
}

if (require.main === module) {
  void main(process.argv.slice(2), PROCESS_IO).then((code) => (process.exitCode = code));
}
