/** The package's executable. It runs what the build left in dist, so without a build there is nothing to test. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BINARY = join(ROOT, 'bin/cdk-vendor-csp.js');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  bin: Record<string, string>;
  files: string[];
};

test('is what the package names, and the only file of bin that is packed', () => {
  expect(manifest.bin).toEqual({ 'cdk-vendor-csp': 'bin/cdk-vendor-csp.js' });
  expect(manifest.files.filter((path) => path.startsWith('bin'))).toEqual(['bin/cdk-vendor-csp.js']);
  expect(readFileSync(BINARY, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(BINARY).mode & 0o111).toBe(0o111);
});

const built = existsSync(join(ROOT, 'dist/cli/main.js')) ? describe : describe.skip;

built('the executable', () => {
  const execute = (command: string, input = '') =>
    spawnSync('bash', ['-c', command.replaceAll('BIN', `"${process.execPath}" "${BINARY}"`)], {
      encoding: 'utf8',
      input,
    });

  test('prints its version and ends', () => {
    expect(execute('BIN --version')).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test('gives the exit code of main, and reads a pipe', () => {
    const { status, stdout } = execute('BIN diff - "img-src a.example"', "img-src 'self'");
    expect(status).toBe(1);
    expect(stdout).toContain('+ a.example');
    expect(execute('BIN lst')).toMatchObject({ status: 2, stdout: '' });
  });

  test('leaves signals alone in a command that cannot heed them, so that it can be ended while it reckons', () => {
    const program =
      'process.argv.splice(1, 0, ""); process.on("exit", () => console.log(process.listenerCount("SIGTERM")));';
    const listeners = (command: string): string | undefined =>
      execute(`"${process.execPath}" -e '${program} require("${BINARY}")' ${command}`).stdout.trim().split('\n').at(-1);
    expect(listeners(`explain "img-src 'self'"`)).toBe('0');
    expect(listeners(`who --reports "${join(ROOT, 'package.json')}"`)).toBe('1');
  });

  test('does not mind when nobody reads on', () => {
    expect(execute('set -o pipefail; BIN list --json | head -n 1')).toMatchObject({
      status: 0,
      stdout: '[\n',
      stderr: '',
    });
  });
});
