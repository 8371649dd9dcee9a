import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runJson } from '../support/run';

test('another text with the same meaning is no difference', async () => {
  expect(await run(['diff', "default-src 'self'; img-src 'self'", "img-src 'self'; default-src 'self'"])).toEqual({
    code: 0,
    stdout: 'No difference in meaning.\n',
    stderr: '',
  });
});

test('says what is newly allowed, blocked, restricted and open, by effective directive', async () => {
  const old = "default-src 'self'; script-src 'self' a.example; form-action 'self'; report-uri /a";
  const now = "default-src 'self' b.example; script-src 'self' 'unsafe-inline'; frame-ancestors 'none'; report-uri /b";
  const { code, stdout } = await run(['diff', old, now]);
  expect(code).toBe(1);
  expect(`\n${stdout}`).toMatchInlineSnapshot(`
    "
    Newly allowed
      + 'unsafe-inline'  script-src-elem                                                                                 all inline scripts
      + 'unsafe-inline'  script-src-attr                                                                                 all event handlers in attributes
      + b.example        style-src-elem, img-src, font-src, connect-src, media-src, object-src, frame-src, manifest-src  b.example
    No longer restricted
      + form-action  everything; before: 'self'
    Newly blocked
      - a.example  script-src-elem, worker-src  a.example
    Newly restricted
      - frame-ancestors  everything but: nothing
    Otherwise
      ~ report-uri  /a becomes /b  where violations are reported to

    82 characters become 102.
    "
  `);
});

test('as JSON', async () => {
  const found = await runJson(['diff', 'img-src a.example', 'img-src *.b.example']);
  expect(found).toMatchObject({ notes: [], changed: true });
  expect((found as { policies: unknown }).policies).toEqual([
    {
      where: 'policy',
      old: { text: 'img-src a.example', disposition: 'enforce' },
      new: { text: 'img-src *.b.example', disposition: 'enforce' },
      changed: true,
      difference: { directives: [{ directive: 'img-src', gained: ['*.b.example'], lost: ['a.example'] }], others: [] },
    },
  ]);
});

test('with --https-only a scheme makes no difference, without it does', async () => {
  expect((await run(['diff', 'img-src a.example', 'img-src https://a.example', '--https-only'])).code).toBe(0);
  expect((await run(['diff', 'img-src a.example', 'img-src https://a.example'])).code).toBe(1);
});

describe('two folders of CDK', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'csp-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const synth = (name: string, policies: Record<string, unknown>): void => {
    mkdirSync(join(folder, name));
    const resources = Object.entries(policies).map(([id, csp]) => [
      id,
      {
        Type: 'AWS::CloudFront::ResponseHeadersPolicy',
        Properties: {
          ResponseHeadersPolicyConfig: {
            SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: csp } },
          },
        },
      },
    ]);
    const template = { Resources: Object.fromEntries(resources) as unknown };
    writeFileSync(join(folder, name, 'Site.template.json'), JSON.stringify(template));
  };

  test('are compared policy by policy', async () => {
    synth('old', { A: "img-src 'self'", B: "font-src 'self'", Gone: 'img-src a.example' });
    synth('new', { B: "font-src 'self'", A: "img-src 'self' data:", New: 'img-src b.example' });
    const { code, stdout } = await run(['diff', 'old', 'new'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('A in Site.template.json\nNewly allowed\n  + data:  img-src');
    expect(stdout).toContain('Gone in Site.template.json\nGone: img-src a.example');
    expect(stdout).toContain('New in Site.template.json\nNew: img-src b.example');
    expect(stdout).not.toContain('B in Site');
  });

  test('with a policy that cannot be read are the same only where nobody can see a difference', async () => {
    synth('old', { A: { Ref: 'Old' }, B: "img-src 'self'" });
    synth('new', { A: { Ref: 'New' }, B: "img-src 'self'" });
    const { code, stdout } = await run(['diff', 'old', 'new'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('Not the same on both sides, and cannot be compared: A in Site.template.json is Old as a');
    expect(stdout).not.toContain('No difference');
    expect(await runJson(['diff', 'old', 'new'], { cwd: folder })).toMatchObject({
      changed: true,
      notes: [expect.stringContaining('Old as a whole'), expect.stringContaining('New as a whole')],
    });
    const same = await run(['diff', 'old', 'old'], { cwd: folder });
    expect([same.code, same.stdout]).toEqual([0, 'No difference in meaning of what can be read.\n']);
    expect(same.stderr.split('Old as a whole')).toHaveLength(2);
  });

  test('of which one template is given as a file', async () => {
    synth('old', { A: { Ref: 'Same' }, B: "img-src 'self'" });
    synth('new', { B: "img-src 'self'", A: { Ref: 'Same' } });
    const argv = ['diff', 'old/Site.template.json', 'new/Site.template.json'];
    const { code, stdout } = await run(argv, { cwd: folder });
    expect([code, stdout]).toEqual([0, 'No difference in meaning of what can be read.\n']);
  });

  test('that say the same are the same', async () => {
    synth('old', { A: "img-src 'self'", B: "font-src 'self'" });
    synth('new', { B: "font-src 'self'", A: "img-src 'self'" });
    expect((await run(['diff', 'old', 'new'], { cwd: folder })).code).toBe(0);
  });
});

describe('several policies of one response', () => {
  const [A, B] = ["default-src 'self'", 'img-src a.example b.example'];

  test('may change places, and say the same twice', async () => {
    expect((await run(['diff', `${A}, ${B}`, `img-src b.example a.example, ${A}, ${B}`])).stdout).toBe(
      'No difference in meaning.\n',
    );
    expect((await run(['diff', `${A}, ${A}`, A])).code).toBe(0);
  });

  test('are the same whatever form they are given in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csp-cli-'));
    const page = `<meta http-equiv="Content-Security-Policy" content="${B}">`;
    writeFileSync(join(folder, 'response'), `HTTP/1.1 200 OK\ncontent-security-policy: ${A}\n\n<!doctype html>${page}`);
    const found = await run(['diff', 'response', `${B}, ${A}`], { cwd: folder });
    rmSync(folder, { recursive: true });
    expect(found.stdout).toBe('No difference in meaning.\n');
  });

  test('are held against those that they became', async () => {
    const { code, stdout } = await run(['diff', `${A}, ${B}`, `${B} c.example, ${A}`]);
    expect(code).toBe(1);
    expect(stdout).toContain('Newly allowed\n  + c.example  img-src');
    expect(stdout).not.toMatch(/New:|Gone:|'self'/);
  });

  test('that are only reported are a matter of their own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csp-cli-'));
    writeFileSync(join(folder, 'old'), `content-security-policy: ${A}`);
    writeFileSync(join(folder, 'now'), `content-security-policy-report-only: ${B}\ncontent-security-policy: ${A}`);
    const { stdout } = await run(['diff', 'old', 'now'], { cwd: folder });
    rmSync(folder, { recursive: true });
    expect(stdout).toBe(`Content-Security-Policy-Report-Only in now\nNew: ${B}\n\n`);
  });
});

test('scripts have directives for the rest: what is left of script-src is said', async () => {
  const spelled = "script-src-elem 'self'; script-src-attr 'none'; worker-src 'self'";
  expect((await run(['diff', "script-src 'self'", spelled])).stdout).toContain(
    '+ script-src (eval and WebAssembly)  everything; before: nothing',
  );
});

test('a policy that is no longer enforced is a difference', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'csp-cli-'));
  writeFileSync(join(folder, 'now'), "Content-Security-Policy-Report-Only: img-src 'self'");
  const { code, stdout } = await run(['diff', "img-src 'self'", 'now'], { cwd: folder });
  rmSync(folder, { recursive: true });
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'It was enforced and is only reported.\n' });
});

test.each([[['diff', "img-src 'self'"]], [['diff', "img-src 'self'", 'nowhere']], [['diff', 'a', 'b', 'c']]])(
  'refuses %j',
  async (argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*\n$/);
  },
);

test('a name that objects have is a scheme or directive like any other', async () => {
  const { stdout } = await run(['diff', 'img-src a;constructor b', 'img-src a constructor:;valueof b']);
  expect(stdout).toContain('+ constructor:  img-src  addresses that begin with constructor:');
  expect(stdout).not.toContain('native code');
});
