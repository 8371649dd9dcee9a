import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../../package.json';
import { COMMANDS } from '../../lib/cli/commands';
import { createColors } from 'picocolors';
import { hasColors, harmless, marked } from '../../lib/cli/io';
import { run } from './support/run';

describe('help', () => {
  test('lists every command', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, summary } of COMMANDS)
      expect(stdout).toMatch(new RegExp(`^  ${name} .*${summary.slice(0, 9)}`, 'm'));
  });

  test.each(COMMANDS.map(({ name }) => name))('of %s is the same in both ways to ask for it', async (name) => {
    const { code, stdout } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: cdk-vendor-csp ${name}`));
    expect(stdout).toContain('--json');
    expect((await run(['help', name])).stdout).toBe(stdout);
  });

  test('is what a call without a command gets, as an error', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: cdk-vendor-csp/);
  });
});

test('the version is that of the package', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [['lst'], 'error: There is no command "lst". Did you mean "list"?\n'],
  [['help', 'shw'], 'error: There is no command "shw". Did you mean "show"?\n'],
  [['list', '--jsno'], "error: Unknown option '--jsno'. Did you mean --json? See: cdk-vendor-csp list --help\n"],
  [['who', '--jsno', 'list'], "error: Unknown option '--jsno'. Did you mean --json? See: cdk-vendor-csp who --help\n"],
  [['show'], "error: Missing required argument 'vendor'. See: cdk-vendor-csp show --help\n"],
  [['list', '-c'], "error: Option '-c, --category <category>' argument missing. See: cdk-vendor-csp list --help\n"],
])('%j is wrong usage, said in one line', async (argv, stderr) => {
  expect(await run(argv)).toEqual({ code: 2, stdout: '', stderr });
});

test('a command that nobody could mean is answered with those that there are', async () => {
  const { stderr } = await run(['\u001b[2Jconstructor']);
  expect(stderr).toMatch(/^error: There is no command "\\u001b\[2Jconstructor"\. There are list, show/);
});

describe('colours', () => {
  const terminal = { write: () => true, isTTY: true };
  test.each([
    [terminal, {}, true],
    [terminal, { NO_COLOR: '' }, true],
    [terminal, { NO_COLOR: '1' }, false],
    [terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [terminal, { FORCE_COLOR: '0' }, false],
    [terminal, { TERM: 'dumb' }, false],
    [{ write: () => true }, {}, false],
    [{ write: () => true }, { FORCE_COLOR: '1' }, true],
  ])('%j with %j: %j', (output, env, expected) => {
    expect(hasColors(output, env)).toBe(expected);
  });

  test('stand in the output of a terminal only', async () => {
    expect((await run(['show', 'crisp'], { isTTY: true })).stdout).toContain('\u001b[1mCrisp');
    expect((await run(['show', 'crisp'])).stdout).not.toContain('\u001b');
  });
});

describe('what a terminal would obey', () => {
  const HOSTILE = '\u001b[31mred\u001b[8m\u001b]0;title\u0007\u009b2J\u202egnp.\u200b\u{e0041}\rx';
  const SHOWN = '\\u001b[31mred\\u001b[8m\\u001b]0;title\\u0007\\u009b2J\\u202egnp.\\u200b\\udb40\\udc41\\u000dx';

  test('is shown, not sent, colours of others included', () => {
    expect(harmless(`${HOSTILE}\n\tä 漢 😀`)).toBe(`${SHOWN}\n\tä 漢 😀`);
  });

  test('but our own colours are', () => {
    const { red } = createColors(true);
    expect(harmless(`${marked(red)('a\u001b[1m')}b`)).toBe('\u001b[31ma\\u001b[1m\u001b[39mb');
  });

  const policy = `img-src 'self' https://a.example/${HOSTILE.replace('\r', '')}; x${HOSTILE.replace('\r', '')}`;
  const CONTROL =
    /(?!\u001b\[(?:1|2|22|3\d)m)[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u{e0000}-\u{e007f}]/u;

  test.each([
    ['explain', policy],
    ['explain', policy, '--json'],
    ['import', policy],
    ['import', policy, '--json'],
    ['diff', policy, "default-src 'self'"],
    ['diff', policy, "default-src 'self'", '--json'],
    ['build', 'crisp', '-b', policy],
    ['build', HOSTILE],
    ['show', HOSTILE],
    ['list', '-c', HOSTILE],
    ['who', `https://a.example/${HOSTILE}`],
    ['who', '--reports', HOSTILE],
    ['scan', HOSTILE],
    ['explain', HOSTILE],
    ['preview', policy, '--site', HOSTILE],
    [HOSTILE],
    ['list', `--${HOSTILE}`],
  ])('never reaches it from %j', async (...argv) => {
    for (const isTTY of [true, false]) {
      const { stdout, stderr } = await run(argv, { isTTY });
      expect(stdout + stderr).not.toMatch(CONTROL);
      expect(stdout + stderr).not.toContain('\u001b[8m');
      expect(stdout + stderr).not.toBe('');
    }
    const plain = await run(argv, { isTTY: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout + plain.stderr).not.toContain('\u001b');
  });
});

test('never loads the CDK, and a command only what it needs', () => {
  const script = `
    const { main } = require(${JSON.stringify(join(__dirname, '../../lib/cli/main.ts'))});
    const loaded = (name) => Object.keys(require.cache).some((path) => path.includes(name));
    const sink = { write: () => true };
    main(['--version'], { stdout: sink, stderr: sink, env: {}, cwd: '.' }).then(async () => {
      const before = loaded('vendors/catalogue');
      const io = { stdout: sink, stderr: sink, env: {}, cwd: '.' };
      await main(['list'], io);
      await main(['list', '--json'], io);
      await main(['show', 'nobody'], io);
      await main(['diff', "img-src 'self'", "img-src 'none'"], io);
      const evaluator = loaded('csp_evaluator');
      await main(['explain', "img-src 'self'"], io);
      const vendors = ['vendors/crisp.', 'vendors/gleap.', 'vendors/stripe.'];
      const none = vendors.filter(loaded);
      await main(['explain', "script-src https://client.crisp.chat"], io);
      const one = vendors.filter(loaded);
      await main(['who', 'js.stripe.com'], io);
      const needless = ['parse5', 'render/html/page', 'stream-json', 'cli-progress'].filter(loaded);
      for (const { load } of require(${JSON.stringify(join(__dirname, '../../lib/cli/commands'))}).COMMANDS) load();
      console.log(JSON.stringify([before, evaluator, none, one, needless, loaded('vendors/catalogue'), loaded('aws-cdk-lib'), loaded('lib/construct')]));
    });`;
  const hook = join(__dirname, '../../node_modules/ts-node/register');
  const { stdout, stderr } = spawnSync(process.execPath, ['-r', hook, '-e', script], {
    cwd: __dirname,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([false, false, [], ['vendors/crisp.'], [], true, false, false]);
}, 30_000);
