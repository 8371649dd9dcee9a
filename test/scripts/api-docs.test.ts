import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../scripts/api-docs';
import { RecordedIo } from './support/project';

const ROOT = join(__dirname, '..', '..');

interface Assembly {
  readonly types: Readonly<Record<string, unknown>>;
}

/** What jsii made of this package, with a few types and without the CDK, which takes longer to read than all the rest. */
function smallAssembly(): unknown {
  const assembly = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8')) as Assembly;
  const isWanted = /\.csp\.|\.vendors\.(?:Vendor|Crisp|CustomVendor)/;
  const types = Object.entries(assembly.types).filter(([name]) => isWanted.test(name));
  return { ...assembly, types: Object.fromEntries(types), dependencies: {}, dependencyClosure: {} };
}

describe('npm run api', () => {
  let root: string;
  let io: RecordedIo;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'api-docs-'));
    io = new RecordedIo();
  });

  afterEach(() => rmSync(root, { recursive: true }));

  test('refuses arguments that it does not know', async () => {
    expect(await main(['--chekc'], io, root)).toBe(2);
    expect(io.complained).toEqual(['Usage: npm run api [-- --check]']);
  });

  test('says that it needs a build', async () => {
    expect(await main([], io, root)).toBe(1);
    expect(io.complained).toEqual([
      'There is no .jsii, from which the API of cdk-vendor-csp is read: run "npm run build" first.',
    ]);
  });

  test('writes what is missing or old, and with --check names it only', async () => {
    cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
    writeFileSync(join(root, '.jsii'), JSON.stringify(smallAssembly()));
    mkdirSync(join(root, 'docs/api'), { recursive: true });
    writeFileSync(join(root, 'docs/api/vendors.md'), 'old');

    expect(await main([], io, root)).toBe(0);
    expect(io.said).toEqual(['wrote API.md', 'wrote docs/api/csp.md', 'wrote docs/api/vendors.md']);
    expect(readFileSync(join(root, 'docs/api/vendors.md'), 'utf8')).toContain('### CustomVendor ');
    expect(readFileSync(join(root, 'docs/api/vendors.md'), 'utf8')).not.toContain('### Crisp ');

    writeFileSync(join(root, 'docs/api/csp.md'), 'old');
    expect(await main(['--check'], io, root)).toBe(1);
    expect(io.complained).toEqual(['docs/api/csp.md is not up to date: run "npm run api" and commit it.']);
    expect(readFileSync(join(root, 'docs/api/csp.md'), 'utf8')).toBe('old');
  }, 60_000);
});
