import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../scripts/api-docs';
import { RecordedIo } from './support/project';

const ROOT = join(__dirname, '..', '..');

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
    for (const path of ['.jsii', 'package.json']) cpSync(join(ROOT, path), join(root, path));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    mkdirSync(join(root, 'docs/api'), { recursive: true });
    for (const path of ['API.md', 'docs/api/vendors.md']) cpSync(join(ROOT, path), join(root, path));
    writeFileSync(join(root, 'docs/api/vendors.md'), 'old');

    expect(await main([], io, root)).toBe(0);
    expect(io.said).toEqual(['wrote docs/api/csp.md', 'wrote docs/api/vendors.md']);
    expect(readFileSync(join(root, 'docs/api/vendors.md'), 'utf8')).toContain('### CustomVendor ');
    expect(readFileSync(join(root, 'docs/api/vendors.md'), 'utf8')).not.toContain('### Crisp ');

    writeFileSync(join(root, 'docs/api/csp.md'), 'old');
    expect(await main(['--check'], io, root)).toBe(1);
    expect(io.complained).toEqual(['docs/api/csp.md is not up to date: run "npm run api" and commit it.']);
    expect(readFileSync(join(root, 'docs/api/csp.md'), 'utf8')).toBe('old');
  }, 60_000);
});
