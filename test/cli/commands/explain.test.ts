import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'parse5';
import { Policy } from '../../../lib/csp';
import { run, runJson } from '../support/run';

const POLICY =
  "default-src 'self'; script-src 'self' https://js.stripe.com; frame-src https://js.stripe.com https://hooks.stripe.com; " +
  "connect-src 'self' https://api.stripe.com; img-src 'self' https://www.google.com data:; object-src 'none'; base-uri 'none'";

test('says per source what it allows, who asks for it, why, and on which page', async () => {
  const { code, stdout } = await run(['explain', POLICY]);
  expect(code).toBe(0);
  expect(stdout).toContain('Recognised: Stripe.');
  expect(stdout).toContain(
    'script-src: scripts, inline code, eval and WebAssembly\n  also decides for script-src-elem',
  );
  expect(stdout).toContain(
    '  https://api.stripe.com  api.stripe.com, over https\n    Stripe: Requests to the API. https://docs.stripe.com/',
  );
  expect(stdout).toMatch(/ {2}https:\/\/www\.google\.com {2}.*\n {4}perhaps /);
  expect(stdout).toContain("object-src: plug-ins\n  'none'  nothing is allowed");
  expect(stdout).toContain('Not restricted: form-action, frame-ancestors.');
});

test('findings have their severity, and decide the exit code', async () => {
  const { code, stdout } = await run(['explain', "default-src 'self'; script-src 'unsafe-inline' foo_bar"]);
  expect(code).toBe(1);
  expect(stdout).toContain('  error invalidSource\n');
  expect(stdout).toContain('  warning unsafeInlineScripts\n');
  expect(stdout).toContain('  foo_bar  browsers ignore it here');
});

test('what browsers ignore where it stands is said to be ignored', async () => {
  const hash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  const scripts = `script-src 'strict-dynamic' 'unsafe-inline' ${hash} https://a.example https:`;
  const others =
    "img-src 'nonce-x' data: https://*.b.example https://a.b.example; style-src 'strict-dynamic' 'unsafe-inline'";
  const { stdout } = await run([
    'explain',
    `${scripts}; ${others}; base-uri 'unsafe-inline' 'self'; sandbox allow-forms`,
  ]);
  const ignored = [...stdout.matchAll(/^ {2}(\S+) {2}browsers ignore it here$/gm)].map(([, text]) => text);
  expect(ignored).toEqual([
    "'unsafe-inline'",
    'https:',
    'https://a.example',
    "'strict-dynamic'",
    "'nonce-x'",
    "'unsafe-inline'",
  ]);
});

test('of several it says how to take one', async () => {
  const { stderr } = await run(['explain', "default-src 'self', img-src *"]);
  expect(stderr).toContain('For one of them: cdk-vendor-csp import --number 1 to 2, in this order.');
  expect((await run(['explain', "default-src 'self'"])).stderr).toBe('');
});

test('a strict policy is not called broad, and what engines differ on is said to differ', async () => {
  const strict =
    "script-src 'nonce-r4nd0m' 'strict-dynamic' https: 'unsafe-inline'; object-src 'none'; base-uri 'none'";
  expect((await run(['explain', strict])).stdout).not.toContain('broadSource');
  expect((await run(['explain', "worker-src 'strict-dynamic'"])).stdout).toContain('all workers, in some browsers');
  expect((await run(['explain', "style-src 'strict-dynamic'"])).stdout).toContain('browsers ignore it here');
});

test('the security evaluation is among the findings, by severity', async () => {
  const bypass = "script-src https://ajax.googleapis.com 'unsafe-inline'; object-src 'none'; base-uri 'none'";
  const { stdout } = await run(['explain', `${bypass}; img-src 'self' font-src https://a.example http://b.example`]);
  expect([...stdout.matchAll(/^ {2}(?:error|warning|info) \w+$/gm)].flat()).toEqual([
    '  warning knownBypass',
    '  warning missingSemicolon',
    '  warning unsafeInlineScripts',
    '  info insecureSource',
  ]);
  expect((await run(['explain', "default-src 'self'; object-src 'none'; base-uri 'none'"])).stdout).toContain(
    'Nothing is doubtful about it.',
  );
});

test('says how long it is against the limit, and what minimizing saves', async () => {
  const hosts = Array.from({ length: 100 }, (_, n) => `https://h${n}.site.example`).join(' ');
  const policy = `default-src 'self'; object-src 'none'; base-uri 'none'; img-src ${hosts}; font-src https://*.a.example https://b.a.example`;
  const saved = policy.length - Policy.parse(policy).minimize().length;
  const { code, stdout } = await run(['explain', policy]);
  expect(code).toBe(1);
  expect(stdout).toContain(
    `${policy.length.toLocaleString('en')} of 1,783 characters (${Math.round(policy.length / 17.83)} %). Minimizing saves ${saved}.`,
  );
  expect(saved).toBeGreaterThan(15);
});

test('says how policies act together where several are enforced', async () => {
  const rule = 'Where one response has several that are enforced, a request must be allowed by each of them.';
  expect((await run(['explain', "img-src 'self', font-src 'self'"])).stderr).toContain(rule);
  const headers = "Content-Security-Policy: img-src 'self'\nContent-Security-Policy-Report-Only: font-src 'self'\n";
  const { stdout, stderr } = await run(['explain', '-'], { stdin: Readable.from([headers]) });
  expect(stdout).toContain('(only reported)');
  expect(stderr).not.toContain(rule);
});

test('as JSON has the whole report', async () => {
  const report = (await runJson(['explain', POLICY])) as { policies: Record<string, unknown>[] };
  expect(report.policies).toHaveLength(1);
  expect(report.policies[0]).toMatchObject({
    length: POLICY.length,
    maxLength: 1783,
    vendors: [{ id: 'stripe', title: 'Stripe' }],
    directives: expect.arrayContaining([
      expect.objectContaining({
        name: 'connect-src',
        sources: [
          { text: "'self'", allows: 'the site’s own origin', askedBy: [] },
          {
            text: 'https://api.stripe.com',
            allows: 'api.stripe.com, over https',
            askedBy: [expect.objectContaining({ id: 'stripe', verified: '2026-11-21', isLikely: true })],
          },
        ],
      }),
    ]),
  });
});

test.each([
  '*',
  "script-src 'nonce-a' 'strict-dynamic'",
  'sandbox',
  "trusted-types 'none'",
  'img-src ${Token[A]}',
  'img-src https://*:8443 wss: http://a.example:*/b/',
])('finds words for %j', async (policy) => {
  const { code, stderr, stdout } = await run(['explain', policy === '*' ? 'default-src *' : policy]);
  expect([0, 1]).toContain(code);
  expect({ stderr, isDefined: !stdout.includes('undefined') }).toEqual({ stderr: '', isDefined: true });
});

describe('the page', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'csp-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  interface Element {
    readonly nodeName: string;
    readonly attrs?: { name: string; value: string }[];
    readonly childNodes?: Element[];
    readonly value?: string;
  }
  const all = (node: Element): Element[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  const attribute = (element: Element, name: string) => element.attrs?.find((each) => each.name === name)?.value;
  const page = async (policy: string): Promise<{ html: string; elements: Element[] }> => {
    const { stdout, stderr } = await run(['explain', policy, '--html', 'out.html'], { cwd: folder });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'Written: out.html\n' });
    const html = readFileSync(join(folder, 'out.html'), 'utf8');
    return { html, elements: all(parse(html)) };
  };

  test('has a matrix of directives by vendors, a bar for the length, and the findings', async () => {
    const { html, elements } = await page(`${POLICY}; style-src 'unsafe-inline'`);
    const text = (element: Element): string =>
      all(element)
        .map(({ value = '' }) => value)
        .join('');
    const headers = elements.filter(({ nodeName }) => nodeName === 'th');
    expect(headers.filter((each) => attribute(each, 'scope') === 'col').map(text)).toEqual([
      'Directive',
      'The site',
      'Stripe',
    ]);
    expect(
      headers.filter((each) => attribute(each, 'scope') === 'row').map((each) => text(each.childNodes![0]!)),
    ).toEqual(Policy.parse(`${POLICY}; style-src 'unsafe-inline'`).directives.map(({ name }) => name));
    const meter = elements.find(({ nodeName }) => nodeName === 'meter')!;
    expect([attribute(meter, 'value'), attribute(meter, 'max')]).toEqual([String(POLICY.length + 27), '1783']);
    expect(html).toContain('<code>unsafeInlineStyles</code>');
    expect(html).toContain('(prefers-color-scheme: dark)');
  });

  test('breaks addresses before dots and behind slashes, and short ones not at all where there is room', async () => {
    const long = 'https://one.example/a-path/that-is/longer/than-a-column';
    const { html } = await page(`img-src https://fonts.example.com ${long}`);
    expect(html).toContain('<code class="whole">https://<wbr>fonts<wbr>.example<wbr>.com</code>');
    expect(html).toContain(
      '<code>https://<wbr>one<wbr>.example/<wbr>a-path/<wbr>that-is/<wbr>longer/<wbr>than-a-column</code>',
    );
    expect(html).toMatch(/min-width: 40rem\).*\.whole \{ white-space: nowrap; \}/);
  });

  test('needs nothing else, and its own policy allows nothing but its style', async () => {
    const { html, elements } = await page(POLICY);
    const loading = elements.filter((each) =>
      ['script', 'link', 'img', 'iframe', 'object', 'svg', 'form'].includes(each.nodeName),
    );
    expect(loading).toEqual([]);
    expect(
      elements.flatMap(({ attrs = [] }) => attrs).filter(({ name }) => /^(?:on|style$|src$|href$)/.test(name)),
    ).toEqual([]);
    const style = all(elements.find(({ nodeName }) => nodeName === 'style')!)[1]!.value!;
    const own = elements.find((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy')!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(attribute(own, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<style>'));
  });

  test('shows hostile text as text', async () => {
    const hostile = `</style><script>alert(1)</script> "onmouseover=x '</code><img/src=x>`;
    const { html, elements } = await page(`img-src ${hostile}; ${hostile}; report-uri /${hostile}\u202e\u0007`);
    const names = new Set(elements.map(({ nodeName }) => nodeName));
    expect(['script', 'img'].filter((name) => names.has(name))).toEqual([]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');

    expect(html).not.toMatch(/[\u0007\u202e]/);
  });

  test('that cannot be written is said in one line', async () => {
    const { code, stderr } = await run(['explain', POLICY, '--html', 'no/where.html'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toBe('error: Cannot write "no/where.html": ENOENT. Give a file in a folder that exists.\n');
  });
});
