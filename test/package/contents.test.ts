import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly bundledDependencies?: readonly string[];
}

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

const manifest = readJson('package.json') as Manifest;

describe('the packed package', () => {
  // Scripts would build again what `npm test` has built just now.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [Packed];
  const own = packed.files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'));

  test('has the compiled library with its declarations, and nothing but', () => {
    expect([...new Set(own.map((path) => path.replace(/^(dist)\/.*/, '$1')))].sort()).toEqual([
      '.jsii',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/cdk-vendor-csp.js',
      'dist',
      'package.json',
    ]);
    expect(own.filter((path) => path.startsWith('dist/') && !/\.(?:js|d\.ts)$/.test(path))).toEqual([]);
  });

  test('has a module for every source, and a declaration where somebody can import it', () => {
    const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const compiled = sources.flatMap((path) => {
      const ends = /^(?:(?:cli|evaluation)[\\/]|csp[\\/]minimize[\\/](?!options\.ts$))/.test(path)
        ? ['.js']
        : ['.js', '.d.ts'];
      return ends.map((end) => `dist/${path.replace(/\.ts$/, end)}`);
    });
    expect(compiled.filter((path) => !own.includes(path))).toEqual([]);
    expect(own.filter((path) => path.startsWith('dist/') && !compiled.includes(path))).toEqual([]);
  });

  test('is smaller than 1 MB', () => {
    expect(packed.size).toBeLessThan(1_000_000);
  });

  test.each(['dist/index.js', 'dist/csp/index.js', 'dist/vendors/index.js'])(
    '%s has the same names for ES modules as for require',
    (path) => {
      const file = JSON.stringify(join(ROOT, path));
      const script = `
        const { createRequire } = await import('node:module');
        const names = (exported) => Object.keys(exported).filter((name) => !['default', 'module.exports', '__esModule'].includes(name)).sort();
        console.log(JSON.stringify([names(await import(${file})), names(createRequire(${file})(${file}))]));`;
      const [imported, required] = JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
      ) as [string[], string[]];
      expect(required.length).toBeGreaterThan(1);
      expect(imported).toEqual(required);
    },
  );

  test('names itself in .jsii as in package.json', () => {
    const { name, version, license } = readJson('.jsii') as Manifest;
    expect({ name, version, license }).toEqual({
      name: manifest.name,
      version: manifest.version,
      license: manifest.license,
    });
  });

  test('says in the changelog what this version has', () => {
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(`\n## ${manifest.version}\n`);
  });
});

/** Licences that let a package under Apache-2.0 bundle what is under them, with their text. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** The bundled packages and what they need in turn, by their folders. */
function bundled(): string[] {
  const folders = new Set<string>();
  const visit = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const nested = join(from, 'node_modules', name);
      const folder = existsSync(join(ROOT, nested)) ? nested : join('node_modules', name);
      if (folders.has(folder)) continue;
      folders.add(folder);
      visit(Object.keys((readJson(folder, 'package.json') as Manifest).dependencies ?? {}), folder);
    }
  };
  visit(manifest.bundledDependencies ?? [], '');
  return [...folders].sort();
}

describe('what is bundled', () => {
  test('is all that is needed at run time', () => {
    expect(manifest.bundledDependencies).toEqual(Object.keys(manifest.dependencies ?? {}));
    expect(bundled().length).toBeGreaterThanOrEqual(manifest.bundledDependencies?.length ?? 0);
  });

  test.each(bundled())('%s has a licence that allows it, and its text', (folder) => {
    expect(ALLOWED).toContain((readJson(folder, 'package.json') as Manifest).license);
    expect(readdirSync(join(ROOT, folder)).filter((name) => /^licen[cs]e/i.test(name))).not.toEqual([]);
  });
});
