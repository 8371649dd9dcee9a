import { parsePolicies } from '../../lib/csp';
import type { RequirementSet } from '../../lib/csp';
import { csp, needs } from './support/csp';
import { hashSource } from './support/universe';

const A = 'https://a.example';
const V = 'https://vendor.example';
const HASH = hashSource('one()');
const UNSAFE_INLINE = "'unsafe-inline'";

/** What merging makes of a base and what Ada needs. */
function merged(base: string, wanted: Record<string, string[]>): string {
  return csp(base)
    .merge([needs('Ada', wanted)])
    .toString();
}

function findingIds(base: string, ...wanted: Record<string, string[]>[]): string[] {
  const sets = wanted.map((one, index) => needs(['Ada', 'Bob'][index] ?? '', one));
  return csp(base)
    .merge(sets)
    .findings()
    .map(({ id }) => id);
}

describe('merging a need into a directive that the base lacks', () => {
  test.each([
    [`script-src 'self' ${A}`, { 'worker-src': ['blob:'] }, `script-src 'self' ${A};worker-src 'self' blob: ${A}`],
    [`default-src 'self'`, { 'worker-src': ['blob:'] }, `default-src 'self';worker-src 'self' blob:`],
    [
      `child-src ${A};script-src 'self'`,
      { 'worker-src': ['blob:'] },
      `script-src 'self';child-src ${A};worker-src blob: ${A}`,
    ],
    [`default-src 'self'`, { 'img-src': [V] }, `default-src 'self';img-src 'self' ${V}`],
    [`child-src ${A}`, { 'frame-src': [V] }, `child-src ${A};frame-src ${A} ${V}`],
    [`script-src ${A}`, { 'script-src-elem': [V] }, `script-src ${A};script-src-elem ${A} ${V}`],
    [`style-src ${A}`, { 'style-src-attr': ["'unsafe-inline'"] }, `style-src ${A};style-src-attr 'unsafe-inline' ${A}`],
  ])('gives it what it fell back on: %s', (base, wanted, result) => {
    expect(merged(base, wanted)).toBe(result);
  });

  test.each([
    [
      'script-src',
      `default-src 'self'`,
      { 'script-src': [V] },
      `default-src 'self';script-src 'self' ${V};worker-src 'self'`,
    ],
    ['script-src', `script-src 'self'`, { 'script-src': [V] }, `script-src 'self' ${V};worker-src 'self'`],
  ])('does not widen workers with %s: %s', (_, base, wanted, result) => {
    expect(merged(base, wanted)).toBe(result);
  });

  test('does not pin workers that have a directive of their own, or need none', () => {
    expect(merged(`script-src 'self';worker-src 'self'`, { 'script-src': [V] })).toBe(
      `script-src 'self' ${V};worker-src 'self'`,
    );
    expect(merged(`script-src 'self';child-src 'self'`, { 'script-src': [V] })).toBe(
      `script-src 'self' ${V};child-src 'self'`,
    );
    expect(merged(`script-src 'self'`, { 'script-src': [V], 'worker-src': [V] })).toBe(`script-src 'self' ${V}`);
  });

  test('leaves what the base does not restrict unrestricted', () => {
    expect(merged(`script-src 'self'`, { 'img-src': [V], 'frame-src': [V], 'style-src': [V] })).toBe(
      `script-src 'self'`,
    );
    expect(merged('', { 'script-src': [V], 'child-src': [V] })).toBe('');
    expect(merged(`img-src 'self'`, { 'script-src': [V], 'script-src-elem': [V] })).toBe(`img-src 'self'`);
  });

  test.each(['form-action', 'frame-ancestors', 'base-uri'])('widens %s only where the base has it', (name) => {
    expect(merged(`default-src 'self'`, { [name]: [V] })).toBe(`default-src 'self'`);
    expect(merged(`${name} 'self'`, { [name]: [V] })).toBe(`${name} 'self' ${V}`);
  });

  test('adds sandbox flags and policy names of Trusted Types only where the base has the directive', () => {
    expect(merged(`default-src 'self'`, { sandbox: ['allow-scripts'], 'trusted-types': ['ada'] })).toBe(
      `default-src 'self'`,
    );
    expect(merged('sandbox', { sandbox: ['allow-scripts'] })).toBe('sandbox allow-scripts');
    expect(merged('report-uri /a', { sandbox: ['allow-scripts'], 'trusted-types': ['ada'] })).toBe('report-uri /a');
    expect(merged('trusted-types site', { 'trusted-types': ['ada'] })).toBe('trusted-types ada site');
  });

  test("lets the 'none' of trusted-types yield, as that of a source list does", () => {
    expect(merged("trusted-types 'none'", { 'trusted-types': ['ada'] })).toBe('trusted-types ada');
    expect(merged("trusted-types 'none'", { 'trusted-types': ["'none'"] })).toBe("trusted-types 'none'");
    expect(merged("trusted-types 'none'", { 'trusted-types': [] })).toBe("trusted-types 'none'");
  });

  test('leaves the values of trusted-types alone where nobody needs another', () => {
    const text = "trusted-types 'none' site";
    expect(merged(text, {})).toBe(text);
    expect(merged(`img-src 'self';${text}`, { 'img-src': [V] })).toBe(`img-src 'self' ${V};${text}`);
    expect(csp(text).merge([]).toString()).toBe(text);
  });

  test('has each sandbox flag once, whatever its letter case', () => {
    expect(merged('sandbox allow-scripts', { sandbox: ['Allow-Scripts'] })).toBe('sandbox allow-scripts');
  });

  test('refuses needs of fenced frames, which follow frames', () => {
    expect(() => merged(`frame-src 'self'`, { 'fenced-frame-src': [V] })).toThrow('cannot name "fenced-frame-src"');
  });
});

describe('merging with what the base has', () => {
  test("lets 'none' yield to a need, and keeps it without one", () => {
    expect(merged(`img-src 'none'`, { 'img-src': [V] })).toBe(`img-src ${V}`);
    expect(merged(`img-src 'none'`, { 'img-src': [] })).toBe(`img-src 'none'`);
    expect(merged(`default-src 'none'`, { 'img-src': [V] })).toBe(`default-src 'none';img-src ${V}`);
    expect(findingIds(`img-src 'none'`, { 'img-src': [V] })).toContain('noneOverridden');
    expect(findingIds(`img-src ${A}`, { 'img-src': [V] })).not.toContain('noneOverridden');
  });

  test.each([
    [
      `script-src ${A};script-src-elem ${A}`,
      { 'script-src': [V] },
      `script-src ${A} ${V};script-src-elem ${A} ${V};worker-src ${A}`,
    ],
    [`script-src-elem ${A}`, { 'script-src': [V] }, `script-src-elem ${A} ${V}`],
    [`script-src-attr ${A}`, { 'script-src': [V] }, `script-src-attr ${A} ${V}`],
    [`style-src ${A};style-src-elem ${A}`, { 'style-src': [V] }, `style-src ${A} ${V};style-src-elem ${A} ${V}`],
    [`script-src ${A};script-src-elem ${A}`, { 'script-src-elem': [V] }, `script-src ${A};script-src-elem ${A} ${V}`],
  ])('puts a need for the whole into the parts where the base has them: %s', (base, wanted, result) => {
    expect(merged(base, wanted)).toBe(result);
  });

  test.each([
    [`child-src ${A};frame-src ${A}`, { 'child-src': [V] }, `child-src ${A} ${V};frame-src ${A} ${V}`],
    [`child-src ${A}`, { 'worker-src': [V] }, `child-src ${A};worker-src ${A} ${V}`],
    [`default-src ${A}`, { 'child-src': [V] }, `default-src ${A};frame-src ${A} ${V};worker-src ${A} ${V}`],
  ])('widens frames and workers, and only those of them that are needed: %s', (base, wanted, result) => {
    expect(merged(base, wanted)).toBe(result);
  });

  test("gives no worker-src where 'strict-dynamic' lets all workers through", () => {
    expect(merged(`default-src 'strict-dynamic' ${HASH}`, { 'worker-src': ['blob:'] })).toBe(
      `default-src 'strict-dynamic' ${HASH}`,
    );
    // In child-src the keyword frees nobody.
    expect(merged(`child-src 'strict-dynamic'`, { 'worker-src': ['blob:'] })).toBe(
      `child-src 'strict-dynamic';worker-src 'strict-dynamic' blob:`,
    );
    expect(merged(`script-src 'strict-dynamic' ${HASH}`, { 'worker-src': ['blob:'] })).toBe(
      `script-src 'strict-dynamic' ${HASH}`,
    );
    expect(merged(`script-src ${HASH}`, { 'worker-src': ['blob:'] })).toBe(
      `script-src ${HASH};worker-src ${HASH} blob:`,
    );
  });

  test('keeps a token to the letter, and compares it with nothing', () => {
    const token = '${Token[TOKEN.12]}';
    expect(merged(`img-src *`, { 'img-src': [token, `https://${token}/A`] })).toBe(
      `img-src * ${token} https://${token}/A`,
    );
    expect(
      csp(`img-src *`)
        .merge([needs('Ada', { 'img-src': [token] })])
        .minimize()
        .toString(),
    ).toBe(`img-src * ${token}`);
  });
});

describe('needs that take away from each other', () => {
  const UNSAFE = UNSAFE_INLINE;

  test.each([
    ['a hash of the site', `style-src ${HASH}`, [{ 'style-src': [UNSAFE] }], `style-src ${UNSAFE}`, ['Ada', 'site']],
    ['a hash of a party', `style-src ${UNSAFE}`, [{ 'style-src': [HASH] }], `style-src ${UNSAFE}`, ['Ada', 'site']],
    [
      'two parties',
      `style-src 'none'`,
      [{ 'style-src': [UNSAFE] }, { 'style-src': [HASH] }],
      `style-src ${UNSAFE}`,
      ['Ada', 'Bob'],
    ],
  ])('leave the hash out where somebody relies on inline code, and say so: %s', (_, base, wanted, result, names) => {
    const policy = csp(base).merge(wanted.map((one, index) => needs(['Ada', 'Bob'][index] ?? '', one)));
    expect(policy.toString()).toBe(result);
    const [finding] = policy.findings().filter(({ id }) => id === 'hashesLeftOut');
    for (const name of names) expect(finding?.message).toContain(name);
    expect([...new Set(finding?.origins.map(({ party }) => party))].sort()).toEqual(names);
  });

  test("do not clash where 'unsafe-inline' stands beside a hash of the same party, for old browsers", () => {
    expect(merged(`style-src ${HASH}`, { 'style-src': [UNSAFE, hashSource('two()')] })).toContain(HASH);
    expect(findingIds(`style-src ${HASH}`, { 'style-src': [UNSAFE, HASH] })).not.toContain('hashesLeftOut');
  });

  test.each([
    ["'nonce-r4nd0m'", 'script-src'],
    ["'strict-dynamic'", 'script-src'],
    ["'nonce-r4nd0m'", 'style-src'],
  ])('tell whose inline code %s blocks in %s', (source, name) => {
    const policy = csp(`${name} ${source}`).merge([needs('Ada', { [name]: [UNSAFE] })]);
    const finding = policy.findings().find(({ id }) => id === 'unsafeInlineDefeated');
    expect(finding).toMatchObject({ severity: 'error', source: UNSAFE });
    expect(finding?.message).toMatch(/Ada needs .* of site/);
  });

  test("do not add 'strict-dynamic' to the hosts of others, and say so", () => {
    const policy = csp(`script-src ${A}`).merge([needs('Ada', { 'script-src': ["'strict-dynamic'"] })]);
    expect(policy.minimize().toString()).toBe(`script-src ${A}`);
    expect(policy.findings().find(({ id }) => id === 'strictDynamicLeftOut')?.message).toMatch(/Ada .* site/);
  });

  test("do not revive what 'strict-dynamic' kept dead in the list of the party that asked for it", () => {
    const policy = csp(`script-src 'self'`).merge([
      needs('Ada', { 'script-src': ["'strict-dynamic'", UNSAFE, 'https:'] }),
    ]);
    expect(policy.allows({ kind: 'inline' }).allowed).toBe(false);
    expect(policy.allows({ url: 'https://foreign.test/', destination: 'script' }).allowed).toBe(false);
  });

  const ALL_KINDS = ["'strict-dynamic'", "'self'", UNSAFE, "'unsafe-eval'", 'https:', V, HASH];

  test("take of a list with 'strict-dynamic' only what works without it, where the base does not have it", () => {
    expect(merged(`script-src 'none'`, { 'script-src-elem': ALL_KINDS })).toBe(
      `script-src 'none';script-src-elem 'unsafe-eval' ${HASH}`,
    );
    expect(merged(`script-src 'none'`, { 'script-src': ALL_KINDS })).toBe(
      `script-src 'unsafe-eval' ${HASH};worker-src 'none'`,
    );
  });

  test("take the whole list where the base has 'strict-dynamic' as well", () => {
    expect(merged(`script-src 'strict-dynamic' 'nonce-r4nd0m'`, { 'script-src': ALL_KINDS })).toBe(
      `script-src 'self' 'strict-dynamic' 'unsafe-eval' ${UNSAFE} 'nonce-r4nd0m' ${HASH} https: ${V}`,
    );
  });

  test("take 'strict-dynamic' of no directive but those of scripts", () => {
    const wanted = ["'strict-dynamic'", V];
    expect(merged(`default-src ${A}`, { 'worker-src': wanted, 'style-src': wanted, 'img-src': wanted })).toBe(
      `default-src ${A};style-src ${A} ${V};img-src ${A} ${V};worker-src ${A} ${V}`,
    );
  });

  test('join what a party needs of scripts with what another needs of script elements', () => {
    const policy = csp(`script-src 'none'`).merge([
      needs('Ada', { 'script-src': [A] }),
      needs('Bob', { 'script-src-elem': [V] }),
    ]);
    expect(policy.toString()).toBe(`script-src ${A};script-src-elem ${A} ${V};worker-src 'none'`);
  });

  test("join two lists with 'strict-dynamic', one of scripts and one of script elements", () => {
    const policy = csp(`script-src 'strict-dynamic' ${HASH}`).merge([
      needs('Ada', { 'script-src': ["'strict-dynamic'", A] }),
      needs('Bob', { 'script-src-elem': ["'strict-dynamic'", V] }),
    ]);
    expect(policy.toString()).toBe(
      `script-src 'strict-dynamic' ${HASH} ${A};script-src-elem 'strict-dynamic' ${HASH} ${A} ${V}`,
    );
  });

  test("give attributes a list of their own where a nonce defeats 'unsafe-inline' for elements", () => {
    expect(merged(`style-src 'nonce-r4nd0m'`, { 'style-src': [UNSAFE] })).toBe(
      `style-src ${UNSAFE} 'nonce-r4nd0m';style-src-attr ${UNSAFE}`,
    );
    expect(merged(`script-src 'nonce-r4nd0m'`, { 'script-src': [UNSAFE] })).toBe(
      `script-src ${UNSAFE} 'nonce-r4nd0m';script-src-attr ${UNSAFE};worker-src 'nonce-r4nd0m'`,
    );
    expect(merged(`style-src 'nonce-r4nd0m'`, { 'style-src': [V] })).toBe(`style-src 'nonce-r4nd0m' ${V}`);
  });

  test("leave hashes out of attributes where 'unsafe-inline' is relied on there alone", () => {
    expect(merged(`style-src 'unsafe-hashes' ${HASH}`, { 'style-src-attr': [UNSAFE] })).toBe(
      `style-src 'unsafe-hashes' ${HASH};style-src-attr 'unsafe-hashes' ${UNSAFE}`,
    );
  });

  test.each([
    [
      `script-src 'none'`,
      { 'script-src': [V, "'unsafe-eval'"], 'script-src-elem': [HASH] },
      `script-src 'unsafe-eval';script-src-elem 'unsafe-eval' ${HASH} ${V};script-src-attr 'unsafe-eval' ${V};worker-src 'none'`,
    ],
    [
      `style-src 'none'`,
      { 'style-src': [V], 'style-src-attr': [UNSAFE] },
      `style-src 'none';style-src-elem ${V};style-src-attr ${UNSAFE} ${V}`,
    ],
  ])(
    'of a party that names the whole and a part: the first is for all parts, only eval asks the whole: %s',
    (...row) => {
      const [base, wanted, result] = row;
      expect(merged(base, wanted)).toBe(result);
    },
  );

  test('of a party that names the whole and a part: the whole is not introduced where nothing asks it', () => {
    expect(merged(`default-src 'self'`, { 'style-src': [V], 'style-src-elem': [HASH] })).toBe(
      `default-src 'self';style-src-elem 'self' ${HASH} ${V};style-src-attr 'self' ${V}`,
    );
    expect(
      merged(`script-src 'none'`, {
        'script-src': ["'wasm-unsafe-eval'", "'trusted-types-eval'"],
        'script-src-attr': [UNSAFE],
      }),
    ).toMatch(/^script-src 'trusted-types-eval' 'wasm-unsafe-eval';/);
  });

  test("keep the hash beside a nonce, which defeats 'unsafe-inline' anyway", () => {
    expect(merged(`style-src ${HASH} 'nonce-r4nd0m'`, { 'style-src': [UNSAFE] })).toBe(
      `style-src ${UNSAFE} 'nonce-r4nd0m' ${HASH};style-src-attr ${UNSAFE}`,
    );
  });

  test('do not clash where no inline code is judged', () => {
    expect(merged(`img-src ${UNSAFE}`, { 'img-src': [HASH] })).toBe(`img-src ${UNSAFE} ${HASH}`);
    expect(findingIds(`img-src ${UNSAFE}`, { 'img-src': [HASH] })).not.toContain('hashesLeftOut');
  });

  test.each([
    [{ 'script-src': ["'strict-dynamic'"] }, `script-src self ${HASH}`],
    [{ 'script-src': [UNSAFE] }, `script-src ${UNSAFE} self`],
    [{ 'script-src': ["'unsafe-hashes'"] }, `script-src 'unsafe-hashes' self ${HASH}`],
  ])('find their way around values of the base that browsers ignore: %j', (wanted, result) => {
    const [base] = parsePolicies(`script-src ${HASH} self;worker-src *`).policies;
    expect(base?.merge([needs('Ada', wanted)]).toString()).toBe(`${result};worker-src *`);
  });

  test("of a party that names style-src and its elements: a hash for elements leaves 'unsafe-inline' to attributes", () => {
    expect(merged(`style-src 'none'`, { 'style-src': [UNSAFE], 'style-src-elem': [HASH] })).toBe(
      `style-src 'none';style-src-elem ${UNSAFE} ${HASH};style-src-attr ${UNSAFE}`,
    );
    expect(merged(`style-src 'none'`, { 'style-src': [UNSAFE], 'style-src-elem': [] })).toBe(`style-src ${UNSAFE}`);
  });

  test.each([
    ['strictDynamicLeftOut', `script-src ${A}`, { 'script-src-elem': ["'strict-dynamic'"] }],
    ['hashesLeftOut', `script-src ${UNSAFE}`, { 'script-src-elem': [HASH] }],
    ['unsafeInlineDefeated', `script-src ${UNSAFE} 'nonce-r4nd0m'`, { 'script-src-elem': [UNSAFE] }],
  ])('tell of %s although the directive falls back in the result', (id, base, wanted) => {
    expect(findingIds(base, wanted)).toContain(id);
  });
});

describe('the result of merging', () => {
  test('names everybody who asked for a source, also where the directive falls back', () => {
    const policy = csp(`default-src ${A}`).merge([needs('Ada', { 'img-src': [A] }), needs('Bob', { 'img-src': [A] })]);
    const { origins } = policy.allows({ url: `${A}/`, destination: 'image' });
    expect(origins.map(({ party }) => party)).toEqual(['Ada', 'Bob', 'site']);
  });

  test('keeps reason, page and day of every origin', () => {
    const requirement = { directive: 'img-src', sources: [V], reason: 'logos', page: 'https://docs.example/a' };
    const set = {
      party: 'Ada',
      requirements: [requirement],
      documentation: ['https://docs.example/'],
      verified: '2026-11-01',
    };
    expect(csp("img-src 'self'").merge([set]).directive('img-src')?.[1]?.origins).toEqual([
      { party: 'Ada', directive: 'img-src', reason: 'logos', page: 'https://docs.example/a', verified: '2026-11-01' },
    ]);
  });

  test('takes the first documentation page for a requirement without one, and leaves out what is not known', () => {
    const requirement = { directive: 'img-src', sources: [V], reason: '' };
    const documentation = ['https://docs.example/', 'https://docs.example/b'];
    const origins = (more: object) =>
      csp("img-src 'self'")
        .merge([{ party: 'Ada', requirements: [requirement], ...more }])
        .directive('img-src')?.[1]?.origins;
    expect(origins({ documentation })).toStrictEqual([
      { party: 'Ada', directive: 'img-src', page: 'https://docs.example/' },
    ]);
    expect(origins({})).toStrictEqual([{ party: 'Ada', directive: 'img-src' }]);
  });

  test('has the origins of a source in the order of party, directive, reason and page, each once', () => {
    const set = (party: string, directive: string, reason: string, page: string) => ({
      party,
      requirements: [{ directive, sources: [V], reason, page }],
    });
    const sets = [
      set('Ada', 'style-src', '', 'https://docs.example/d'),
      set('Ada', 'style-src', 'Buttons', 'https://docs.example/b'),
      set('Ada', 'style-src', 'Buttons', 'https://docs.example/c'),
      set('Ada', 'style-src', 'Colours', 'https://docs.example/a'),
      set('Ada', 'style-src-elem', 'All', 'https://docs.example/a'),
      set('Bob', 'style-src', 'All', 'https://docs.example/a'),
    ];
    const wanted = sets.map(({ party, requirements: [one] }) => [party, one?.directive, one?.reason, one?.page]);
    const orders = [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [2, 5, 0, 4, 1, 3, 2],
      [3, 1, 0, 4, 2, 5, 0, 0],
    ];
    for (const order of orders) {
      const origins = csp("style-src-elem 'none'")
        .merge(order.map((index) => sets[index]!))
        .directive('style-src-elem')?.[0]?.origins;
      expect(origins?.map(({ party, directive, reason = '', page }) => [party, directive, reason, page])).toEqual(
        wanted,
      );
    }
  });

  test('reads a requirement set once: a later change of it is not seen', () => {
    const sources = [V];
    const set = { party: 'Ada', requirements: [{ directive: 'img-src', sources, reason: 'logos' }] };
    const base = csp("img-src 'self'");
    base.merge([set]);
    sources.push(A);
    expect(base.merge([set]).toString()).toBe(`img-src 'self' ${V}`);
  });

  test('leaves what the parties gave, and the base, as they were', () => {
    const sets = [
      needs('Ada', { 'script-src': [V, UNSAFE_INLINE], 'script-src-elem': [A], 'style-src': [V] }),
      needs('Bob', { 'style-src-elem': [A, HASH], 'img-src': [V] }),
    ];
    const base = csp("default-src 'self';style-src 'unsafe-inline'");
    const first = base.merge(sets);
    const [text, directives] = [base.toString(), first.directives];
    expect(base.merge(sets).directives).toEqual(directives);
    expect(base.merge([...sets].reverse()).directives).toEqual(directives);
    expect(base.toString()).toBe(text);
  });

  test('has the origins in the same order whatever the order of the parties', () => {
    const sets = ['https://docs.example/a', 'https://docs.example/b'].map((page) => ({
      party: 'Ada',
      requirements: [{ directive: 'img-src', sources: [V], reason: 'logos', page }],
    }));
    const base = csp("img-src 'self'");
    expect(base.merge([...sets].reverse()).directives).toEqual(base.merge(sets).directives);
  });
});

describe('merging into a policy that was read from anywhere', () => {
  const ada = (text: string, wanted: Record<string, string[]>) =>
    parsePolicies(text).policies[0]!.merge([needs('Ada', wanted)]);

  test.each(["'sha256-YWJj'", "'sha256-x'"])("keeps a need beside 'unsafe-inline' that %s switches off", (short) => {
    const result = ada(`script-src 'unsafe-inline' ${short}`, { 'script-src': [HASH] });
    expect(result.directive('script-src')?.map(({ text }) => text)).toEqual(["'unsafe-inline'", HASH, short]);
    const told = result.findings().map(({ id }) => id);
    expect(told).toContain('neutralisedUnsafeInline');
    expect(told).not.toContain('unsafeInlineScripts');
    expect(told).not.toContain('hashesLeftOut');
  });

  test("leaves the hash out beside an 'unsafe-inline' that nothing switches off", () => {
    const result = ada("script-src 'unsafe-inline' 'sha256-'", { 'script-src': [HASH] });
    expect(
      result
        .directive('script-src')
        ?.map(({ text }) => text)
        .sort(),
    ).toEqual(["'sha256-'", "'unsafe-inline'"]);
    expect(result.findings().map(({ id }) => id)).toContain('hashesLeftOut');
  });

  test("takes a short hash out where somebody relies on 'unsafe-inline'", () => {
    const result = ada("script-src 'self' 'sha256-x'", { 'script-src': ["'unsafe-inline'"] });
    expect(result.toString()).toBe("script-src 'self' 'unsafe-inline';worker-src 'self' 'sha256-x'");
  });

  test.each(["'none'", "'NONE'"])('trusted-types %s gives way to the name of a policy', (none) => {
    expect(ada(`trusted-types ${none}`, { 'trusted-types': ['dompurify'] }).toString()).toBe('trusted-types dompurify');
    expect(csp({ 'trusted-types': [none] }).toString()).toBe("trusted-types 'none'");
  });
});

describe('merging in steps', () => {
  const HOST = needs('Bob', { 'script-src': ['https://b.example'] });
  const DYNAMIC = needs('Ada', { 'script-src': ["'strict-dynamic'"] });

  test('says what merging at once says, whichever came first', () => {
    const base = csp("script-src 'none'");
    const atOnce = base.merge([DYNAMIC, HOST]);
    expect(atOnce.findings().map(({ message }) => message)).toContainEqual(
      expect.stringContaining("Ada needs 'strict-dynamic', which would switch off the hosts of Bob."),
    );
    for (const steps of [base.merge([DYNAMIC]).merge([HOST]), base.merge([HOST]).merge([DYNAMIC])]) {
      expect(steps.findings()).toEqual(atOnce.findings());
      expect(steps.directives).toEqual(atOnce.directives);
    }
  });

  test('does not say of the first step what the second has mended', () => {
    const messages = csp("script-src 'none'")
      .merge([DYNAMIC])
      .merge([HOST])
      .findings()
      .map(({ message }) => message);
    expect(messages.filter((message) => message.includes('whatever hosts are added'))).toEqual([]);
  });

  test('after minimizing goes on from what the policy was before', () => {
    const policy = csp("script-src 'unsafe-inline' 'nonce-x';img-src https://x.a.example https://*.a.example");
    const merged = policy.minimize().merge([]);
    expect(merged.toString()).toBe(policy.toString());
    expect(merged.findings()).toEqual(policy.findings());
    expect(merged.minimize().explain()).toEqual(policy.minimize().explain());
    expect(policy.merge([HOST]).minimize().merge([DYNAMIC]).findings()).toEqual(
      policy.merge([HOST, DYNAMIC]).findings(),
    );
  });
});

describe('origins', () => {
  const on = (verified?: string) => ({
    ...needs('Ada', { 'img-src': ['https://a.example'] }),
    ...(verified === undefined ? {} : { verified }),
  });
  const origins = (...sets: RequirementSet[]) => csp("img-src 'self'").merge(sets).directive('img-src')?.[1]?.origins;

  test('are told apart by the day on which a page was read, whatever the order', () => {
    const [early, late, never] = [on('2025-01-01'), on('2026-01-01'), on()];
    expect(origins(early, late, never)?.map(({ verified }) => verified)).toEqual([
      undefined,
      '2025-01-01',
      '2026-01-01',
    ]);
    expect(origins(never, late, early)).toEqual(origins(early, late, never));
  });

  test('are not told apart otherwise', () => {
    expect(origins(on('2026-01-01'), on('2026-01-01'))).toHaveLength(1);
  });
});

test("'unsafe-inline' that a party needs of all styles counts in style-src-elem as well, which another one names", () => {
  const policy = csp(`style-src ${HASH}`).merge([
    needs('Ada', { 'style-src': [UNSAFE_INLINE] }),
    needs('Bob', { 'style-src-elem': [V] }),
  ]);
  expect(policy.directive('style-src-elem')?.map(({ text }) => text)).toEqual([UNSAFE_INLINE, V]);
  expect(policy.allows({ kind: 'inline', inlineType: 'style', text: 'any()' }).allowed).toBe(true);
});
