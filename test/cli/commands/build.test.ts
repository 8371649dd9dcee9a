import { parse } from 'parse5';
import { Policy } from '../../../lib/csp';
import { Crisp, Stripe } from '../../../lib/vendors';
import { checkSnippets } from '../../support/snippets';
import { join } from 'node:path';
import { run, runJson } from '../support/run';

const BASE = `img-src 'self' https://a.example/"<&>; report-uri /a"b$c&d; frame-ancestors 'none'; sandbox allow-scripts`;
const TRICKY = `img-src 'self' https://a.example/$x'y&z; report-uri /r"q\\$z<w>&; frame-ancestors 'none'; sandbox allow-scripts`;

test('prints the policy of base and vendors as a header, and its length on the side', async () => {
  const base = Policy.parse(
    "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
  );
  const expected = base.merge([new Crisp()._requirementSet, new Stripe({ link: true })._requirementSet]).minimize();
  const { code, stdout, stderr } = await run(['build', 'crisp', 'stripe', '--option', 'stripe.link=true']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `Content-Security-Policy: ${expected.toString()}\n` });
  expect(stderr).toContain(`${expected.length} of 1,783 characters, 2 vendors.`);
});

test('https only leaves https:// out, a vendor named twice counts once', async () => {
  const { stdout, stderr } = await run(['build', 'google-fonts', 'google-fonts', '--https-only']);
  expect(stdout).not.toContain('https://');
  expect(stderr).toContain('1 vendor.');
});

test('as JSON has lists that can be read again', async () => {
  const lists = (await runJson(['build', 'google-fonts', '-b', "style-src 'self'; object-src"])) as Record<
    string,
    string[]
  >;
  expect(lists).toEqual({ 'style-src': ["'self'", 'https://fonts.googleapis.com'], 'object-src': [] });
  expect((await run(['build', 'google-fonts', '-b', "style-src 'self'; object-src", '-f', 'json'])).stdout).toBe(
    `${JSON.stringify(lists, null, 2)}\n`,
  );
});

test('a meta element carries what it can, and what it cannot is named', async () => {
  const { stdout, stderr } = await run(['build', 'google-fonts', '-b', TRICKY, '-f', 'meta']);
  const [head] = (
    parse(stdout).childNodes[0] as { childNodes: { childNodes: { attrs: { name: string; value: string }[] }[] }[] }
  ).childNodes;
  expect(head!.childNodes[0]!.attrs.find(({ name }) => name === 'content')!.value).toBe(
    "img-src 'self' https://a.example/$x'y&z",
  );
  for (const left of ["frame-ancestors 'none'", 'report-uri /r"q\\$z<w>&', 'sandbox allow-scripts']) {
    expect(stderr).toContain(`Left out, since browsers ignore it in a meta element: ${left}.`);
  }
});

test('for nginx quotes and backslashes are escaped, and a dollar sign is percent-encoded', async () => {
  const { stdout } = await run(['build', 'google-fonts', '-b', TRICKY, '-f', 'nginx']);
  expect(stdout).toBe(
    `add_header Content-Security-Policy "img-src 'self' https://a.example/%24x'y&z;sandbox allow-scripts;` +
      `frame-ancestors 'none';report-uri /r\\"q\\\\%24z<w>&" always;\n`,
  );
});

test('the CDK code compiles, with options and base', async () => {
  const { stdout } = await run([
    'build',
    'crisp',
    'stripe',
    '-o',
    'stripe.products=stripeJs,checkout',
    '-o',
    'crisp.calls',
    '-b',
    TRICKY,
    '-f',
    'cdk',
    '--https-only',
  ]);
  expect(stdout).toContain("new vendors.Stripe({ products: ['stripeJs', 'checkout'] }),");
  expect(stdout).toContain('new vendors.Crisp({ calls: true }),');
  expect(checkSnippets(join(__dirname, '../../..'), [{ path: 'built', line: 1, code: stdout }])).toEqual([]);
}, 120_000);

test('a policy with an error is printed, with the error and its exit code', async () => {
  const { code, stdout, stderr } = await run([
    'build',
    'tawk-to',
    '-b',
    `img-src ${'https://long.example/path '.repeat(1)}; font-src ${Array.from({ length: 90 }, (_, n) => `https://host-${n}.example`).join(' ')}`,
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('Content-Security-Policy: ');
  expect(stderr).toContain('error headerTooLong: ');
});

test('the security evaluation counts as well', async () => {
  const alone = "script-src 'strict-dynamic'; object-src 'none'; base-uri 'none'";
  const { code, stderr } = await run(['build', 'google-fonts', '-b', alone]);
  expect(code).toBe(1);
  expect(stderr).toContain("error strictDynamicAlone: script-src: 'strict-dynamic' without a hash blocks all scripts");
  expect((await run(['build', 'google-fonts', '-b', `default-src 'self'; base-uri 'none'`])).code).toBe(0);
});

test.each([
  [['build'], "Missing required argument 'vendors'."],
  [['build', 'crisp,gleap'], 'There is no vendor "crisp,gleap". Separate several by spaces.'],
  [['build', 'crisp', '--json', '-f', 'nginx'], "Option '-f, --format <format>' cannot be used with option '--json'"],
  [['build', 'crips'], 'There is no vendor "crips". Did you mean "crisp"?'],
  [
    ['build', 'crisp', '-o', 'calls=true'],
    'Cannot read the option "calls=true". Write --option <vendor>.<name>=<value>, with a vendor of this call: crisp.',
  ],
  [['build', 'crisp', '-o', 'gleap.cluster=eu'], 'Cannot read the option "gleap.cluster=eu".'],
  [
    ['build', 'crisp', '-o', 'crisp.=x'],
    'Cannot read the option "crisp.=x". Write --option <vendor>.<name>=<value>, with a vendor of this call: crisp.',
  ],
  [['build', 'crisp', '-o', 'crisp.x=1'], 'Crisp has no option "x".'],
  [['build', 'okta-sign-in-widget'], 'Okta Sign-In Widget: option oktaDomain is required'],
  [
    ['build', 'crisp', '-f', 'yaml'],
    "Option '-f, --format <format>' argument 'yaml' is invalid. Allowed choices are header, meta, json, cdk, nginx.",
  ],
  [['build', 'crisp', '-b', 'nowhere.txt'], 'There is no file "nowhere.txt"'],
  [['build', 'crisp', '-b', 'img-src self'], 'without quotes it is a host of that name'],
  [['build', 'crisp', '-b', 'img-src a, img-src b'], 'holds 2 policies, and browsers enforce all'],
  [
    ['build', 'crisp', '-f', 'cdk', '-b', "script-src 'self' 'nonce-abc'"],
    'The base policy has "\'nonce-abc\'" in script-src: CloudFront sends the same policy with every response',
  ],
  [['build', 'crisp', '-b', BASE], 'is not a CSP source expression'],
])('refuses %j', async (argv, message) => {
  const { code, stdout, stderr } = await run(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`error: `);
  expect(stderr).toContain(message);
});

test('a nonce is for servers that make one for each response, and hashes are for CDK as well', async () => {
  const hash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  expect((await run(['build', 'crisp', '-b', "script-src 'nonce-abc'"])).stdout).toContain("'nonce-abc'");
  expect((await run(['build', 'crisp', '-f', 'cdk', '-b', `script-src ${hash}`])).stdout).toContain(hash);
});
