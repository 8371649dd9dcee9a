import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VendorDefinition } from '../../../lib/vendors/vendor';
import { main } from '../../../scripts/catalogue-verify';
import type { VerifySettings } from '../../../scripts/catalogue-verify';
import type { Acknowledged } from '../../../scripts/verify/acknowledged';
import { RecordedIo } from '../support/project';
import { content, html, silence, Site, status } from './server';
import type { Answer } from './server';

const POLICY = '<pre>script-src https://js.acme-cdn.net; connect-src wss://*.live.acme-cdn.net</pre>';
const FILLER = `<p>${'This page explains what to allow. '.repeat(20)}</p>`;
const PAGE = `${FILLER}${POLICY}`;

let site: Site;
let io: RecordedIo;

beforeEach(async () => {
  site = await new Site().start();
  io = new RecordedIo();
});

afterEach(() => site.stop());

function define(page: string, more: Partial<VendorDefinition> = {}): VendorDefinition {
  return {
    id: 'acme',
    title: 'Acme',
    category: 'media',
    documentation: [page],
    hosts: ['*.acme-cdn.net'],
    options: {},
    requirements: [
      { directive: 'script-src', sources: ['https://js.acme-cdn.net'], reason: 'A.' },
      { directive: 'connect-src', sources: ['wss://*.live.acme-cdn.net'], reason: 'A.' },
      { directive: 'img-src', sources: ['data:'], reason: 'A.' },
    ],
    examples: [],
    ...more,
  };
}

function settings(
  definitions: readonly VendorDefinition[],
  acknowledged: readonly Acknowledged[] = [],
): VerifySettings {
  return {
    definitions,
    acknowledged,
    limits: { timeoutMs: 300, maxBytes: 20_000, attempts: 3, backoffMs: 1, maxWaitMs: 1_500 },
    queue: { concurrency: 4, pauseMs: 1 },
  };
}

/** The lines of the table for one definition. */
async function verify(definition: VendorDefinition, acknowledged: readonly Acknowledged[] = []): Promise<string[]> {
  await main([], io, settings([definition], acknowledged));
  return io.said.join('\n').split('\n\n')[0]!.split('\n');
}

describe('a page', () => {
  test('that names every host confirms the definition', async () => {
    expect(await verify(define(site.page('/csp', html(PAGE))))).toEqual(['acme  confirmed']);
  });

  test('that no longer names a host, and names another', async () => {
    const page = site.page('/csp', html(PAGE.replace('js.acme-cdn.net', 'cdn.acme-cdn.net')));
    expect(await verify(define(page))).toEqual([
      'acme  host no longer on the page: js.acme-cdn.net',
      '      host on the page that we lack: cdn.acme-cdn.net',
    ]);
  });

  test('that asks for a foreign host in a policy', async () => {
    const page = site.page('/csp', html(`${PAGE}<p>frame-src https://frames.other-cdn.net</p><p>See partner.org.</p>`));
    expect(await verify(define(page))).toEqual(['acme  host on the page that we lack: frames.other-cdn.net']);
  });

  test('whose hosts are broken into elements for layout', async () => {
    const broken = 'https://<b>js</b>.<wbr>acme-<wbr>cdn.net and *.live.&#8203;acme-cdn.net';
    expect(await verify(define(site.page('/csp', html(`${FILLER}<p>${broken}</p>`))))).toEqual(['acme  confirmed']);
  });

  test('that has moved is read where it is, and reported', async () => {
    site.page('/new', html(PAGE));
    const old = site.page('/old', status(301, { location: '/newer' }));
    site.page('/newer', status(302, { location: '/new' }));
    expect(await verify(define(old))).toEqual([`acme  page moved: ${old} (${site.url('/new')})`]);
  });

  test('that a slash was added to has not moved', async () => {
    site.page('/csp/', html(PAGE));
    expect(await verify(define(site.page('/csp', status(301, { location: '/csp/' }))))).toEqual(['acme  confirmed']);
  });

  test.each([404, 410])('with status %i is gone, and asked for once', async (code) => {
    const page = site.page('/csp', status(code));
    expect(await verify(define(page))).toEqual([`acme  page gone: ${page} (status ${code})`]);
    expect(site.requests).toHaveLength(1);
  });

  test('that is forbidden is not asked for again', async () => {
    const page = site.page('/csp', status(403));
    expect(await verify(define(page))).toEqual([`acme  page could not be fetched: ${page} (status 403)`]);
    expect(site.requests).toHaveLength(1);
  });

  test('that fails at first is tried again', async () => {
    const page = site.page('/csp', status(503), silence, html(PAGE));
    expect(await verify(define(page))).toEqual(['acme  confirmed']);
    expect(site.requests).toHaveLength(3);
  });

  test('that keeps failing is given up', async () => {
    const page = site.page('/csp', status(500));
    expect(await verify(define(page))).toEqual([`acme  page could not be fetched: ${page} (status 500, 3 times)`]);
    expect(site.requests).toHaveLength(3);
  });

  test('that does not answer in time', async () => {
    const page = site.page('/csp', silence);
    expect(await verify(define(page))).toEqual([
      `acme  page could not be fetched: ${page} (no answer within 0.3 s, 3 times)`,
    ]);
  });

  test('whose body does not end in time', async () => {
    const page = site.page('/csp', (response) => response.writeHead(200, { 'content-type': 'text/html' }).write(PAGE));
    expect(await verify(define(page))).toEqual([
      `acme  page could not be fetched: ${page} (no answer within 0.3 s, 3 times)`,
    ]);
  });

  test('of a server that asks to wait is asked again after that', async () => {
    const page = site.page('/csp', status(429, { 'retry-after': '1' }), html(PAGE));
    const start = Date.now();
    expect(await verify(define(page))).toEqual(['acme  confirmed']);
    expect(Date.now() - start).toBeGreaterThanOrEqual(1_000);
  });

  test('of a server that asks to wait for hours is asked again sooner', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    const page = site.page('/csp', status(429, { 'retry-after': inAnHour }), html(PAGE));
    const limited = settings([define(page)]);
    const start = Date.now();
    await main([], io, { ...limited, limits: { ...limited.limits, maxWaitMs: 200 } });
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(io.said[0]).toMatch(/^acme {2}confirmed/);
  });

  test('that is huge is read to the limit, and no host is called gone', async () => {
    const first = html(`${FILLER}<p>js.acme-cdn.net</p>${'<p>more</p>'.repeat(5_000)}<p>*.live.acme-cdn.net</p>`);
    expect(await verify(define(site.page('/csp', first)))).toEqual(['acme  confirmed']);
    const last = html(`${FILLER}<p>new.acme-cdn.net</p>${'<p>more</p>'.repeat(5_000)}`);
    io.said.length = 0;
    expect(await verify(define(site.page('/csp', last)))).toEqual([
      'acme  host on the page that we lack: new.acme-cdn.net',
    ]);
  });

  test('that never ends is read to the limit', async () => {
    const page = site.page('/csp', (response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const timer = setInterval(() => response.write('word '.repeat(2_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await verify(define(page))).toEqual(['acme  confirmed']);
  });

  test.each(['text/markdown', 'text/plain; charset=utf-8', 'application/xml'])('in %s is read', async (type) => {
    const text = '- `https://js.acme-cdn.net`\n- `wss://*.live.acme-cdn.net`\n';
    expect(await verify(define(site.page('/csp', content(type, text))))).toEqual(['acme  confirmed']);
  });

  test('that is no text is said to be none', async () => {
    const page = site.page('/csp', content('application/pdf', Buffer.from([37, 80, 68, 70, 0, 255])));
    expect(await verify(define(page))).toEqual([`acme  page is no text: ${page} (application/pdf)`]);
  });

  test.each([
    '<div id="root"></div><script src="/app.js"></script>',
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="app"></div>',
    '<p>Please enable JavaScript to view this page.</p>',
  ])('that is empty without JavaScript: %s', async (body) => {
    const page = site.page('/csp', html(body));
    expect(await verify(define(page))).toEqual([
      `acme  page unreadable without JavaScript: ${page} (no text without JavaScript)`,
    ]);
  });

  test('with scripts and text is read', async () => {
    const page = site.page('/csp', html(`${PAGE}<script>1</script><noscript>Enable JavaScript.</noscript>`));
    expect(await verify(define(page))).toEqual(['acme  confirmed']);
  });

  test('of a server that is not there', async () => {
    const page = site.url('/csp');
    await site.stop();
    expect(await verify(define(page))).toEqual([expect.stringMatching(/page could not be fetched: .*ECONNREFUSED/)]);
    site = await new Site().start();
  });
});

describe('a definition', () => {
  test('is borne out by all its pages together', async () => {
    const one = site.page('/one', html(`${FILLER}<p>js.acme-cdn.net</p>`));
    const two = site.page('/two', html(`${FILLER}<p>a.live.acme-cdn.net</p>`));
    expect(await verify(define(one, { documentation: [one, two] }))).toEqual(['acme  confirmed']);
  });

  test('loses no host as long as one of its pages cannot be read', async () => {
    const one = site.page('/one', html(`${FILLER}<p>js.acme-cdn.net</p>`));
    const two = site.page('/two', status(404));
    expect(await verify(define(one, { documentation: [one, two] }))).toEqual([`acme  page gone: ${two} (status 404)`]);
  });

  test('is looked for without the values of its options', async () => {
    const options = { region: { kind: 'text', format: 'label', example: 'eu', description: 'R.' } } as const;
    const sources = ['https://{region}.api.acme-cdn.net', 'https://eu-{region}.acme-cdn.net', 'https://{region}'];
    const more = { options, requirements: [{ directive: 'script-src', sources, reason: 'A.' }] };
    const there = site.page('/csp', html(`${FILLER}<p>https://&lt;region>.api.acme-cdn.net or us.acme-cdn.net</p>`));
    expect(await verify(define(there, more))).toEqual(['acme  host on the page that we lack: us.acme-cdn.net']);
    io.said.length = 0;
    const gone = site.page('/gone', html(`${FILLER}<p>https://api.other-cdn.net</p>`));
    expect(await verify(define(gone, more))).toEqual([
      'acme  host no longer on the page: eu-{region}.acme-cdn.net',
      '      host no longer on the page: {region}.api.acme-cdn.net',
    ]);
  });

  test('that ends in an option is borne out by the name with some value', async () => {
    const values = { net: 'The first.', com: 'The other.' };
    const options = { cdn: { kind: 'choice', values, default: 'net', description: 'C.' } } as const;
    const requirements = [{ directive: 'script-src', sources: ['https://js.acme-cdn.{cdn}'], reason: 'A.' }];
    const there = site.page('/csp', html(`${FILLER}<p>script-src js.acme-cdn.net</p>`));
    expect(await verify(define(there, { options, requirements }))).toEqual(['acme  confirmed']);
    io.said.length = 0;
    const gone = site.page('/gone', html(`${FILLER}<p>script-src cdn.acme-cdn.net</p>`));
    expect(await verify(define(gone, { options, requirements }))).toEqual([
      'acme  host no longer on the page: js.acme-cdn.{cdn}',
      '      host on the page that we lack: cdn.acme-cdn.net',
    ]);
  });

  test('hosts for people, files and examples are not lacking', async () => {
    const others =
      'www.acme-cdn.net docs.acme-cdn.net</p><p>script-src https://example.com https://your-site.com widget.min.js';
    expect(await verify(define(site.page('/csp', html(`${PAGE}<p>${others}</p>`))))).toEqual(['acme  confirmed']);
  });
});

describe('an acknowledgement', () => {
  const entry = { id: 'acme', kind: 'lacking', subject: 'new.acme-cdn.net', reason: 'Not needed.' } as const;

  test('takes a problem away', async () => {
    const page = site.page('/csp', html(`${PAGE}<p>new.acme-cdn.net</p>`));
    expect(await verify(define(page), [entry])).toEqual(['acme  confirmed']);
  });

  test('that is no longer needed is a problem', async () => {
    expect(await verify(define(site.page('/csp', html(PAGE))), [entry])).toEqual([
      'acme  acknowledgement no longer needed: new.acme-cdn.net (no longer lacking)',
    ]);
  });
});

describe('npm run catalogue:verify', () => {
  test('exits with 0 when all is confirmed, and says how many', async () => {
    expect(await main([], io, settings([define(site.page('/csp', html(PAGE)))]))).toBe(0);
    expect(io.said).toEqual(['acme  confirmed\n\n1 of 1 vendors confirmed, 0 to look at.']);
  });

  test('exits with 1 when somebody has to look', async () => {
    expect(await main([], io, settings([define(site.page('/csp', status(404)))]))).toBe(1);
  });

  test('exits with 2 when nothing can be fetched', async () => {
    expect(await main([], io, settings([define(site.page('/csp', status(500)))]))).toBe(2);
    expect(io.complained).toEqual(['No page could be fetched: is there a network?']);
  });

  test('checks the vendors that are named', async () => {
    const other = define(site.page('/other', status(404)), { id: 'other' });
    expect(await main(['acme'], io, settings([define(site.page('/csp', html(PAGE))), other]))).toBe(0);
    expect(site.requests).toEqual(['/csp']);
  });

  test.each([
    [['acne'], 'There is no vendor "acne". Did you mean "acme"?'],
    [['--jsn', 'x'], '--jsn'],
    [['--json', '/no/such/folder/report.json'], 'no such file or directory'],
  ])('exits with 2 for %j', async (argv, message) => {
    expect(await main(argv, io, settings([define(site.page('/csp', html(PAGE)))]))).toBe(2);
    expect(io.complained).toEqual([expect.stringContaining(message), expect.stringMatching(/^Usage: /)]);
    expect(site.requests).toEqual([]);
  });

  test('writes what it found as JSON', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-'));
    const file = join(folder, 'report.json');
    const page = site.page('/csp', html(PAGE.replace('js.acme-cdn.net', 'cdn.acme-cdn.net')));
    await main(['--json', file], io, settings([define(page)]));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      vendors: [
        {
          id: 'acme',
          title: 'Acme',
          confirmed: false,
          problems: [
            { kind: 'not-on-page', subject: 'js.acme-cdn.net' },
            { kind: 'lacking', subject: 'cdn.acme-cdn.net' },
          ],
        },
      ],
    });
    rmSync(folder, { recursive: true });
  });

  test('asks a host for one page at a time, and for each page once', async () => {
    const slow: Answer = (response, request) => void setTimeout(() => html(PAGE)(response, request), 20);
    const all = [1, 2, 3, 4].map((number) =>
      define(`${site.page(`/${number % 3}`, slow)}#part-${number}`, { id: `a${number}` }),
    );
    expect(await main([], io, settings(all))).toBe(0);
    expect(site.busiest).toBe(1);
    expect([...site.requests].sort()).toEqual(['/0', '/1', '/2']);
  });

  test('asks several hosts at the same time', async () => {
    const others = await Promise.all([1, 2].map(() => new Site().start()));
    let waiting = 0;
    let most = 0;
    const slow: Answer = (response, request) => {
      most = Math.max(most, ++waiting);
      setTimeout(() => {
        waiting--;
        html(PAGE)(response, request);
      }, 100);
    };
    const all = others.map((each, index) => define(each.page('/csp', slow), { id: `a${index}` }));
    await main([], io, settings(all));
    expect(most).toBe(2);
    await Promise.all(others.map((each) => each.stop()));
  });

  test('draws its progress only where somebody watches', async () => {
    const drawn: string[] = [];
    const watched = { out: io.out, err: io.err, progress: (text: string) => void drawn.push(text) };
    await main([], watched, settings([define(site.page('/csp', html(PAGE)))]));
    expect(drawn).toEqual([`\r[${'.'.repeat(30)}] 0/1 pages`, `\r[${'#'.repeat(30)}] 1/1 pages`, '\n']);
  });
});
