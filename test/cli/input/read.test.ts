import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPolicies } from '../../../lib/cli/input';
import { textOf } from '../../../lib/cli/input/values';
import { readUrl } from '../../../lib/cli/input/url';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'csp-cli-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(join(folder, path), isRaw ? content : JSON.stringify(content));
}

async function read(argument: string, stdin?: string[]): Promise<string[]> {
  const sink = { write: () => true };
  const chunks = (async function* () {
    for (const chunk of stdin ?? []) yield await Promise.resolve(chunk);
  })();
  const io = { stdout: sink, stderr: sink, env: {}, cwd: folder, stdin: chunks };
  const { policies } = await readPolicies(argument, io);
  return policies.map(({ where, disposition, policy }) => `${where} | ${disposition} | ${policy.toString()}`);
}

function resource(csp: unknown, more: object = {}): object {
  return {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true } },
        ...more,
      },
    },
    Metadata: { 'aws:cdk:path': 'Site/Csp/Resource' },
  };
}

test('a policy is one that is written out', async () => {
  expect(await read("img-src 'self'")).toEqual(["policy | enforce | img-src 'self'"]);
  expect(await read('upgrade-insecure-requests')).toEqual(['policy | enforce | upgrade-insecure-requests']);
  expect(await read('img-src a.example, img-src b.example')).toEqual([
    'policy, policy 1 of 2 | enforce | img-src a.example',
    'policy, policy 2 of 2 | enforce | img-src b.example',
  ]);
});

test('a file may hold a policy with comments, over several lines', async () => {
  write('csp.txt', "# ours\nimg-src\n  'self'\n  a.example;\n");
  expect(await read('csp.txt')).toEqual(["csp.txt | enforce | img-src 'self' a.example"]);
});

test('a file may hold headers as curl prints them', async () => {
  write(
    'h.txt',
    "HTTP/2 200\r\nserver: x\r\ncontent-security-policy: img-src 'self'\r\nContent-Security-Policy-Report-Only: font-src a.example\r\n",
  );
  expect(await read('h.txt')).toEqual([
    "Content-Security-Policy in h.txt | enforce | img-src 'self'",
    'Content-Security-Policy-Report-Only in h.txt | report | font-src a.example',
  ]);
});

test('what is sent as a policy is one, whatever it holds', async () => {
  write('h.txt', "content-security-policy: defalt-src 'self'\n");
  expect(await read('h.txt')).toEqual(["Content-Security-Policy in h.txt | enforce | defalt-src 'self'"]);
  expect(await read("defalt-src 'self'; img-src a.example")).toHaveLength(1);
});

test.each([
  ['add_header Content-Security-Policy "img-src \'self\' https://a.example/%24" always;'],
  ["    add_header Content-Security-Policy 'img-src \\'self\\' https://a.example/%24';"],
  ['Header always set Content-Security-Policy "img-src \'self\'\n  https://a.example/%24"'],
  ["< Content-Security-Policy: img-src 'self' https://a.example/%24"],
])('a server’s configuration and what curl -v prints hold headers: %j', async (line) => {
  write('h.txt', `# add_header Content-Security-Policy "img-src *";\nserver {\n${line}\nadd_header X-Other "x";\n}\n`);
  expect(await read('h.txt')).toEqual([
    "Content-Security-Policy in h.txt | enforce | img-src 'self' https://a.example/%24",
  ]);
});

test.each([
  [
    'an HTTP header over several lines',
    "Content-Security-Policy: img-src 'self';\n  font-src a.example;\n\tmedia-src b.example\nServer: x",
  ],
  [
    'the same, indented',
    "/*\n  Content-Security-Policy: img-src 'self';\n    font-src a.example; media-src b.example\n  X-Other: sandbox",
  ],
  [
    'lines that Apache joins',
    'Header always set Content-Security-Policy "img-src \'self\'; \\\n  font-src a.example; \\\n media-src b.example"',
  ],
  [
    'a value behind a backslash',
    'Header set Content-Security-Policy \\\n  "img-src \'self\'; font-src a.example; media-src b.example"',
  ],
  [
    'a colon of Apache',
    'Header set Content-Security-Policy: "img-src \'self\'; font-src a.example; media-src b.example"',
  ],
  [
    'a block of nginx on one line',
    'location / { add_header Content-Security-Policy "img-src \'self\'; font-src a.example; media-src b.example"; }',
  ],
  ['a text as code has it', '"img-src \'self\'; font-src a.example; media-src b.example",'],
  [
    'a page without a doctype',
    '<title>x</title><meta http-equiv=content-security-policy content="img-src \'self\'; font-src a.example; media-src b.example">',
  ],
])('%s is read to its end', async (_, text) => {
  write('h.txt', text);
  const [found, ...others] = await read('h.txt');
  expect(found?.split(' | ')[2]).toBe("img-src 'self';font-src a.example;media-src b.example");
  expect(others).toEqual([]);
});

test('a variable of nginx cannot be read, and is no policy', async () => {
  write('n.conf', 'map $uri $csp { default "img-src \'self\'"; }\nadd_header Content-Security-Policy $csp always;');
  await expect(read('n.conf')).rejects.toThrow('Content-Security-Policy in n.conf is the variable "$csp"');
});

test('what curl -v prints is a response as well', async () => {
  const exchange = (status: string, policy: string) =>
    `* Connected\n> GET / HTTP/1.1\n> Content-Security-Policy: sandbox\n>\n< HTTP/1.1 ${status}\n< Content-Security-Policy: ${policy}\n<\n`;
  const page = '<!doctype html><meta http-equiv="Content-Security-Policy" content="media-src c.example">\n';
  write(
    'v.txt',
    `${exchange('301 Moved', 'font-src *')}${exchange('200 OK', "img-src 'self'")}{ [5 bytes data]\n${page}* Closed\n`,
  );
  expect(await read('v.txt')).toEqual([
    "Content-Security-Policy in v.txt | enforce | img-src 'self'",
    'meta element of v.txt | enforce | media-src c.example',
  ]);
});

test('a header may be pasted', async () => {
  expect(await read("Content-Security-Policy: default-src 'self'; img-src *")).toEqual([
    "Content-Security-Policy | enforce | default-src 'self';img-src *",
  ]);
  expect(await read("content-security-policy-report-only: img-src 'self'")).toEqual([
    "Content-Security-Policy-Report-Only | report | img-src 'self'",
  ]);
  expect(await read('{"img-src": ["\'self\'"]}')).toEqual(["policy | enforce | img-src 'self'"]);
});

test('what curl -i prints has policies in its head and in its page; of several heads the last counts', async () => {
  const moved = 'HTTP/1.1 301 Moved\r\ncontent-security-policy: font-src *\r\nlocation: /a\r\n\r\n';
  const page =
    '<head><meta http-equiv="Content-Security-Policy" content="media-src c.example"></head>content-security-policy: x';
  write('c.txt', `${moved}HTTP/2 200\r\ncontent-security-policy: img-src 'self'\r\n\r\n<!doctype html>${page}`);
  expect(await read('c.txt')).toEqual([
    "Content-Security-Policy in c.txt | enforce | img-src 'self'",
    'meta element of c.txt | enforce | media-src c.example',
  ]);
  write('c.txt', `HTTP/2 200\r\nserver: x\r\n\r\n${page}`);
  expect(await read('c.txt')).toEqual(['meta element of c.txt | enforce | media-src c.example']);
  write('c.txt', 'HTTP/2 200\r\nserver: x\r\n\r\n<p>');
  await expect(read('c.txt')).rejects.toThrow('"c.txt" holds no policy.');
});

test('a page has them in meta elements of its head, where some directives are ignored', async () => {
  write(
    'index.html',
    `<!doctype html><head><!-- <meta http-equiv=content-security-policy content="img-src c"> -->
    <META HTTP-EQUIV='content-SECURITY-policy' content="img-src 'self', a.example; frame-ancestors 'none'"></head>
    <body><meta http-equiv="Content-Security-Policy" content="img-src b.example"></body>`,
  );
  expect(await read('index.html')).toEqual(["meta element of index.html | enforce | img-src 'self', a.example"]);
});

test('lists as JSON are a policy', async () => {
  write('csp.json', { 'img-src': ["'self'"], 'object-src': [] });
  expect(await read('csp.json')).toEqual(["csp.json | enforce | img-src 'self';object-src 'none'"]);
});

test('a folder of CDK has those of all stacks, of stages and nested stacks', async () => {
  const reportOnly = { Header: 'content-security-policy-REPORT-only', Value: 'font-src a.example' };
  const custom = { CustomHeadersConfig: { Items: [{ Header: 'X-Other', Value: 'x' }, reportOnly] } };
  write('Site.template.json', {
    Resources: { Csp: resource("img-src 'self'", custom), Other: { Type: 'AWS::S3::Bucket' } },
  });
  write('assembly-Prod/Site.nested.template.json', { Resources: { Csp: resource('img-src b.example') } });
  write('asset.1234/not.template.json', { Resources: { Csp: resource('img-src c.example') } });
  expect(await read('.')).toEqual([
    "Site/Csp in Site.template.json | enforce | img-src 'self'",
    'report-only of Site/Csp in Site.template.json | report | font-src a.example',
    'Site/Csp in assembly-Prod/Site.nested.template.json | enforce | img-src b.example',
  ]);
});

test.each([
  ['img-src a', 'img-src a'],
  [
    { 'Fn::Join': ['', ['img-src https://', { Ref: 'Bucket' }, '.example ', { 'Fn::GetAtt': ['Api', 'Url'] }]] },
    'img-src https://${Token[Bucket]}.example ${Token[Api.Url]}',
  ],
  [{ 'Fn::Join': [' ', ['img-src', 'a']] }, 'img-src a'],
  [
    { 'Fn::Sub': 'img-src ${Host} ${AWS::Region} ${!Literal}' },
    'img-src ${Token[Host]} ${Token[AWS::Region]} ${Literal}',
  ],
  [{ 'Fn::Sub': ['img-src ${Host}', { Host: { 'Fn::ImportValue': 'x y' } }] }, 'img-src ${Token[x.y]}'],
  [{ 'Fn::If': ['Prod', 'a', 'b'] }, '${Token[Fn::If.71c042d9]}'],
  [{ 'Fn::If': ['Prod', 'a', '*'] }, '${Token[Fn::If.91c5034b]}'],
  [null, '${Token[unknown]}'],
])('%j of a template is %j', (value, expected) => {
  expect(textOf(value)).toBe(expected);
});

test('what a pipe brings is read like a file', async () => {
  expect(await read('-', ["img-src 's", "elf'"])).toEqual(["the standard input | enforce | img-src 'self'"]);
});

describe('a policy that is a parameter or an import as a whole', () => {
  const PARAMETER = { Ref: 'CspParameter' };

  test.each([
    [PARAMETER, 'CspParameter'],
    [{ 'Fn::ImportValue': 'shared-csp' }, 'shared-csp'],
    [{ 'Fn::Join': ['', [PARAMETER]] }, 'CspParameter'],
    [{ 'Fn::Sub': '${CspParameter}' }, 'CspParameter'],
  ])('%j is said to be one', async (value, name) => {
    write('Site.template.json', { Resources: { Csp: resource(value) } });
    await expect(read('.')).rejects.toThrow(
      `Site/Csp in Site.template.json is ${name} as a whole, a value that only the deployment knows: it cannot be read.`,
    );
  });

  test('leaves the others readable', async () => {
    write('A.template.json', { Resources: { Csp: resource(PARAMETER) } });
    write('B.template.json', { Resources: { Csp: resource("img-src 'self'") } });
    const io = { stdout: { write: () => true }, stderr: { write: () => true }, env: {}, cwd: folder };
    const { policies, notes } = await readPolicies('.', io);
    expect(policies.map(({ where }) => where)).toEqual(['Site/Csp in B.template.json']);
    expect(notes).toEqual([expect.stringMatching(/^Site\/Csp in A\.template\.json is CspParameter as a whole/)]);
  });

  test('is another thing than a policy with one in it', async () => {
    write('A.template.json', { Resources: { Csp: resource({ 'Fn::Sub': 'img-src ${Host}' }) } });
    expect(await read('.')).toEqual(['Site/Csp in A.template.json | enforce | img-src ${Token[Host]}']);
  });
});

describe('bytes', () => {
  const TEXT = "img-src 'self' a.example";
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', utf16(TEXT)],
    ['UTF-16 with big ends', utf16(TEXT).swap16()],
  ])('%s is read', async (_, bytes) => {
    write('csp.txt', bytes);
    expect(await read('csp.txt')).toEqual([`csp.txt | enforce | ${TEXT}`]);
  });

  test('JSON and templates too', async () => {
    write('csp.json', utf16('{"img-src": ["a.example"]}'));
    expect(await read('csp.json')).toEqual(['csp.json | enforce | img-src a.example']);
    write('out/A.template.json', Buffer.from(`\ufeff${JSON.stringify({ Resources: { Csp: resource(TEXT) } })}`));
    expect(await read('out')).toEqual([`Site/Csp in A.template.json | enforce | ${TEXT}`]);
  });

  test.each([
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['what is packed', Buffer.from('1f8b08ffc0c1', 'hex')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['another encoding', Buffer.from(`# caf\xe9\n${TEXT}`, 'latin1')],
  ])('%s is no policy', async (_, bytes) => {
    write('csp.bin', bytes);
    await expect(read('csp.bin')).rejects.toThrow(/^Cannot read "csp\.bin": it is no text in UTF-8\. .*$/);
  });

  test('a named pipe is read like a file, to its end or until it is too much', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writing = spawn('sh', ['-c', `printf '%s' "${TEXT}" > "${pipe}"`]);
    expect(await read('pipe')).toEqual([`pipe | enforce | ${TEXT}`]);
    writing.kill();
    await expect(read('/dev/zero')).rejects.toThrow('it has more than 20,000,000 bytes');
  });

  test('/dev/stdin is what a pipe brings', async () => {
    expect(await read('/dev/stdin', [TEXT])).toEqual([`the standard input | enforce | ${TEXT}`]);
  });
});

describe('says in one line why there is no policy', () => {
  test.each<[string, () => void, string, string]>([
    [
      'a mistyped path',
      () => undefined,
      'cdk.uot',
      'There is no file "cdk.uot", and it is no policy. Expected a policy such as',
    ],
    ['an empty file', () => write('e.txt', ''), 'e.txt', '"e.txt" holds no policy.'],
    ['nothing', () => undefined, '', '"" holds no policy.'],
    ['words', () => undefined, 'hello, world', '"hello, world" has no directive that browsers know. Expected a policy'],
    [
      'a mistyped directive alone',
      () => undefined,
      "x 'self'; defalt-src 'self'",
      'has no directive that browsers know. Did you mean "default-src"? Expected',
    ],
    [
      'a file of words',
      () => write('w.txt', 'null\n'),
      'w.txt',
      '"w.txt" has no directive that browsers know. Expected',
    ],
    [
      'a file that only looks like text',
      () => write('b.bin', Buffer.from('fffe0001', 'hex')),
      'b.bin',
      '"b.bin" has no directive that browsers know. Expected',
    ],
    [
      'a policy that none is',
      () => write('long.txt', `img-src ${'a.example '.repeat(100_000)}`),
      'long.txt',
      '"long.txt" holds a policy of 1,000,007 characters. No server sends more than 1,000,000.',
    ],
    ['an empty pipe', () => undefined, '-', '"-" holds no policy.'],
    ['broken JSON', () => write('t.json', '{"Resources": '), 't.json', '"t.json" is not valid JSON: '],
    ['other JSON', () => write('t.json', '[1]'), 't.json', '"t.json": expected lists by directive'],
    ['JSON without a list', () => write('t.json', '{}'), 't.json', '"t.json" holds no policy.'],
    ['a list that is none', () => write('t.json', '{"img-src":null}'), 't.json', '"t.json": img-src: expected a list'],
    ['JSON of something', () => write('t.json', '{"name": "x"}'), 't.json', '"name" is no CSP directive'],
    [
      'a template in YAML',
      () => write('t.yaml', 'Resources:\n  A: 1\n'),
      't.yaml',
      'is a template in YAML. Give it as JSON',
    ],
    [
      'a folder without templates',
      () => write('out/a.txt', ''),
      'out',
      'There is no template (*.template.json) in the folder "out". Run "npx cdk synth"',
    ],
    [
      'templates without a policy',
      () => write('out/A.template.json', { Resources: {} }),
      'out',
      'None of the 1 templates in "out" has an AWS::CloudFront::ResponseHeadersPolicy',
    ],
    ['a broken template', () => write('out/A.template.json', '{'), 'out', '"A.template.json" is not valid JSON'],
    [
      'a hostile template',
      () =>
        write(
          'out/A.template.json',
          '{"Resources": {"A": null, "B": {"Type": "AWS::CloudFront::ResponseHeadersPolicy"}}}',
        ),
      'out',
      'None of the 1 templates',
    ],
    [
      'another scheme',
      () => undefined,
      'ftp://a.example',
      '"ftp://a.example" is not an address like "https://www.example.com/".',
    ],
    [
      'credentials',
      () => undefined,
      'https://me:secret@a.example/',
      '"a.example" is given with a user name or password.',
    ],
    ['nobody there', () => undefined, 'http://127.0.0.1:9/', 'Cannot read "http://127.0.0.1:9/": '],
  ])('%s', async (_, prepare, argument, message) => {
    prepare();
    const error: unknown = await read(argument).catch((reason: unknown) => reason);
    expect((error as Error).name).toBe('CspError');
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).not.toContain('\n');
  });
});

describe('a URL', () => {
  let server: Server;
  const serve = async (listener: RequestListener): Promise<string> => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('has the policies of its headers and of its page, after redirects', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/') return response.writeHead(302, { location: '/home' }).end();
      response.setHeader('Content-Security-Policy', ["img-src 'self'", 'font-src a.example']);
      response.setHeader('Content-Security-Policy-Report-Only', 'img-src b.example');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end('<meta http-equiv="Content-Security-Policy" content="media-src c.example">');
    });
    const { policies, notes } = await readUrl(url);
    expect(policies.map(({ where, disposition, text }) => [where, disposition, text])).toEqual([
      [`Content-Security-Policy of ${url}home, policy 1 of 2`, 'enforce', "img-src 'self'"],
      [`Content-Security-Policy of ${url}home, policy 2 of 2`, 'enforce', 'font-src a.example'],
      [`Content-Security-Policy-Report-Only of ${url}home`, 'report', 'img-src b.example'],
      [`meta element of ${url}home`, 'enforce', 'media-src c.example'],
    ]);
    expect(notes).toEqual([`${JSON.stringify(url)} leads to ${JSON.stringify(`${url}home`)}.`]);
  });

  test('that has none says so, with its status', async () => {
    const url = await serve((_, response) => response.writeHead(404).end('no'));
    await expect(readUrl(url)).rejects.toThrow(
      'answers 404 and sends no Content-Security-Policy: it restricts nothing.',
    );
  });

  test('that never answers is given up', async () => {
    const url = await serve(() => undefined);
    await expect(readUrl(url, undefined, 100)).rejects.toThrow(`no answer within 0.1 seconds. Check the address`);
  });

  test('is no longer waited for when somebody interrupts', async () => {
    const interrupted = new AbortController();
    const url = await serve(() => interrupted.abort());
    await expect(readUrl(url, interrupted.signal)).rejects.toThrow(': interrupted. ');
    await expect(readUrl(url, interrupted.signal)).rejects.toThrow(': interrupted. ');
  });

  test('that leads to itself is given up', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    await expect(readUrl(url)).rejects.toThrow('redirect count exceeded');
  });

  test('that never ends is read at its beginning only', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<meta http-equiv="Content-Security-Policy" content="media-src c.example">');
      const more = 'x'.repeat(100_000);
      const pump = (): void => {
        while (!response.destroyed && response.write(more));
        if (!response.destroyed) response.once('drain', pump);
      };
      pump();
    });
    expect((await readUrl(url)).policies).toHaveLength(1);
  });
});
