import { Policy } from '../../../lib/csp';
import type { RequirementSet } from '../../../lib/csp';
import { needs } from '../support/csp';
import { hashSource } from '../support/universe';
import { ids, site, tell } from './support';

const HASH = hashSource('one()');
const OTHER = hashSource('two()');
const INLINE = "'unsafe-inline'";
const DYNAMIC = "'strict-dynamic'";
const HASHES = "'unsafe-hashes'";
const A = 'https://a.example';

describe('hashesLeftOut', () => {
  test("tells of a hash of the site that a party's 'unsafe-inline' drives out: the site is weaker than it looks", () => {
    expect(tell(site(`style-src ${HASH}`, needs('Ada', { 'style-src': [INLINE] })), 'hashesLeftOut'))
      .toMatchInlineSnapshot(`
      "warning hashesLeftOut
      style-src
      Ada for style-src, site for style-src
      style-src: Ada relies on 'unsafe-inline', which the hash of site would switch off. The policy has 'unsafe-inline' and not the hash: all inline code is allowed.
      If only style attributes need it, put 'unsafe-inline' into style-src-attr and the hashes into style-src-elem."
    `);
  });

  test('tells of the hash of a party, as something worth knowing', () => {
    expect(tell(site(`script-src ${INLINE}`, needs('Ada', { 'script-src': [HASH] })), 'hashesLeftOut'))
      .toMatchInlineSnapshot(`
      "info hashesLeftOut
      script-src
      Ada for script-src, site for script-src
      script-src: site relies on 'unsafe-inline', which the hash of Ada would switch off. The policy has 'unsafe-inline' and not the hash: all inline code is allowed.
      Use the vendor's way without inline code, or do without the vendor, if inline code must be checked."
    `);
  });

  test('counts several hashes, and names two parties', () => {
    const [ada, bob] = [needs('Ada', { 'style-src': [INLINE] }), needs('Bob', { 'style-src': [HASH, OTHER] })];
    expect(tell(site("style-src 'self'", ada, bob), 'hashesLeftOut')).toMatchInlineSnapshot(`
      "info hashesLeftOut
      style-src
      Ada for style-src, Bob for style-src
      style-src: Ada relies on 'unsafe-inline', which the 2 hashes of Bob would switch off. The policy has 'unsafe-inline' and not the hashes: all inline code is allowed.
      If only style attributes need it, put 'unsafe-inline' into style-src-attr and the hashes into style-src-elem."
    `);
  });

  test('is a warning where one of several hashes is of the site', () => {
    const [ada, bob] = [needs('Ada', { 'style-src': [INLINE] }), needs('Bob', { 'style-src': [OTHER] })];
    const told = site(`style-src ${HASH}`, ada, bob).findings();
    expect(told.find(({ id }) => id === 'hashesLeftOut')?.severity).toBe('warning');
  });

  test('is told of each directive by itself, once', () => {
    const ada = needs('Ada', { 'style-src': [INLINE], 'script-src': [INLINE] });
    const policy = site(`style-src ${HASH};script-src ${HASH}`, ada);
    const told = policy.merge([ada]).findings();
    expect(told.filter(({ id }) => id === 'hashesLeftOut').map(({ directive }) => directive)).toEqual([
      'script-src',
      'style-src',
    ]);
  });

  test.each([
    ['the hash and the keyword are in different directives', `style-src-elem ${HASH}`, { 'style-src-attr': [INLINE] }],
    ['they are for scripts and for styles', `script-src ${HASH};style-src 'self'`, { 'style-src': [INLINE] }],
    ['a party names both, for old browsers', `style-src ${HASH}`, { 'style-src': [INLINE, OTHER] }],
    ["the site's own 'unsafe-inline' is dead already", `style-src ${HASH} ${INLINE}`, { 'style-src': [OTHER] }],
    ['the base leaves inline styles unrestricted', `script-src ${HASH}`, { 'style-src': [INLINE] }],
    [
      'only attributes lose a hash, for whatever it allows there is allowed',
      `style-src-attr ${HASHES} ${HASH}`,
      { 'style-src-attr': [INLINE] },
    ],
  ])('is not told where %s', (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).not.toContain('hashesLeftOut');
  });
});

describe('hashesLeftOut in words', () => {
  test('speaks of several parties in the plural', () => {
    const sets = ['Ada', 'Bob'].map((party) => needs(party, { 'style-src': [INLINE] }));
    expect(tell(site(`style-src ${HASH}`, ...sets), 'hashesLeftOut')).toContain('Ada and Bob rely on');
  });

  test("does not say that a party relies on an 'unsafe-inline' that it has beside its own hash", () => {
    const [ada, bob] = [needs('Ada', { 'style-src': [INLINE] }), needs('Bob', { 'style-src': [INLINE, HASH] })];
    expect(tell(site("style-src 'self'", ada, bob), 'hashesLeftOut')).toContain('style-src: Ada relies on');
  });
});

describe('what else could not be had, in words', () => {
  const sets = (directive: string, ...sources: string[]): RequirementSet[] =>
    ['Ada', 'Bob'].map((party) => needs(party, { [directive]: sources }));

  test('speaks of several parties in the plural', () => {
    expect(tell(site("script-src 'nonce-r4nd0m'", ...sets('script-src', INLINE)), 'unsafeInlineDefeated')).toContain(
      'script-src: Ada and Bob need',
    );
    expect(tell(site("script-src 'self'", ...sets('script-src', DYNAMIC)), 'strictDynamicLeftOut')).toContain(
      "script-src: Ada and Bob need 'strict-dynamic', which would switch off the hosts of site. The policy",
    );
  });

  test('names the requirement that cannot be had, and none for hosts of the same party', () => {
    const ada: RequirementSet = {
      party: 'Ada',
      requirements: [
        { directive: 'script-src', sources: [DYNAMIC], reason: 'It loads more.' },
        { directive: 'script-src', sources: [A], reason: 'For old browsers.' },
      ],
    };
    const found = site("script-src 'none'", ada)
      .findings()
      .find(({ id }) => id === 'strictDynamicLeftOut');
    expect(found?.origins.map(({ reason }) => reason)).toEqual(['It loads more.']);
  });

  test("says what 'strict-dynamic' would do where there are no hosts yet", () => {
    expect(tell(site("script-src 'none'", ...sets('script-src', DYNAMIC).slice(1)), 'strictDynamicLeftOut')).toContain(
      "script-src: Bob needs 'strict-dynamic', which would switch off whatever hosts are added. The policy",
    );
  });
});

describe('hashesWidened', () => {
  test("tells of a hash of one party that another one's 'unsafe-hashes' opens to event handlers", () => {
    const [ada, bob] = [needs('Ada', { 'script-src': [HASHES, OTHER] }), needs('Bob', { 'script-src': [HASH] })];
    expect(tell(site("script-src 'self'", ada, bob), 'hashesWidened')).toMatchInlineSnapshot(`
      "info hashesWidened
      script-src | 'unsafe-hashes'
      Ada for script-src, Bob for script-src
      script-src: 'unsafe-hashes' of Ada lets event handlers and style attributes use the hash of Bob as well.
      Keep hashes of elements in script-src-elem or style-src-elem, and 'unsafe-hashes' with its own in script-src-attr or style-src-attr."
    `);
  });

  test('counts several hashes', () => {
    const ada = needs('Ada', { 'style-src': [HASHES] });
    expect(tell(site(`style-src ${HASH} ${OTHER}`, ada), 'hashesWidened')).toMatchInlineSnapshot(`
      "info hashesWidened
      style-src | 'unsafe-hashes'
      Ada for style-src, site for style-src
      style-src: 'unsafe-hashes' of Ada lets event handlers and style attributes use 2 hashes of site as well.
      Keep hashes of elements in script-src-elem or style-src-elem, and 'unsafe-hashes' with its own in script-src-attr or style-src-attr."
    `);
  });

  test.each([
    ['the keyword and the hash have the same party', "script-src 'self'", { 'script-src': [HASHES, HASH] }],
    ['both asked for the hash', `script-src ${HASH}`, { 'script-src': [HASHES, HASH] }],
    ['there is no hash', "script-src 'self'", { 'script-src': [HASHES] }],
    ['they are in different directives', `script-src-elem ${HASH}`, { 'script-src-attr': [HASHES, OTHER] }],
    ["'unsafe-inline' allows all of it anyway", `script-src ${INLINE}`, { 'script-src': [HASHES, HASH] }],
  ])('is not told where %s', (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).not.toContain('hashesWidened');
  });

  test('is not told of a policy that was not merged', () => {
    expect(ids(site(`script-src ${HASHES} ${HASH}`))).not.toContain('hashesWidened');
  });
});

describe('unsafeInlineDefeated', () => {
  test('tells whose inline code a nonce of the site blocks', () => {
    const policy = site("script-src 'nonce-r4nd0m'", needs('Ada', { 'script-src': [INLINE] }));
    expect(tell(policy, 'unsafeInlineDefeated')).toMatchInlineSnapshot(`
      "error unsafeInlineDefeated
      script-src | 'unsafe-inline'
      Ada for script-src, site for script-src
      script-src: Ada needs 'unsafe-inline', but browsers ignore it beside 'nonce-r4nd0m' of site. Inline code of Ada is blocked.
      Give the inline code a nonce or a hash, or do without one of the two."
    `);
  });

  test("tells the same of 'strict-dynamic', and names the first of several reasons", () => {
    const policy = site(`script-src ${DYNAMIC} 'nonce-r4nd0m'`, needs('Ada', { 'script-src-elem': [INLINE] }));
    expect(tell(policy, 'unsafeInlineDefeated')).toMatchInlineSnapshot(`
      "error unsafeInlineDefeated
      script-src-elem | 'unsafe-inline'
      Ada for script-src-elem, site for script-src
      script-src-elem: Ada needs 'unsafe-inline', but browsers ignore it beside 'nonce-r4nd0m' of site. Inline code of Ada is blocked.
      Give the inline code a nonce or a hash, or do without one of the two."
    `);
  });

  test.each([
    ['only attributes need it', "style-src 'nonce-r4nd0m'", { 'style-src-attr': [INLINE] }],
    ['a hash can be left out instead', `style-src ${HASH}`, { 'style-src': [INLINE] }],
    ["'strict-dynamic' says nothing, as in styles", `style-src ${DYNAMIC}`, { 'style-src': [INLINE] }],
    ['nothing switches it off', "script-src 'self'", { 'script-src': [INLINE] }],
    ['the party gives a hash as well', "script-src 'nonce-r4nd0m'", { 'script-src': [INLINE, HASH] }],
    ['inline code is unrestricted', "img-src 'nonce-r4nd0m'", { 'script-src': [INLINE] }],
  ])('is not told where %s', (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).not.toContain('unsafeInlineDefeated');
  });

  test("does not blame the site for an 'unsafe-inline' that it has beside its nonce, for old browsers", () => {
    const policy = site(`script-src 'nonce-r4nd0m' ${INLINE}`, needs('Ada', { 'script-src': [INLINE] }));
    expect(tell(policy, 'unsafeInlineDefeated')).toContain('Inline code of Ada is blocked.');
  });
});

describe('strictDynamicLeftOut', () => {
  test('tells who needs it, and whose hosts it would switch off', () => {
    const policy = site(`script-src 'self' ${A}`, needs('Ada', { 'script-src': [DYNAMIC] }));
    expect(tell(policy, 'strictDynamicLeftOut')).toMatchInlineSnapshot(`
      "error strictDynamicLeftOut
      script-src | 'strict-dynamic'
      Ada for script-src, site for script-src
      script-src: Ada needs 'strict-dynamic', which would switch off the hosts of site. The policy does not have it.
      List the hosts that the vendor's scripts come from, or give the site's own policy 'strict-dynamic'."
    `);
  });

  test('names nobody whose hosts it would not switch off', () => {
    const policy = site("script-src 'self'", needs('Ada', { 'script-src': [DYNAMIC, HASH] }));
    expect(tell(policy, 'strictDynamicLeftOut')).toContain('the hosts of site.');
  });

  test('speaks of no hosts where nobody has any', () => {
    const policy = site("script-src 'none'", needs('Ada', { 'script-src': [DYNAMIC, HASH] }));
    expect(tell(policy, 'strictDynamicLeftOut')).not.toMatch(/hosts of (?:Ada|nobody)/);
  });

  test.each([
    ['the site has it', `script-src ${DYNAMIC} 'nonce-r4nd0m'`, { 'script-src': [DYNAMIC] }],
    ['scripts are unrestricted', "img-src 'self'", { 'script-src': [DYNAMIC] }],
    ['it stands where it says nothing', "style-src 'self'", { 'style-src': [DYNAMIC] }],
  ])('is not told where %s', (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).not.toContain('strictDynamicLeftOut');
  });
});

test('hashesLeftOut is as severe for a site that goes by another name, and no more for a party called site', () => {
  const severity = (party: string, vendor: string, lost: 'base' | 'vendor') => {
    const [base, need] = lost === 'base' ? [HASH, INLINE] : [INLINE, HASH];
    return Policy.parse(`style-src ${base}`, { party })
      .merge([needs(vendor, { 'style-src': [need] })])
      .findings()
      .find(({ id }) => id === 'hashesLeftOut')?.severity;
  };
  expect([severity('site', 'Ada', 'base'), severity('acme', 'Ada', 'base')]).toEqual(['warning', 'warning']);
  expect([severity('site', 'Ada', 'vendor'), severity('acme', 'site', 'vendor')]).toEqual(['info', 'info']);
});
