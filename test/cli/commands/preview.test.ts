import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { COLLECTOR_PATH } from '../../../lib/cli/preview/served-csp';
import { ask, startPreview, waitFor } from '../support/preview';
import type { RunningPreview } from '../support/preview';
import { run } from '../support/run';

const CONFIG = {
  SecurityHeadersConfig: {
    ContentSecurityPolicy: {
      ContentSecurityPolicy: "default-src 'self'; report-uri https://r.example/",
      Override: true,
    },
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'DENY', Override: false },
    ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 600, IncludeSubdomains: true, Preload: 'true', Override: false },
    XSSProtection: { Protection: true, ModeBlock: true, Override: false },
  },
  CustomHeadersConfig: {
    Items: [
      { Header: 'Content-Security-Policy-Report-Only', Value: "img-src 'none'", Override: true },
      { Header: 'X-Custom', Value: 'policy', Override: false },
    ],
  },
  RemoveHeadersConfig: { Items: [{ Header: 'X-Powered-By' }, { Header: 'Via' }] },
  CorsConfig: {
    AccessControlAllowCredentials: false,
    AccessControlAllowHeaders: { Items: ['*'] },
    AccessControlAllowMethods: { Items: ['GET', 'PUT'] },
    AccessControlAllowOrigins: { Items: ['https://app.example.com'] },
    AccessControlMaxAgeSec: 60,
    OriginOverride: true,
  },
  ServerTimingHeadersConfig: { Enabled: true, SamplingRate: 0 },
};

function template(...configs: readonly object[]): string {
  const Resources = Object.fromEntries(
    configs.map((ResponseHeadersPolicyConfig, index) => [
      `Policy${index + 1}`,
      { Type: 'AWS::CloudFront::ResponseHeadersPolicy', Properties: { ResponseHeadersPolicyConfig } },
    ]),
  );
  return JSON.stringify({ Resources });
}

let cwd: string;
const running: RunningPreview[] = [];
const servers: Server[] = [];

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'csp-preview-'));
  for (const folder of ['cdk.out', 'site/sub', 'site/äöü', 'empty']) mkdirSync(join(cwd, folder), { recursive: true });
  writeFileSync(join(cwd, 'cdk.out/Site.template.json'), template(CONFIG));
  writeFileSync(join(cwd, 'two.json'), template(CONFIG, {}));
  writeFileSync(join(cwd, 'secret.txt'), 'secret');
  writeFileSync(join(cwd, 'site/index.html'), '<p>home');
  writeFileSync(join(cwd, 'site/sub/index.html'), '<p>sub');
  writeFileSync(join(cwd, 'site/äöü/a b.html'), '<p>names');
  writeFileSync(join(cwd, 'site/app.js'), 'go()');
  writeFileSync(join(cwd, 'site/data.unknown'), 'x');
  symlinkSync(join(cwd, 'site/nowhere'), join(cwd, 'site/dangling.html'));
  symlinkSync(join(cwd, 'secret.txt'), join(cwd, 'site/link-out.txt'));
  symlinkSync(join(cwd, 'site/app.js'), join(cwd, 'site/link-in.js'));
});
afterEach(async () => {
  for (const preview of running.splice(0)) await preview.stop();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function start(...argv: readonly string[]): Promise<RunningPreview> {
  const preview = await startPreview(argv, cwd);
  running.push(preview);
  return preview;
}

const folderPreview = (policy = 'cdk.out', ...more: readonly string[]) => start(policy, '--site', 'site', ...more);

/** A site that something else serves. */
async function siteServer(
  headers: Record<string, string> = {},
): Promise<{ url: string; server: Server; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    if (request.url === '/moved')
      response.writeHead(302, { location: `http://${request.headers.host ?? ''}/there` }).end();
    else response.writeHead(200, { 'content-type': 'text/html', ...headers }).end('<p>served');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, seen };
}

describe('a folder', () => {
  test('is served with all headers that CloudFront would add', async () => {
    const { url, stdout } = await folderPreview();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(stdout()).toBe(`Serving ${url} with Policy1 in Site.template.json. Ctrl-C ends it.\n`);
    const { status, headers, body } = await ask(url, '/');
    expect({ status, body }).toEqual({ status: 200, body: '<p>home' });
    expect(headers).toMatchObject({
      'content-type': 'text/html',
      'content-security-policy': `default-src 'self' 'report-sample'; report-uri ${COLLECTOR_PATH}`,
      'content-security-policy-report-only': `img-src 'none'; report-uri ${COLLECTOR_PATH}`,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=600; includeSubDomains; preload',
      'x-xss-protection': '1; mode=block',
      'x-custom': 'policy',
    });
    expect(headers['server-timing']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['/app.js', 200, 'text/javascript', 'go()'],
    ['/app.js?v=1#x', 200, 'text/javascript', 'go()'],
    ['/sub/', 200, 'text/html', '<p>sub'],
    ['/%C3%A4%C3%B6%C3%BC/a%20b.html', 200, 'text/html', '<p>names'],
    ['/data.unknown', 200, 'application/octet-stream', 'x'],
    ['/missing.html', 404, 'text/plain', '404\n'],
    ['/dangling.html', 404, 'text/plain', '404\n'],
    ['/app.js/', 404, 'text/plain', '404\n'],
    ['/%C3%A4%C3%B6%C3%BC/', 404, 'text/plain', '404\n'],
  ])('%s: %d', async (path, status, type, body) => {
    const { url } = await folderPreview();
    const answer = await ask(url, path);
    expect(answer).toMatchObject({ status, body, headers: { 'content-type': type, 'x-frame-options': 'DENY' } });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/sub/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/sub/..%2f..%2fsecret.txt',
    '//../secret.txt',
    '/%00',
    '/%',
    '/%ff',
    'http://127.0.0.1/../secret.txt',
    '*',
    `/${'x'.repeat(5_000)}`,
    '/link-out.txt',
  ])('is never left: %s', async (path) => {
    const { url } = await folderPreview();
    const { status, body } = await ask(url, path);
    expect({ status, body }).toEqual({ status: 404, body: '404\n' });
  });

  test('has what links within it lead to', async () => {
    const { url } = await folderPreview();
    expect(await ask(url, '/link-in.js')).toMatchObject({ status: 200, body: 'go()' });
  });

  test('a folder without its slash is led to it, on this host', async () => {
    const { url } = await folderPreview();
    expect(await ask(url, '/sub')).toMatchObject({ status: 302, headers: { location: '/sub/' } });
    expect(await ask(url, '//sub')).toMatchObject({ status: 302, headers: { location: '/sub/' } });
  });

  test('answers HEAD without a body, and refuses to be changed', async () => {
    const { url } = await folderPreview();
    expect(await ask(url, '/', { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '7' },
    });
    expect(await ask(url, '/', { method: 'DELETE' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
  });

  test('answers a preflight as the policy says', async () => {
    const { url } = await folderPreview();
    const headers = { origin: 'https://app.example.com', 'access-control-request-method': 'PUT' };
    expect(await ask(url, '/', { method: 'OPTIONS', headers })).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://app.example.com',
        'access-control-allow-methods': 'GET, PUT',
        'access-control-max-age': '60',
      },
    });
  });

  test('Server-Timing comes when it is asked for', async () => {
    const { url } = await folderPreview();
    const { headers } = await ask(url, '/', { headers: { pragma: 'server-timing' } });
    expect(headers['server-timing']).toContain('cdn-cache-miss');
  });

  test('with a policy alone is served with that, and only looking blocks nothing', async () => {
    const { url } = await folderPreview("img-src 'self'; upgrade-insecure-requests", '--report-only');
    const { headers } = await ask(url, '/');
    expect(headers['content-security-policy']).toBeUndefined();
    expect(headers['content-security-policy-report-only']).toBe(`img-src 'self'; report-uri ${COLLECTOR_PATH}`);
  });
});

describe('a site that is served', () => {
  const ORIGIN = {
    'x-frame-options': 'SAMEORIGIN',
    'x-custom': 'origin',
    'x-powered-by': 'Express',
    via: 'origin',
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'no-referrer',
    'set-cookie': 'a=1; Domain=127.0.0.1; Path=/',
  };

  test('its headers stay unless the policy overrides or removes them', async () => {
    const { url: site, seen } = await siteServer(ORIGIN);
    const { url } = await start('cdk.out', '--site', site);
    const { status, headers, body } = await ask(url, '/some/page?x=1', { method: 'POST' }, 'body');
    expect({ status, body }).toEqual({ status: 200, body: '<p>served' });
    expect(headers).toMatchObject({
      'x-frame-options': 'SAMEORIGIN',
      'x-custom': 'origin',
      via: 'origin',
      'content-security-policy': `default-src 'self' 'report-sample'; report-uri ${COLLECTOR_PATH}`,
      'referrer-policy': 'same-origin',
      'set-cookie': ['a=1; Path=/'],
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/some/page?x=1', headers: { host: new URL(site).host } });
  });

  test('redirects stay in the preview', async () => {
    const { url: site } = await siteServer();
    const { url } = await start('cdk.out', '--site', site);
    expect((await ask(url, '/moved')).headers.location).toBe(`${url}there`);
  });

  test('web sockets go through, both ways, and end with the preview', async () => {
    const { url: site, server } = await siteServer();
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (socket) =>
      socket.on('message', (data: Buffer) => socket.send(`echo ${data.toString()}`)),
    );
    const preview = await start('cdk.out', '--site', site);
    const socket = new WebSocket(preview.url.replace('http', 'ws'));
    const answer = new Promise((resolve) => socket.on('message', (data: Buffer) => resolve(data.toString())));
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send('hot reload');
    expect(await answer).toBe('echo hot reload');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    expect(await preview.stop()).toBe(0);
    await closed;
    sockets.close();
  });

  test('that goes down is told once, and the page says it', async () => {
    const { url: site, server } = await siteServer();
    const preview = await start('cdk.out', '--site', site);
    servers.splice(0);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await ask(preview.url, '/')).toMatchObject({
      status: 502,
      body: expect.stringContaining('does not answer: ECONNREFUSED'),
    });
    await ask(preview.url, '/');
    expect(preview.stderr().match(/The site does not answer: ECONNREFUSED\./g)).toHaveLength(1);
  });

  test('a folder has no web sockets', async () => {
    const { url } = await folderPreview();
    const socket = new WebSocket(url.replace('http', 'ws'));
    await expect(new Promise((_, reject) => socket.on('error', reject))).rejects.toThrow();
  });
});

describe('reports', () => {
  const post = (url: string, value: unknown) =>
    ask(url, COLLECTOR_PATH, { method: 'POST' }, typeof value === 'string' ? value : JSON.stringify(value));
  const crisp = (url: string, page = 'index.html') => ({
    'csp-report': {
      'document-uri': `${url}${page}`,
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://client.crisp.chat/l.js',
      disposition: 'enforce',
    },
  });

  test('are printed as they come, once a page, with the vendor and the code', async () => {
    const preview = await folderPreview();
    expect((await post(preview.url, crisp(preview.url))).status).toBe(204);
    await post(preview.url, crisp(preview.url));
    const block =
      '\nblocked  script-src-elem  https://client.crisp.chat/l.js\n' +
      `  on ${preview.url}index.html\n  Crisp asks for it.\n  new vendors.Crisp()\n`;
    await waitFor(() => (preview.stdout().includes(block) ? true : undefined), block);
    expect(preview.stdout().split(block)).toHaveLength(2);
    expect(await preview.stop()).toBe(1);
    expect(preview.stdout().slice(preview.stdout().indexOf(block) + block.length)).toBe(
      '\n2 violations:\n  2 times  script-src-elem  https://client.crisp.chat  new vendors.Crisp()\n' +
        `    on ${preview.url}index.html\n`,
    );
  });

  /** What is printed of a group after its first violation. */
  async function repeats(...reports: readonly object[]): Promise<string> {
    const preview = await folderPreview();
    for (const report of reports) await post(preview.url, { 'csp-report': report });
    const [, printed = ''] = /\n {2}(?:new vendors|vendors|inlineHashes)[^\n]*\n([^]*)$/.exec(preview.stdout()) ?? [];
    return printed;
  }

  const image = (page: string, blocked = 'https://images.example.com/a.png') => ({
    'document-uri': `https://s.example${page}`,
    'effective-directive': 'img-src',
    'blocked-uri': blocked,
  });

  test('of every page are printed, without the advice again, and the summary has some and how many more', async () => {
    const preview = await folderPreview();
    for (const page of ['/p1', '/p2', '/p3', '/p4', '/p5', '/p5', '/p5?x=1']) {
      await post(preview.url, { 'csp-report': image(page) });
    }
    await preview.stop();
    const also = 'also blocked  img-src  https://images.example.com/a.png  on https://s.example';
    expect(preview.stdout()).toContain(
      `\n  on https://s.example/p1\n  No vendor of the catalogue asks for it. If the site needs it:\n`,
    );
    expect(preview.stdout()).toContain(`\n${also}/p2\n${also}/p3\n${also}/p4\n${also}/p5\n\n7 violations:\n`);
    expect(preview.stdout()).toMatch(
      / on https:\/\/s\.example\/p1, https:\/\/s\.example\/p2, https:\/\/s\.example\/p3 and 2 more pages\n$/,
    );
  });

  test('of every address of an origin are printed, but not for another query', async () => {
    const b = 'https://images.example.com/b.png';
    expect(await repeats(image('/'), image('/', b), image('/', `${b}?x=1`), image('/', b))).toBe(
      `also blocked  img-src  ${b}  on https://s.example/\n`,
    );
  });

  test('of every piece of inline code and every place in code are printed', async () => {
    const inline = (sample: string, line: number) => ({
      ...image('/', 'inline'),
      'effective-directive': 'script-src-elem',
      'source-file': 'https://s.example/',
      'line-number': line,
      'script-sample': sample,
    });
    const also = 'also blocked  script-src-elem  inline  on https://s.example/\n';
    expect(
      await repeats(inline('a()', 1), inline('b()', 1), inline('c()', 3), inline('a()', 4), inline('b()', 3)),
    ).toBe(
      `${also}  code  b()\n` +
        `${also}  asked for by https://s.example/:3\n  code  c()\n` +
        `${also}  asked for by https://s.example/:4\n`,
    );
  });

  test('have their advice again where it is another one', async () => {
    const own = { ...image('/'), 'document-uri': 'https://images.example.com/' };
    expect(await repeats(image('/'), own)).toMatch(
      /^\nblocked {2}img-src {2}https:\/\/images[^]* {2}The site’s own origin: add 'self' to img-src/,
    );
  });

  test('of the Reporting API are read as well', async () => {
    const preview = await folderPreview();
    const body = {
      documentURL: preview.url,
      blockedURL: 'inline',
      effectiveDirective: 'script-src-elem',
      sample: 'go()',
      disposition: 'report',
    };
    await post(preview.url, [{ type: 'csp-violation', url: preview.url, body }]);
    expect(preview.stdout()).toContain('would be blocked  script-src-elem  inline');
    expect(preview.stdout()).toContain("inlineHashes: InlineHashes.fromDirectory('site')");
  });

  test('only looking, nothing is said to be blocked, though not every browser says so itself', async () => {
    const preview = await folderPreview('cdk.out', '--report-only');
    const report = { 'effective-directive': 'img-src', 'blocked-uri': 'https://a.example/x.png' };
    await post(preview.url, { 'csp-report': report });
    expect(preview.stdout()).toContain('\nwould be blocked  img-src  https://a.example/x.png');
  });

  test('as JSON each is a line', async () => {
    const preview = await folderPreview('cdk.out', '--json');
    await post(preview.url, crisp(preview.url));
    await preview.stop();
    const events = preview
      .stdout()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly event: string });
    expect(events).toMatchObject([
      { event: 'serving', url: preview.url, policy: 'Policy1 in Site.template.json' },
      { event: 'violation', group: { count: 1, advice: { vendors: ['crisp'] } } },
      {
        event: 'summary',
        total: 1,
        ungrouped: 0,
        groups: [{ count: 1, pages: [`${preview.url}index.html`], pageCount: 1, advice: { vendors: ['crisp'] } }],
      },
    ]);
  });

  test('as JSON, the summary is the last line even where nothing was blocked', async () => {
    const preview = await folderPreview('cdk.out', '--json');
    await preview.stop();
    const [, ...events] = preview.stdout().trimEnd().split('\n');
    expect(events).toEqual(['{"event":"summary","total":0,"ungrouped":0,"groups":[]}']);
  });

  test('that are none are refused, and said a few times', async () => {
    const preview = await folderPreview();
    for (let i = 0; i < 5; i++) expect((await post(preview.url, '{"csp-report')).status).toBe(400);
    expect(preview.stderr().match(/A report could not be read/g)).toHaveLength(3);
    expect((await ask(preview.url, COLLECTOR_PATH)).status).toBe(405);
    expect((await post(preview.url, { 'csp-report': null })).status).toBe(204);
    expect(await preview.stop()).toBe(0);
    expect(preview.stdout()).toContain('Nothing was blocked.');
  });

  test('that are huge are not read', async () => {
    const preview = await folderPreview();
    const answer = await post(preview.url, JSON.stringify({ x: 'x'.repeat(3_000_000) })).catch(
      (error: unknown) => error as Error,
    );
    // The connection may be gone before the answer is read.
    expect(answer instanceof Error ? answer.message : answer.status.toString()).toMatch(
      /^(413|write EPIPE|.*ECONNRESET)$/,
    );
    expect(preview.stderr()).toContain('it has more than 1,000,000 bytes');
    expect((await ask(preview.url, '/')).status).toBe(200);
  });

  test('hold nothing that a terminal would obey', async () => {
    const preview = await folderPreview();
    const report = {
      'effective-directive': 'img-src',
      'blocked-uri': 'https://a.example/\u001b[2J',
      'document-uri': '\u001b]0;x\u0007',
    };
    await post(preview.url, { 'csp-report': report });
    expect(preview.stdout()).not.toMatch(/\u001b/);
  });
});

describe('who may reach it', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    'not a page whose name %s leads here',
    async (host) => {
      const { url } = await folderPreview();
      expect(await ask(url, '/', { headers: { host } })).toMatchObject({
        status: 403,
        body: 'Not a name of this machine.\n',
      });
      expect((await ask(url, COLLECTOR_PATH, { method: 'POST', headers: { host } }, '{}')).status).toBe(403);
    },
  );

  test.each(['localhost', 'localhost:8080', 'app.localhost', '127.0.0.1:1', '[::1]:1'])('%s may', async (host) => {
    const { url } = await folderPreview();
    expect((await ask(url, '/', { headers: { host } })).status).toBe(200);
  });

  test('with --host everybody, which is said', async () => {
    const { url, stderr } = await folderPreview('cdk.out', '--host', '0.0.0.0');
    expect(stderr()).toContain('Whoever reaches 0.0.0.0 sees the site.');
    expect((await ask(url.replace('0.0.0.0', '127.0.0.1'), '/', { headers: { host: 'my-phone.lan' } })).status).toBe(
      200,
    );
  });
});

describe('what cannot be shown as it will be', () => {
  test.each([
    ["img-src 'self'; upgrade-insecure-requests", 'upgrade-insecure-requests is left out'],
    ['cdk.out', 'CloudFront refuses to remove Via: the policy cannot be deployed.'],
    ['tokens.json', 'Known at deployment only, so blocked here: Bucket.DomainName.'],
    ['headers.json', 'The policy adds no Content-Security-Policy: nothing is blocked by it.'],
  ])('%s: %s', async (policy, note) => {
    const csp = { 'Fn::Join': ['', ["img-src 'self' https://", { 'Fn::GetAtt': ['Bucket', 'DomainName'] }]] };
    writeFileSync(
      join(cwd, 'tokens.json'),
      template({ SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true } } }),
    );
    writeFileSync(
      join(cwd, 'headers.json'),
      template({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
    );
    const { stderr } = await folderPreview(policy);
    expect(stderr()).toContain(note);
  });

  test('is not said where there is nothing', async () => {
    expect((await folderPreview("img-src 'self'")).stderr()).toBe('');
  });
});

test('all policies of a response are served', async () => {
  const { url } = await folderPreview("default-src 'self', img-src 'none'");
  const { headers } = await fetch(url);
  expect(headers.get('content-security-policy')).toBe(
    `default-src 'self' 'report-sample'; report-uri ${COLLECTOR_PATH}, img-src 'none'; report-uri ${COLLECTOR_PATH}`,
  );
});

describe('refused in one line', () => {
  test.each([
    [
      ['cdk.out', '--site', 'nowhere'],
      'There is no folder "nowhere". Build the site, and give the folder that is deployed.',
    ],
    [
      ['cdk.out', '--site', 'localhost:5173'],
      '"localhost:5173" has no scheme. Write "http://localhost:5173", or "./localhost:5173" for a folder.',
    ],
    [['cdk.out', '--site', 'secret.txt'], 'It is no folder: "secret.txt".'],
    [
      ['cdk.out', '--site', 'http://127.0.0.1:9'],
      'Nothing answers at "http://127.0.0.1:9": ECONNREFUSED. Start the site first, or give a folder.',
    ],
    [
      ['cdk.out', '--site', 'http://localhost:5173/app'],
      'is not an origin like "http://localhost:5173", and no folder.',
    ],
    [['cdk.out', '--site', 'ftp://a.example'], 'is not an origin like'],
    [['cdk.out'], "Required option '-s, --site <site>' not specified."],
    [['nowhere.out', '--site', 'site'], 'There is no file "nowhere.out", and it is no policy.'],
    [['empty', '--site', 'site'], 'There is no template (*.template.json) in the folder "empty".'],
    [
      ['two.json', '--site', 'site'],
      '"two.json" holds 2 policies: choose with --number. 1 is Policy1 in two.json, 2 is Policy2 in two.json.',
    ],
    [['cdk.out', '--site', 'site', '--port', '99999'], '"99999" is no port. Give a number from 0 to 65535.'],
    [['cdk.out', '--site', 'site', '--port', 'x'], '"x" is no port.'],
    [
      ['cdk.out', '--site', 'site', '--port', '0', '--host', '203.0.113.1'],
      'Cannot listen on "203.0.113.1": EADDRNOTAVAIL.',
    ],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await run(['preview', ...argv], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a port in use', async () => {
    const { url } = await folderPreview();
    const { port } = new URL(url);
    const { code, stderr } = await run(['preview', 'cdk.out', '--site', 'site', '--port', port], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      `error: Port ${port} of 127.0.0.1 is in use. Choose another with --port, or any that is free with --port 0.\n`,
    );
  });

  test('a header that no response can carry', async () => {
    writeFileSync(
      join(cwd, 'bad.json'),
      template({ CustomHeadersConfig: { Items: [{ Header: 'X Y', Value: '1', Override: true }] } }),
    );
    const { code, stderr } = await run(['preview', 'bad.json', '--site', 'site'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('no response can carry the header "X Y: 1"');
  });
});
