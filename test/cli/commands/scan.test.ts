import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, runJson } from '../support/run';

let cwd: string;
let sites = 0;
beforeAll(() => (cwd = mkdtempSync(join(tmpdir(), 'csp-scan-'))));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

/** The folder of a site with these pages. */
function site(...pages: readonly string[]): string {
  const folder = `site-${++sites}`;
  pages.forEach((page, index) => write(`${folder}/${index === 0 ? 'index' : `page-${index}`}.html`, page));
  return folder;
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

const CRISP = '<script>start()</script><script src="https://client.crisp.chat/l.js"></script>';

describe('the code', () => {
  test('names vendors, hosts of no vendor, and the folder whose inline code is hashed', async () => {
    const folder = site(`${CRISP}<img src="https://images.example.com/a.png"><img src="/own.png">`);
    const { code, stdout } = await run(['scan', folder], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(`import { InlineHashes, VendorCspHeaders, vendors } from 'cdk-vendor-csp';

const csp = new VendorCspHeaders(this, 'Csp', {
  inlineHashes: InlineHashes.fromDirectory('${folder}'),
  vendors: [
    new vendors.Crisp(),
    vendors.CustomVendor.fromDirectives('images.example.com', {
      'img-src': ['https://images.example.com'],
    }),
  ],
});
// In a distribution: defaultBehavior: { origin, responseHeadersPolicy: csp }
`);
  });

  test('of a site that loads nothing from elsewhere is the construct alone', async () => {
    const { stdout } = await run(['scan', site('<img src="a.png"><link rel="stylesheet" href="/site.css">')], { cwd });
    expect(stdout).toContain("const csp = new VendorCspHeaders(this, 'Csp');\n");
  });

  test('has attributes only where there are handlers, style attributes or javascript: URLs', async () => {
    expect((await run(['scan', site('<p onclick="go()">')], { cwd })).stdout).toContain('{ attributes: true }');
    expect((await run(['scan', site('<script>go()</script>')], { cwd })).stdout).not.toContain('attributes');
  });

  test('allows all that was found', async () => {
    const folder = site(
      `${CRISP}<p style="color:red" onclick="go()"><style>p{}</style><iframe src="https://www.youtube.com/embed/x"></iframe>`,
      '<link rel="stylesheet" href="https://fonts.googleapis.com/css2?family=Inter"><img src="data:image/png;base64,AA==">' +
        '<form action="https://forms.example.com/"></form><base href="https://cdn.example.com/"><video src="v.mp4">',
    );
    expect(await runJson(['scan', folder], { cwd })).toMatchObject({ unexplained: [] });
  });
});

interface Json {
  readonly vendors: readonly {
    readonly id: string;
    readonly options: unknown;
    readonly alternatives: readonly string[];
  }[];
  readonly others: readonly { readonly directive: string; readonly url: string }[];
  readonly inline: readonly object[];
  readonly resources: readonly { readonly url: string; readonly pages: readonly string[] }[];
  readonly unexplained: readonly { readonly directive: string; readonly what: string }[];
  readonly blocked?: readonly { readonly directive: string; readonly what: string }[];
}

async function scan(folder: string, ...more: readonly string[]): Promise<Json> {
  return (await runJson(['scan', folder, ...more], { cwd })) as Json;
}

describe('vendors', () => {
  test('are those whose hosts are loaded, with the options that it takes', async () => {
    const { vendors } = await scan(
      site('<script src="https://js.stripe.com/v3/"></script><img src="https://b.link.com/logo.png">'),
    );
    expect(vendors).toEqual([
      expect.objectContaining({ id: 'stripe', options: { link: true }, alternatives: expect.any(Array) }),
    ]);
  });

  test('a host goes to its owner, not to those who also ask for it', async () => {
    const { vendors } = await scan(site('<link rel="stylesheet" href="https://fonts.googleapis.com/css2">'));
    expect(vendors.map(({ id }) => id)).toEqual(['google-fonts']);
  });

  test('a host of everybody points to nobody', async () => {
    const { vendors, others } = await scan(site('<script src="https://cdn.jsdelivr.net/npm/x.js"></script>'));
    expect(vendors).toEqual([]);
    expect(others).toMatchObject([{ directive: 'script-src-elem', url: 'https://cdn.jsdelivr.net/npm/x.js' }]);
  });

  const PRISMIC = '<script src="https://static.cdn.prismic.io/prismic.js"></script>';

  test('a required option is read off whichever address tells it', async () => {
    const { vendors } = await scan(site(`${PRISMIC}<iframe src="https://acme.prismic.io/toolbar"></iframe>`));
    expect(vendors).toMatchObject([{ id: 'prismic-toolbar', options: { repository: 'acme' } }]);
  });

  test('where none tells it the vendor is named, and its hosts are in the code', async () => {
    const folder = site(PRISMIC);
    const { stdout, stderr } = await run(['scan', folder], { cwd });
    expect(stderr).toMatch(/Prismic Toolbar .* needs an option: cdk-vendor-csp show prismic-toolbar/);
    expect(stdout).toContain("'script-src': ['https://static.cdn.prismic.io']");
    expect(stdout).not.toContain('PrismicToolbar');
    expect((await scan(folder)).unexplained).toEqual([]);
  });

  test('a host that the vendor needs elsewhere only is not covered by the vendor', async () => {
    const { vendors, others } = await scan(site('<link rel="manifest" href="https://js.stripe.com/m.json">'));
    expect(vendors).toEqual([]);
    expect(others).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  test('is skipped with a note where it is a style sheet', async () => {
    const folder = site('<p>');
    symlinkSync('nowhere', join(cwd, folder, 'x.css'));
    write(`${folder}/real.txt`, 'p { background: url(https://a.example/a.png) }');
    symlinkSync('real.txt', join(cwd, folder, 'y.css'));
    const { code, stderr } = await run(['scan', folder], { cwd });
    expect(code).toBe(0);
    expect(stderr).toMatch(/1 style sheet, [^]*Skipped, since they cannot be read\n +x\.css +ENOENT\n/);
    expect(await scan(folder)).toMatchObject({
      styleSheets: 1,
      skipped: [{ path: 'x.css', why: 'ENOENT' }],
      others: [{ url: 'https://a.example/a.png' }],
    });
  });

  test('is not spoken of where all can be', async () => {
    const folder = site('<p>');
    write(`${folder}/x.css`, 'p {}');
    expect((await run(['scan', folder], { cwd })).stderr).not.toContain('Skipped');
    expect(await scan(folder)).toMatchObject({ styleSheets: 1, skipped: [] });
  });

  test('is an error without a word of exclude where it is a page', async () => {
    const folder = site('<p>');
    symlinkSync('nowhere', join(cwd, folder, 'x.html'));
    const { code, stderr } = await run(['scan', folder], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/x\.html" cannot be read \(ENOENT\)\. .* or remove it if it is not deployed/);
    expect(stderr).not.toContain('exclude');
  });
});

describe('style sheets', () => {
  const SHEET = `@import "https://fonts.googleapis.com/css2?family=Inter";
    @font-face { font-family: A; src: url(https://fonts.example.com/a.woff2) }
    body { background: url("//images.example.com/b.png"), url(../own.png) }`;

  test('files, elements and attributes are read: what they load is in the inventory and in the code', async () => {
    const folder = site(
      '<style>p { cursor: url(https://a.example/c.cur), auto }</style><p style="background:url(https://b.example/d.png)">',
    );
    write(`${folder}/assets/site.css`, SHEET);
    const { vendors, others, resources, unexplained } = await scan(folder);
    expect(vendors).toMatchObject([{ id: 'google-fonts' }]);
    expect(others.map(({ directive, url }) => `${directive} ${url}`)).toEqual([
      'font-src https://fonts.example.com/a.woff2',
      'img-src https://a.example/c.cur',
      'img-src https://b.example/d.png',
      'img-src https://images.example.com/b.png',
    ]);
    expect(resources).toContainEqual({
      directive: 'style-src-elem',
      url: 'https://fonts.googleapis.com/css2?family=Inter',
      place: '@import',
      pages: ['assets/site.css'],
    });
    expect(unexplained).toEqual([]);
    const { stdout, stderr } = await run(['scan', folder], { cwd });
    expect(stdout).toContain("'font-src': ['https://fonts.example.com']");
    expect(stderr).toContain('1 page, 1 style sheet, 5 foreign origins');
  });

  test('what a policy blocks of it is told', async () => {
    const folder = site('<p>');
    write(`${folder}/site.css`, SHEET);
    const { blocked } = await scan(folder, '--policy', "default-src 'self'; img-src *");
    expect(blocked?.map(({ directive, what }) => `${directive} ${what}`)).toEqual([
      'default-src https://fonts.example.com/a.woff2',
      'default-src https://fonts.googleapis.com/css2?family=Inter',
    ]);
  });

  test('what they load of the site itself is not foreign, and other files are not read', async () => {
    const folder = site('<p>');
    write(`${folder}/css/site.css`, '@import "a.css"; p { background: url(/i.png), url(#c) }');
    write(`${folder}/css/site.css.map`, SHEET);
    write(`${folder}/css/site.scss`, SHEET);
    expect(await scan(folder)).toMatchObject({ styleSheets: 1, resources: [] });
  });
});

test('inline code comes once with its hash, its place and its pages', async () => {
  const { inline } = await scan(site('<script>a()</script>', '<script>a()</script><p onclick="b()">'));
  expect(inline).toEqual([
    {
      type: 'script attribute',
      directive: 'script-src-attr',
      source: hash('b()'),
      place: 'p[onclick]',
      excerpt: 'b()',
      pages: ['page-1.html'],
    },
    {
      type: 'script',
      directive: 'script-src-elem',
      source: hash('a()'),
      place: 'script',
      excerpt: 'a()',
      pages: ['index.html', 'page-1.html'],
    },
  ]);
});

test('addresses of the deployed site are its own', async () => {
  const folder = site('<img src="https://www.example.com/a.png"><img src="https://example.com/b.png">');
  expect((await scan(folder)).resources).toHaveLength(2);
  expect((await scan(folder, '--origin', 'https://www.example.com/')).resources).toMatchObject([
    { url: 'https://example.com/b.png' },
  ]);
});

test('what no policy can name is said', async () => {
  const folder = site('<img src="https://[::1]/a.png"><link rel="prefetch" href="https://hint.example.com/x">');
  expect((await scan(folder)).unexplained).toEqual([
    { directive: 'default-src', what: 'https://hint.example.com/x', pages: ['index.html'] },
    { directive: 'img-src', what: 'https://[::1]/a.png', pages: ['index.html'] },
  ]);
  expect((await run(['scan', folder], { cwd })).stderr).toContain('The code does not allow');
});

describe('with a policy', () => {
  const PAGE = `${CRISP}<img src="/own.png"><img src="https://images.example.com/a.png">`;

  test('says what it would block, and that is a finding', async () => {
    const folder = site(PAGE);
    const { code, stderr } = await run(['scan', folder, '--policy', "default-src 'self'; img-src *"], { cwd });
    expect(code).toBe(1);
    const section = stderr.slice(stderr.indexOf('Blocked by: policy'));
    expect(section).toMatch(/default-src +https:\/\/client\.crisp\.chat\/l\.js +script\[src\] +index\.html/);
    expect(section).toMatch(/default-src +start\(\) +script +index\.html/);
    expect(section).not.toContain('images.example.com');
  });

  test('that allows all says so', async () => {
    const policy = `default-src 'self' https://client.crisp.chat https://images.example.com; script-src-elem ${hash('start()')} https://client.crisp.chat`;
    const { code, stderr } = await run(['scan', site(PAGE), '--policy', policy], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('Nothing of this is blocked by: policy');
  });

  test('that only reports blocks nothing, which is said', async () => {
    const policy = "Content-Security-Policy-Report-Only: default-src 'self'; img-src *";
    const { code, stderr } = await run(['scan', site(PAGE), '--policy', policy], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Only reported by: .+\n {2}default-src +https:\/\/client\.crisp\.chat/m);
    expect(stderr).not.toContain('Blocked by');
    const open = 'Content-Security-Policy-Report-Only: manifest-src *';
    expect((await run(['scan', site(PAGE), '--policy', open], { cwd })).stderr).toContain('is only reported by');
  });

  test('its own files are judged as well', async () => {
    const { blocked } = await scan(site('<img src="/own.png">'), '--policy', "img-src 'none'");
    expect(blocked).toMatchObject([{ directive: 'img-src', what: '/own.png' }]);
  });

  test('of which several are sent, all count', async () => {
    const { blocked } = await scan(site('<img src="/own.png">'), '--policy', "img-src 'self', default-src 'none'");
    expect(blocked).toMatchObject([{ directive: 'default-src' }]);
  });

  test('in templates, one of several', async () => {
    const resource = (csp: string): object => ({
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: {
        ResponseHeadersPolicyConfig: {
          SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true } },
        },
      },
    });
    write(
      'cdk.out/A.template.json',
      JSON.stringify({ Resources: { One: resource("img-src 'self'"), Two: resource("img-src 'none'") } }),
    );
    const folder = site('<img src="/own.png">');
    const { code, stderr } = await run(['scan', folder, '--policy', 'cdk.out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(
      '"cdk.out" holds 2 policies: choose with --number. 1 is One in A.template.json, 2 is Two in A.template.json.',
    );
    expect((await scan(folder, '-p', 'cdk.out', '-n', '1')).blocked).toEqual([]);
    expect((await scan(folder, '-p', 'cdk.out', '-n', '2')).blocked).toHaveLength(1);
    expect((await run(['scan', folder, '-p', 'cdk.out', '-n', '3'], { cwd })).stderr).toContain('has no policy "3"');
  });
});

describe('the nonce of inline code', () => {
  const POLICY = "script-src 'nonce-abc'; style-src 'nonce-abc'";
  const blocked = async (...pages: readonly string[]) => (await scan(site(...pages), '--policy', POLICY)).blocked;

  test.each(['<script nonce="abc">x()</script>', '<style nonce="abc">p{}</style>'])('allows %s', async (page) =>
    expect(await blocked(page)).toEqual([]),
  );

  test.each([
    '<script nonce="abcd">x()</script>',
    '<script nonce="ABC">x()</script>',
    '<script nonce="">x()</script>',
    '<script>x()</script>',
    '<style nonce="b">p{}</style>',
    '<style>p{}</style>',
    '<p nonce="abc" onclick="x()">',
    '<p nonce="abc" style="color:red">',
    '<a nonce="abc" href="javascript:x()">x</a>',
  ])('does not allow %s', async (page) => expect(await blocked(page)).toHaveLength(1));

  const PAGES = ['abc', 'other', 'abc', 'another'].map((nonce) => `<script nonce="${nonce}">x()</script>`);

  test('counts on each page, and what is blocked is listed once', async () => {
    expect(await blocked(...PAGES)).toMatchObject([{ what: 'x()', pages: ['page-1.html', 'page-3.html'] }]);
  });

  test('makes no second piece of the same code', async () => {
    const { inline } = await scan(site(...PAGES));
    const pages = ['index.html', 'page-1.html', 'page-2.html', 'page-3.html'];
    expect(inline).toMatchObject([{ source: hash('x()'), pages }]);
  });

  test('makes no one of different code', async () => {
    const { inline } = await scan(site('<script nonce="abc">x()</script><script nonce="abc">y()</script>'));
    expect(inline).toHaveLength(2);
  });
});

test.each([
  ['<body background="https://a.example/i.png">', 'https://a.example/i.png'],
  ['<table><tr><td background="https://a.example/i.png">', 'https://a.example/i.png'],
  ['<a href="/" ping="/own https://a.example/p">', 'https://a.example/p'],
  ['<svg><filter><feImage href="https://a.example/i.png"/></filter></svg>', 'https://a.example/i.png'],
])('%s is blocked where only the site is allowed, and the code allows it', async (page, what) => {
  const { blocked, unexplained } = await scan(site(page), '--policy', "default-src 'self'");
  expect(blocked).toMatchObject([{ what }]);
  expect(unexplained).toEqual([]);
});

test('what inline scripts import is blocked where only the site is allowed, and goes to its vendor', async () => {
  const map = '{"imports":{"a":"https://js.stripe.com/v3/","b":"/own.js"}}';
  const folder = site(
    `<script type="importmap">${map}</script><script type="module">import "https://a.example/x.js"</script>`,
  );
  const { vendors, others, blocked, unexplained } = await scan(
    folder,
    '--policy',
    `script-src 'self' ${hash(map)} ${hash('import "https://a.example/x.js"')}`,
  );
  expect(vendors).toMatchObject([{ id: 'stripe' }]);
  expect(others).toMatchObject([
    { directive: 'script-src-elem', url: 'https://a.example/x.js', place: 'script import' },
  ]);
  expect(blocked?.map(({ what }) => what)).toEqual(['https://a.example/x.js', 'https://js.stripe.com/v3/']);
  expect(unexplained).toEqual([]);
});

test.each([
  [['nowhere'], 'There is no folder "nowhere". Build the site, and give the folder that is deployed.'],
  [[''], 'There is no folder "".'],
  [['file.txt'], 'It is no folder: "file.txt".'],
  [['empty'], 'There is no .html or .htm file in "empty". Build the site first.'],
  [['full', '--origin', 'www.example.com'], '"www.example.com" is not an address like "https://www.example.com".'],
  [['full', '--policy', 'nowhere.txt'], 'There is no file "nowhere.txt", and it is no policy.'],
  [['full', '--policy', ''], '"" holds no policy.'],
  [['full', '-n', '1'], '--number chooses one of the policies of --policy. Give that as well.'],
  [[], "Missing required argument 'folder'."],
])('refuses %j', async (argv, message) => {
  write('file.txt', '');
  write('full/index.html', '<p>');
  mkdirSync(join(cwd, 'empty'), { recursive: true });
  const { code, stdout, stderr } = await run(['scan', ...argv], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('a page cannot write into the code', async () => {
  const folder = site(`<img src="https://a.example/'});evil()"><script src="https://x'y.example/"></script>`);
  const { stdout } = await run(['scan', folder], { cwd });
  expect(stdout).not.toContain('evil');
});
