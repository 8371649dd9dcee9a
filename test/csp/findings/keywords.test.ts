import { csp, needs } from '../support/csp';
import { hashSource } from '../support/universe';
import { ids, site, tell } from './support';

const HASH = hashSource('one()');
const INLINE = "'unsafe-inline'";
const DYNAMIC = "'strict-dynamic'";
const NONCE = "'nonce-r4nd0m'";
const A = 'https://a.example';

describe('neutralisedUnsafeInline', () => {
  test("tells whose 'unsafe-inline' is dead, and beside what of whom", () => {
    const policy = site(`script-src ${NONCE}`, needs('Ada', { 'script-src': [INLINE] }));
    expect(tell(policy, 'neutralisedUnsafeInline')).toMatchInlineSnapshot(`
      "info neutralisedUnsafeInline
      script-src | 'unsafe-inline'
      Ada for script-src
      script-src: browsers ignore 'unsafe-inline' (Ada) beside 'nonce-r4nd0m' (site).
      Delete it, unless you still serve browsers that know no nonces and hashes."
    `);
  });

  test.each([
    [`script-src ${INLINE} ${HASH}`, 'script-src'],
    [`script-src ${INLINE} ${NONCE}`, 'script-src'],
    [`script-src ${INLINE} ${DYNAMIC}`, 'script-src'],
    [`style-src ${INLINE} ${HASH}`, 'style-src'],
    [`style-src-elem ${INLINE} ${NONCE}`, 'style-src-elem'],
    [`script-src-attr ${INLINE} ${HASH}`, 'script-src-attr'],
    [`style-src-attr ${INLINE} ${HASH}`, 'style-src-attr'],
    [`default-src ${INLINE} ${HASH}`, 'default-src'],
  ])('is told once: %s', (text, directive) => {
    const told = site(text)
      .findings()
      .filter(({ id }) => id === 'neutralisedUnsafeInline');
    expect(told).toMatchObject([{ severity: 'info', directive, source: INLINE }]);
  });

  test.each([
    `script-src ${INLINE} ${A}`,
    `script-src ${HASH}`,
    `style-src ${INLINE} ${DYNAMIC}`,
    `script-src-elem ${HASH};script-src-attr ${INLINE}`,
    `img-src ${INLINE} ${HASH}`,
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('neutralisedUnsafeInline');
  });
});

describe('unsafeInlineScripts', () => {
  test('tells who asked for it', () => {
    const policy = site("script-src 'self'", needs('Ada', { 'script-src': [INLINE] }));
    expect(tell(policy, 'unsafeInlineScripts')).toMatchInlineSnapshot(`
      "warning unsafeInlineScripts
      script-src | 'unsafe-inline'
      Ada for script-src
      script-src: 'unsafe-inline' makes the policy unable to stop injected scripts: asked for by Ada.
      Use hashes for the inline scripts, or the way without inline code that the vendor documents."
    `);
  });

  test('names all who asked for it', () => {
    const policy = site(`script-src-attr ${INLINE}`, needs('Ada', { 'script-src-attr': [INLINE] }));
    expect(tell(policy, 'unsafeInlineScripts')).toMatchInlineSnapshot(`
      "warning unsafeInlineScripts
      script-src-attr | 'unsafe-inline'
      Ada for script-src-attr, site for script-src-attr
      script-src-attr: 'unsafe-inline' makes the policy unable to stop injected scripts: asked for by Ada and site.
      Use hashes for the inline scripts, or the way without inline code that the vendor documents."
    `);
  });

  test.each(['script-src', 'script-src-elem', 'script-src-attr', 'default-src'])('is told once of %s', (directive) => {
    const told = site(`${directive} ${INLINE}`)
      .findings()
      .filter(({ id }) => id === 'unsafeInlineScripts');
    expect(told).toMatchObject([{ severity: 'warning', directive, source: INLINE }]);
  });

  test.each([
    `script-src ${INLINE} ${HASH}`,
    `script-src ${INLINE} ${DYNAMIC}`,
    "script-src 'self'",
    `style-src ${INLINE}`,
    `default-src ${INLINE};script-src 'self'`,
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('unsafeInlineScripts');
  });
});

describe('unsafeInlineStyles', () => {
  test('tells who asked for it, as something worth knowing', () => {
    const policy = site("style-src 'self'", needs('Ada', { 'style-src': [INLINE] }));
    expect(tell(policy, 'unsafeInlineStyles')).toMatchInlineSnapshot(`
      "info unsafeInlineStyles
      style-src | 'unsafe-inline'
      Ada for style-src
      style-src: 'unsafe-inline' allows any inline style: asked for by Ada.
      Styles cannot run code, but they can hide and imitate content and leak some of it."
    `);
  });

  test.each(['style-src', 'style-src-elem', 'style-src-attr', 'default-src'])('is told once of %s', (directive) => {
    const told = site(`${directive} ${INLINE}`)
      .findings()
      .filter(({ id }) => id === 'unsafeInlineStyles');
    expect(told).toMatchObject([{ severity: 'info', directive, source: INLINE }]);
  });

  test("is told beside 'strict-dynamic' as well, which is nothing to styles", () => {
    expect(ids(site(`style-src ${INLINE} ${DYNAMIC}`))).toEqual(['unsafeInlineStyles']);
  });

  test.each([`style-src ${INLINE} ${HASH}`, "style-src 'self'", `script-src ${INLINE}`])(
    'is not told of %s',
    (text) => {
      expect(ids(site(text))).not.toContain('unsafeInlineStyles');
    },
  );
});

describe('hostsBesideStrictDynamic', () => {
  test('is an error where a party asked for the host', () => {
    const policy = site(`script-src ${DYNAMIC} ${HASH}`, needs('Ada', { 'script-src': [A] }));
    expect(tell(policy, 'hostsBesideStrictDynamic')).toMatchInlineSnapshot(`
      "error hostsBesideStrictDynamic
      script-src | https://a.example
      Ada for script-src
      script-src: browsers ignore https://a.example beside 'strict-dynamic': asked for by Ada.
      Load these scripts from a script that has a nonce or a hash, or delete the sources."
    `);
  });

  test('is an error where one of several parties knows nothing of it', () => {
    const policy = site(`script-src ${DYNAMIC} ${HASH} 'self'`, needs('Ada', { 'script-src': [A] }));
    expect(policy.findings().find(({ id }) => id === 'hostsBesideStrictDynamic')?.severity).toBe('error');
  });

  test('is worth knowing where the site alone did, and counts them', () => {
    const policy = site(`script-src ${DYNAMIC} ${NONCE} 'self' https: ${A}`);
    expect(tell(policy, 'hostsBesideStrictDynamic')).toMatchInlineSnapshot(`
      "info hostsBesideStrictDynamic
      script-src | 'self'
      site for script-src
      script-src: browsers ignore 3 hosts and schemes, such as 'self', beside 'strict-dynamic': asked for by site.
      Load these scripts from a script that has a nonce or a hash, or delete the sources."
    `);
  });

  test.each(["'self'", 'https:', '*', 'a.example', '*.a.example'])('is told of %s', (source) => {
    const told = site(`script-src-elem ${DYNAMIC} ${HASH} ${source}`)
      .findings()
      .filter(({ id }) => id === 'hostsBesideStrictDynamic');
    expect(told).toMatchObject([{ directive: 'script-src-elem', source }]);
  });

  test("is no error where the party itself has 'strict-dynamic', and hosts for old browsers", () => {
    const policy = site(
      `script-src ${DYNAMIC} ${HASH}`,
      needs('Ada', { 'script-src': [DYNAMIC, 'https://a.example'] }),
    );
    const told = policy.findings().find(({ id }) => id === 'hostsBesideStrictDynamic');
    expect(told?.severity ?? 'info').toBe('info');
  });

  test.each([
    `script-src ${DYNAMIC} ${HASH}`,
    `script-src ${DYNAMIC} ${HASH} 'unsafe-eval' 'report-sample'`,
    `script-src ${HASH} ${A}`,
    `script-src ${DYNAMIC} ${A};script-src-elem ${A}`,
    `style-src ${DYNAMIC} ${A}`,
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('hostsBesideStrictDynamic');
  });
});

describe('unsafeEval', () => {
  test('tells who asked for it', () => {
    const policy = site("script-src 'self'", needs('Ada', { 'script-src': ["'unsafe-eval'"] }));
    expect(tell(policy, 'unsafeEval')).toMatchInlineSnapshot(`
      "warning unsafeEval
      script-src | 'unsafe-eval'
      Ada for script-src
      script-src: 'unsafe-eval' lets strings be run as code: asked for by Ada.
      If it is for WebAssembly only, 'wasm-unsafe-eval' is enough."
    `);
  });

  test('is told of default-src where eval falls back on it', () => {
    expect(site("default-src 'unsafe-eval'").findings()).toMatchObject([
      { id: 'unsafeEval', directive: 'default-src', origins: [{ party: 'site' }] },
    ]);
  });

  test.each([
    "script-src 'wasm-unsafe-eval'",
    "script-src 'self';script-src-elem 'unsafe-eval'",
    "default-src 'unsafe-eval';script-src 'self'",
    "style-src 'unsafe-eval'",
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('unsafeEval');
  });
});

describe('unsafeHashes', () => {
  test('tells who asked for it', () => {
    const policy = site("script-src 'self'", needs('Ada', { 'script-src-attr': ["'unsafe-hashes'", HASH] }));
    expect(tell(policy, 'unsafeHashes')).toMatchInlineSnapshot(`
      "info unsafeHashes
      script-src-attr | 'unsafe-hashes'
      Ada for script-src-attr
      script-src-attr: 'unsafe-hashes' lets injected markup use the allowed event handlers: asked for by Ada.
      Move the code of event handlers into scripts."
    `);
  });

  test('is not told where there is no hash that it could open', () => {
    expect(ids(site("script-src 'unsafe-hashes'"))).not.toContain('unsafeHashes');
  });

  test.each([
    `script-src ${HASH}`,
    `style-src 'unsafe-hashes' ${HASH}`,
    `script-src 'unsafe-hashes' ${HASH};script-src-attr 'none'`,
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('unsafeHashes');
  });
});

describe('staticNonce', () => {
  test('tells whose nonce it is', () => {
    expect(tell(site(`script-src ${NONCE}`), 'staticNonce')).toMatchInlineSnapshot(`
      "warning staticNonce
      script-src | 'nonce-r4nd0m'
      site for script-src
      script-src: a nonce protects only while every response has another: asked for by site.
      In a policy that is written beforehand use hashes."
    `);
  });

  test.each([
    [`style-src ${NONCE}`, ['style-src']],
    [`default-src ${NONCE} ${HASH}`, ['default-src']],
    [`script-src-elem ${NONCE};style-src-elem ${NONCE}`, ['script-src-elem', 'style-src-elem']],
    [`script-src 'nonce-zz' ${NONCE}`, ['script-src']],
  ])('is told once per directive: %s', (text, directives) => {
    const told = site(text)
      .findings()
      .filter(({ id }) => id === 'staticNonce');
    expect(told).toMatchObject(directives.map((directive) => ({ severity: 'warning', directive })));
    expect(new Set(told.map(({ source }) => source))).toEqual(new Set([NONCE]));
  });

  test.each([`script-src ${HASH}`, "script-src 'self'", `img-src ${NONCE}`])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('staticNonce');
  });
});

test('keywords that weaken nothing are not doubtful', () => {
  expect(
    csp("default-src 'none';script-src 'wasm-unsafe-eval' 'report-sample' 'self';base-uri 'none'").findings(),
  ).toEqual([]);
});
