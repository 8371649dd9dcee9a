import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { HashAlgorithm, InlineHashes, VendorCspHeaders, vendors } from '../../lib';
import type { InlineHashesOptions, VendorCspHeadersProps } from '../../lib';
import { withoutValidation } from './support';

withoutValidation();

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dist-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const sha = (text: string, algorithm = 'sha256'): string =>
  `'${algorithm}-${createHash(algorithm).update(text).digest('base64')}'`;
const read = (options?: InlineHashesOptions): InlineHashes => InlineHashes.fromDirectory(folder, options);

function construct(props: VendorCspHeadersProps): VendorCspHeaders {
  return new VendorCspHeaders(new Stack(new App(), 'Stack'), 'Csp', props);
}

const finding = (csp: VendorCspHeaders, id: string) => csp.findings.filter((one) => one.id === id);

describe('hashes', () => {
  test('do not depend on nonces: the same code is one', () => {
    write('a.html', '<script nonce="a">a()</script><script nonce="b">a()</script>');
    write('b.html', '<script>a()</script>');
    expect(read().hashes).toEqual([
      {
        directive: 'script-src-elem',
        source: sha('a()'),
        place: 'script',
        excerpt: 'a()',
        pages: ['a.html', 'b.html'],
      },
    ]);
  });

  test('each once, with its directive and the pages that have it', () => {
    write('b.html', '<script>a()</script><script>a()</script><style>p{}</style>');
    write('a/index.html', '<script>a()</script>');
    expect(read().hashes).toEqual([
      {
        directive: 'script-src-elem',
        source: sha('a()'),
        place: 'script',
        excerpt: 'a()',
        pages: ['a/index.html', 'b.html'],
      },
      { directive: 'style-src-elem', source: sha('p{}'), place: 'style', excerpt: 'p{}', pages: ['b.html'] },
    ]);
    expect(read().pageCount).toBe(2);
  });

  test('are those of attributes only on request', () => {
    write('a.html', '<p style="color:red" onclick="a()"><a href="javascript:b()">');
    expect(read().hashes).toEqual([]);
    expect(read({ attributes: true }).hashes.map(({ directive, source }) => [directive, source])).toEqual([
      ['script-src-attr', sha('a()')],
      ['script-src-elem', sha('javascript:b()')],
      ['style-src-attr', sha('color:red')],
    ]);
  });

  test('are of the algorithm asked for', () => {
    write('a.html', '<script>a()</script>');
    expect(read({ algorithm: HashAlgorithm.SHA512 }).hashes[0]?.source).toBe(sha('a()', 'sha512'));
  });

  test('have an excerpt that fits on a line', () => {
    write('a.html', `<script>\n  a();\n  ${'b'.repeat(100)}</script>`);
    expect(read().hashes[0]?.excerpt).toBe(`a(); ${'b'.repeat(55)}…`);
  });

  test('do not change when they are read again', () => {
    for (const page of ['z.html', 'a.html', 'm/x.html']) write(page, `<script>${page}</script><style>x{}</style>`);
    expect(read().hashes).toEqual(read().hashes);
  });
});

describe('refused', () => {
  test('a folder without pages, since it was meant to have some', () => {
    write('a.txt', '');
    expect(read).toThrow(/has no \.html or \.htm file\. Name the folder that is deployed/);
    expect(read).toThrow(expect.objectContaining({ code: 'InvalidFolder' }) as Error);
  });

  test('a missing folder', () => {
    expect(() => InlineHashes.fromDirectory(join(folder, 'x'))).toThrow(/does not exist/);
  });

  test.each([
    ['no folder', undefined, {}, /takes a folder such as "dist", not undefined/],
    ['an empty name', '', {}, /not ""/],
    ['options that are none', '.', null, /must be an object, not null/],
    ['an unknown option', '.', { atributes: true }, /no option "atributes"\. Did you mean "attributes"\?/],
    ['an unknown algorithm', '.', { algorithm: 'md5' }, /must be "sha256", "sha384", "sha512", not "md5"/],
    ['a flag that is none', '.', { attributes: 'yes' }, /must be true or false/],
    ['a list that is none', '.', { exclude: 'drafts' }, /must be a list of paths such as "drafts"/],
  ])('%s', (_, directory, options, message) => {
    expect(() => InlineHashes.fromDirectory(directory!, options as InlineHashesOptions)).toThrow(message);
  });

  test('a prop that is no InlineHashes', () => {
    expect(() => construct({ inlineHashes: 'dist' as unknown as InlineHashes })).toThrow(/InlineHashes\.fromDirectory/);
  });
});

describe('in a policy', () => {
  test('exactly the inline code of the pages is allowed', () => {
    write('a.html', '<script>a()</script><style>p{}</style><p style="color:red" onclick="b()">');
    const { policy } = construct({ inlineHashes: read({ attributes: true }) });
    const allowed = (inlineType: 'script' | 'style' | 'script attribute' | 'style attribute', text: string): boolean =>
      policy.allows({ kind: 'inline', inlineType, text }).allowed;
    expect([allowed('script', 'a()'), allowed('style', 'p{}')]).toEqual([true, true]);
    expect([allowed('script attribute', 'b()'), allowed('style attribute', 'color:red')]).toEqual([true, true]);
    expect([allowed('script', 'b()'), allowed('script attribute', 'a()'), allowed('style attribute', 'p{}')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("'unsafe-hashes' is there on request only", () => {
    write('a.html', '<script>a()</script><p onclick="b()">');
    expect(construct({ inlineHashes: read() }).contentSecurityPolicy).not.toContain('unsafe-hashes');
    expect(construct({ inlineHashes: read({ attributes: true }) }).contentSecurityPolicy).toContain('unsafe-hashes');
  });

  test('workers and other directives get no more than before', () => {
    write('a.html', '<script>a()</script>');
    const { policy } = construct({ inlineHashes: read() });
    expect(policy.allows({ kind: 'inline', inlineType: 'style', text: 'a()' }).allowed).toBe(false);
    expect(policy.allows({ destination: 'worker', url: 'https://a.example/' }).allowed).toBe(false);
    expect(policy.allows({ destination: 'script', url: 'https://site.example/' }).allowed).toBe(true);
  });

  test('each hash tells whose it is', () => {
    for (let index = 0; index < 5; index++) write(`${index}.html`, '<script>a()</script>');
    const { directives } = construct({ inlineHashes: read() }).explanation;
    const sources = directives.find(({ directive }) => directive === 'script-src-elem')?.sources;
    expect(sources?.find(({ text }) => text === sha('a()'))?.origins).toEqual([
      {
        party: "the site's inline code",
        directive: 'script-src-elem',
        reason: 'Inline script of 0.html, 1.html, 2.html and 2 more pages.',
      },
    ]);
  });

  test('a policy that is too long names inline code among the contributors', () => {
    write('a.html', Array.from({ length: 40 }, (_, index) => `<script>a(${index})</script>`).join(''));
    const app = new App();
    new VendorCspHeaders(new Stack(app, 'Stack'), 'Csp', { inlineHashes: read() });
    expect(() => app.synth()).toThrow(
      /Largest contributors.*the site's inline code 2160 .*Move inline code into files/,
    );
  });
});

describe('hashesLeftOut', () => {
  test('names the vendor, the pages and the ways out', () => {
    write('a.html', '<style>p{}</style>');
    write('b.html', '<style>p{}</style><script>a()</script>');
    const csp = construct({ inlineHashes: read(), vendors: [new vendors.Crisp()] });
    expect(csp.contentSecurityPolicy).not.toContain(sha('p{}'));
    expect(csp.contentSecurityPolicy).toContain(sha('a()'));
    const [found] = finding(csp, 'hashesLeftOut');
    expect(found).toMatchObject({ severity: 'warning', directive: 'style-src-elem' });
    expect(found?.message).toMatch(
      /Crisp relies on 'unsafe-inline'.*the site's inline code.*is that of a\.html, b\.html\./,
    );
    expect(found?.advice).toMatch(
      /move the inline code of these pages into files.*leave out inlineHashes or acknowledge/,
    );
  });

  test('is not there for a vendor without inline code', () => {
    write('a.html', '<style>p{}</style>');
    expect(finding(construct({ inlineHashes: read(), vendors: [new vendors.Stripe()] }), 'hashesLeftOut')).toEqual([]);
  });

  test('of others says nothing of pages', () => {
    write('a.html', '<script>a()</script>');
    const basePolicy = `default-src 'self'; style-src ${sha('x')}; object-src 'none'; base-uri 'none'`;
    const csp = construct({ inlineHashes: read(), basePolicy, vendors: [new vendors.Crisp()] });
    expect(finding(csp, 'hashesLeftOut')[0]?.message).not.toContain('a.html');
  });
});

describe('inlineCodeBlocked', () => {
  test('tells of attributes that nobody asked to hash', () => {
    write('a.html', '<p onclick="a()">');
    write('b.html', '<p onclick="b()"><p style="color:red">');
    const app = new App();
    const stack = new Stack(app, 'Stack');
    const csp = new VendorCspHeaders(stack, 'Csp', { inlineHashes: read() });
    const messages = finding(csp, 'inlineCodeBlocked').map(({ message }) => message);
    expect(messages[0]).toMatch(
      /^script-src-attr: the policy blocks 2 event handlers of a\.html, b\.html, such as p\[onclick\] "[ab]\(\)"\.$/,
    );
    expect(messages[1]).toBe(
      'style-src-attr: the policy blocks a style attribute of b.html, such as p[style] "color:red".',
    );
    const warnings = Annotations.fromStack(stack).findWarning('/Stack/Csp', Match.anyValue());
    expect(warnings.map(({ entry }) => entry.data)).toContainEqual(
      expect.stringMatching(/policy blocks 2 event handlers.*cdk-vendor-csp:inlineCodeBlocked/s),
    );
  });

  test('is not there once they are hashed', () => {
    write('a.html', '<p onclick="a()" style="color:red">');
    expect(finding(construct({ inlineHashes: read({ attributes: true }) }), 'inlineCodeBlocked')).toEqual([]);
  });

  test('is not there where a vendor needs all of it allowed', () => {
    write('a.html', '<p style="color:red">');
    expect(finding(construct({ inlineHashes: read(), vendors: [new vendors.Crisp()] }), 'inlineCodeBlocked')).toEqual(
      [],
    );
  });
});
