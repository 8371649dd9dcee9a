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
  expect(await runJson(['diff', 'img-src a.example', 'img-src *.b.example'])).toEqual([
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

  const synth = (name: string, policies: Record<string, string>): void => {
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

  test('that say the same are the same', async () => {
    synth('old', { A: "img-src 'self'", B: "font-src 'self'" });
    synth('new', { B: "font-src 'self'", A: "img-src 'self'" });
    expect((await run(['diff', 'old', 'new'], { cwd: folder })).code).toBe(0);
  });
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
