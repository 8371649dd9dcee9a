import { parsePolicies, parseSource } from '../../../lib/csp';
import type { Source } from '../../../lib/csp';
import { CoverIndex, covers } from '../../../lib/csp/minimize/covers';
import { csp } from '../support/csp';
import { hashSource } from '../support/universe';

function minimized(sources: string, name = 'connect-src'): string {
  return csp(`${name} ${sources}`)
    .minimize()
    .toString()
    .slice(name.length + 1);
}

describe('a source that another covers is left out', () => {
  test.each([
    ['https://x.a.example', 'https://*.a.example'],
    ['https://x.a.example:8443', 'https://*.a.example:8443'],
    ['https://*.x.a.example', 'https://*.a.example'],
    ['wss://x.a.example', 'wss://*.a.example'],
    ['x.a.example', '*.a.example'],
    ['https://x.a.example', '*.a.example'],
    ['https://a.example:8443/x', 'https:'],
    ['wss://a.example', 'wss:'],
    ['https:', 'http:'],
    ['wss:', 'ws:'],
    ['https://a.example', 'http://a.example'],
    ['wss://a.example', 'ws://a.example'],
    ['https://a.example', 'a.example'],
    ['a.example', 'http://a.example'],
    ['https://a.example', '*'],
    ['https://a.example', 'https://a.example:*'],
    ['https://a.example:8443', 'https://a.example:*'],
    ['https://a.example/d', 'https://a.example'],
    ['https://a.example/d/f', 'https://a.example/d/'],
    ['https://a.example', 'https://*'],
    ['https://a.example/d', 'http://a.example/d'],
    ['https://a.example:8443', '*'],
    ['http://a.example', '*'],
    ['a.example', '*'],
    ['https:', '*'],
    ['http:', '*'],
    ['http://a.example', 'http:'],
    ['a.example', 'http:'],
    ['ws://a.example', 'ws:'],
    ['wss://a.example', 'ws:'],
    ['custom://a.example', 'custom:'],
    ['https://*', 'https:'],
    ['https://*.a.example/d', 'https://*.a.example'],
    ['https://*.a.example:8443', 'https://*.a.example:*'],
    ['https://x.a.example', 'http://*.a.example'],
    ['https://*:8443', 'https://*:*'],
    ['https://*/d', 'https://*'],
    ['https://*/d/f', 'https://*/d/'],
    ['https://*', 'http://*'],
    ['https://*', '*'],
  ])('%s beside %s', (narrow, wide) => {
    expect(minimized(`${narrow} ${wide}`)).toBe(wide);
    const [covering] = csp(`img-src ${narrow} ${wide}`).minimize().explain().directives[0]?.sources ?? [];
    expect(covering).toMatchObject({ text: wide, covers: [{ text: narrow, coveredBy: wide }] });
  });

  test.each([
    ['https://a.example:443', 'https://a.example'],
    ['wss://a.example:443/d', 'wss://a.example/d'],
    ['https://a.example/', 'https://a.example'],
    ['HTTPS://A.Example', 'https://a.example'],
    ['https://a.example https://a.example', 'https://a.example'],
    ['https://a.example:443/x:443', 'https://a.example/x:443'],
    ['https://a.example/x:443', 'https://a.example/x:443'],
  ])('%s is written %s', (long, short) => {
    expect(minimized(long)).toBe(short);
  });
});

describe('what looks covered and is not stays', () => {
  test.each([
    'https://*.a.example https://a.example',
    'https://*.apex.example https://apex.example',
    'https://a.example wss://a.example',
    'https: wss://a.example',
    'a.example wss://a.example',
    '*.a.example wss://x.a.example',
    'https://a.example wss:',
    '* data:',
    '* blob:',
    '* wss://a.example',
    "'self' https://site.example",
    "'self' https:",
    "'self' blob:",
    'a.example a.example:443',
    'a.example https:',
    "* 'self'",
    'http://a.example:8080 https://a.example',
    'https://*.a.example:8443 https://x.a.example',
    'https://*.example.a https://x.a.example',
    'https://a.example/a https://a.example/a/',
    'https://a.example/A https://a.example/a',
    'http://a.example https://a.example:8443',
    'https://a.example http://b.example',
    'https://a.example https://xa.example',
    'http://a.example ws://a.example',
  ])('%s', (sources) => {
    expect(minimized(sources).split(' ').sort()).toEqual(sources.split(' ').sort());
  });

  test.each(['constructor:', 'constructor://h https:', 'tostring: valueof://a.example', '__proto__: https:'])(
    'a scheme that objects have as a property: %s',
    (sources) => {
      const left = parsePolicies(`img-src ${sources}`).policies[0]?.minimize().directive('img-src');
      expect(left?.map(({ text }) => text).sort()).toEqual(sources.split(' ').sort());
    },
  );

  test('but for what the very scheme covers', () => {
    expect(minimized('constructor://a.example constructor:')).toBe('constructor:');
  });

  test.each([
    '*:8443 https://a.example:8443',
    '* */d',
    'https://a.example/d https://a.example/d?q',
    'https://a.example https://a.example./',
    'https://a.example:08443 https://a.example:8443',
    'https://a.example:* https://a.example:08443',
    '*:* https://a.example',
  ])('nor what browsers do not all read alike, in whatever directive: %s', (sources) => {
    for (const name of ['img-src', 'form-action', 'frame-ancestors']) {
      const left = parsePolicies(`${name} ${sources}`).policies[0]?.minimize().directive(name);
      expect(left?.map(({ text }) => text).sort()).toEqual(sources.split(' ').sort());
    }
  });

  test('a port of http is not dropped, nor one without a scheme', () => {
    expect(minimized('http://a.example:80')).toBe('http://a.example:80');
    expect(minimized('a.example:443')).toBe('a.example:443');
    expect(minimized('https://a.example:4430/x:443')).toBe('https://a.example:4430/x:443');
  });

  test('a token is never touched, nor dropped beside *', () => {
    expect(minimized('* ${Token[TOKEN.1]} https://${Token[TOKEN.1]}/')).toBe(
      '* ${Token[TOKEN.1]} https://${Token[TOKEN.1]}/',
    );
  });
});

describe('a hash that some engines take for none', () => {
  const left = (text: string) => parsePolicies(text).policies[0]?.minimize().toString();

  test.each([
    "script-src 'unsafe-inline' 'sha256-x'",
    "script-src 'unsafe-hashes' 'sha256-x'",
    "script-src 'strict-dynamic' 'sha256-x' https://a.example https://a.example/d",
    "default-src 'self' 'unsafe-inline' 'sha512-YWJj';img-src 'self'",
  ])('leaves its list to the letter, and the others their lines: %s', (text) => {
    expect(left(text)).toBe(text);
  });

  test('does not keep other lists from getting shorter, nor a list of none of them', () => {
    expect(left("img-src https: https://a.example;script-src 'unsafe-inline' 'sha256-x'")).toBe(
      "script-src 'unsafe-inline' 'sha256-x';img-src https:",
    );
    expect(left(`script-src 'unsafe-inline' ${hashSource('one()')}`)).toBe(`script-src ${hashSource('one()')}`);
  });
});

describe('minimize for pages that are all https', () => {
  const https = (sources: string) => csp(`img-src ${sources}`).minimize({ pageScheme: 'https' }).toString().slice(8);

  test.each([
    ['https://a.example', 'a.example'],
    ['https://*.a.example/d/', '*.a.example/d/'],
    ['https://a.example:8443', 'a.example:8443'],
    ['https://a.example:443/', 'a.example'],
    ['https://a.example a.example', 'a.example'],
    ['a.example https:', 'https:'],
    // A bare host of that name would be read as a forgotten ";".
    ['https://webrtc:443/', 'https://webrtc'],
    ['webrtc/', 'webrtc/'],
    ['https://webrtc/d', 'webrtc/d'],
    ['https://webrtc.example', 'webrtc.example'],
  ])('writes %s as %s', (long, short) => {
    expect(https(long)).toBe(short);
  });

  test.each([
    'wss://a.example',
    'http://a.example',
    'https:',
    'https://*',
    'https://self',
    'https://webrtc',
    'https://img-src',
    'https://${Token[TOKEN.1]}',
  ])('leaves %s alone', (source) => {
    expect(https(source)).toBe(source);
  });

  test('finds what covers a source although its scheme is gone', () => {
    expect(https('https://*:* https://b.example')).toBe('https://*:*');
  });

  test('does not drop https:// where pages may be http, or nothing is known', () => {
    expect(csp('img-src https://a.example').minimize({ pageScheme: 'http' }).toString()).toBe(
      'img-src https://a.example',
    );
    expect(csp('img-src https://a.example').minimize().toString()).toBe('img-src https://a.example');
    const minimize = () => csp('').minimize({ pageScheme: 'ftp' as never });
    expect(minimize).toThrow('pageScheme must be "http" or "https", not "ftp".');
    expect(minimize).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as Error);
  });
});

describe('what stays of `https://*`', () => {
  test.each(['https://* https://*:8443', 'https://*/d https://*/e', 'http://* http://*:8443', 'wss://* https://*'])(
    '%s',
    (sources) => {
      expect(minimized(sources).split(' ').sort()).toEqual(sources.split(' ').sort());
    },
  );
});

describe('many sources of one host', () => {
  /** So many that they are arranged before they are searched. */
  const FILES = Array.from({ length: 20 }, (_, index) => `https://a.example/${index}`);

  test.each([
    ['https://a.example', []],
    ['https://a.example:*', []],
    ['http://a.example', []],
    ['a.example', []],
    ['https://a.example/1', FILES],
    ['https://a.example/1/', FILES],
    ['https://a.example:8443', FILES],
    ['wss://a.example', FILES],
    ['http://a.example/1', FILES.filter((file) => file !== 'https://a.example/1')],
    ['http://a.example/d/', FILES],
  ])('beside %s', (one, left) => {
    const wanted = [...new Set([one, ...left])].sort();
    expect(
      minimized([one, ...FILES].join(' '))
        .split(' ')
        .sort(),
    ).toEqual(wanted);
  });

  test('of folders keep the outermost only', () => {
    const folders = ['/', '/d/', '/e/', '/d/e/', '/d/e/f/', '/e/f/'].map((path) => `https://b.example:8443${path}`);
    const files = FILES.map((file) => file.replace('a.example/', 'b.example:8443/d/e/'));
    const [root = '', ...below] = folders;
    expect(minimized([...below, ...files].join(' '))).toBe('https://b.example:8443/d/ https://b.example:8443/e/');
    expect(minimized([...below, ...files, root].join(' '))).toBe('https://b.example:8443');
  });

  test('cover what is below a wildcard of theirs, and not the apex', () => {
    const ports = FILES.map((_, index) => `https://*.a.example:${8_000 + index}`);
    const text = minimized([...ports, 'https://x.a.example:8003', 'https://a.example:8003'].join(' '));
    expect(text.split(' ').sort()).toEqual([...ports, 'https://a.example:8003'].sort());
  });

  test('may have paths of many parts', () => {
    const deep = `https://a.example${'/a'.repeat(30_000)}`;
    expect(minimized([deep, ...FILES, 'https://a.example/a/a/'].join(' ')).includes(deep)).toBe(false);
  });
});

describe('a host of more labels than there can be', () => {
  test('is found to be under what is near the root', () => {
    expect(minimized(`*.example ${'a.'.repeat(30_000)}example`)).toBe('*.example');
  });

  test('is not under a host of another name', () => {
    expect(minimized(`*.example ${'a.'.repeat(200)}test`).split(' ')).toHaveLength(2);
  });
});

describe('on pages of https', () => {
  const options = { pageScheme: 'https' } as const;
  const read = (text: string): Source => parseSource(text);

  test.each([
    ['https://a.example', 'a.example'],
    ['a.example', 'https://a.example'],
    ['https://a.example:8443', 'a.example:8443'],
    ['https://*.a.example', '*.a.example'],
  ])('%s covers %s, which is written without the scheme of the page or with it', (cover, source) => {
    expect(covers(read(cover), read(source), options)).toBe(true);
    expect(covers(read(cover), read(source), {})).toBe(cover.startsWith('a'));
  });

  test('of two spellings of a path neither hides the other among many', () => {
    const paths = Array.from({ length: 9 }, (_, index) => `https://a.example/d${index}`);
    const texts = ['a.example/p/', 'https://a.example/p/', ...paths];
    const index = new CoverIndex(
      texts.map((text) => ({ source: read(text) })),
      options,
    );
    const found: { source: Source }[] = [];
    index.addCovers(read('a.example/p/x'), found);
    expect(found.map(({ source }) => source.text).sort()).toEqual(['a.example/p/', 'https://a.example/p/']);
  });
});
