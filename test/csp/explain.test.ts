import { parsePolicies } from '../../lib/csp';
import type { RequirementSet } from '../../lib/csp';
import { csp, needs } from './support/csp';

const A = 'https://a.example';

describe('explain', () => {
  test('tells for every directive whether it is explicit, and what decides otherwise', () => {
    const { directives } = csp(`default-src 'self';child-src ${A};base-uri 'none'`).explain();
    const told = Object.fromEntries(
      directives.map(({ directive, decidedBy, isExplicit }) => [directive, { decidedBy, isExplicit }]),
    );
    expect(told['img-src']).toEqual({ decidedBy: 'default-src', isExplicit: false });
    expect(told['worker-src']).toEqual({ decidedBy: 'child-src', isExplicit: false });
    expect(told['base-uri']).toEqual({ decidedBy: 'base-uri', isExplicit: true });
    expect(told['form-action']).toBeUndefined();
  });

  test('tells of a source that was left out what covers it, and who asked for it', () => {
    const policy = csp(`img-src https://*.a.example`).merge([needs('Ada', { 'img-src': ['https://x.a.example:443'] })]);
    const [image] = policy.minimize().explain().directives;
    expect(image?.sources).toMatchObject([
      {
        text: 'https://*.a.example',
        origins: [{ party: 'site' }],
        covers: [{ text: 'https://x.a.example:443', origins: [{ party: 'Ada' }], coveredBy: 'https://*.a.example' }],
      },
    ]);
  });

  test('tells of a source that has no effect where it stands', () => {
    const [first] = csp("img-src 'unsafe-inline' https://a.example").minimize().explain().directives;
    expect(first).toMatchObject({ withoutEffect: [{ text: "'unsafe-inline'" }], sources: [{ text: A }] });
  });

  test('loses no source that is covered by one that another directive brought into the list', () => {
    const policy = csp(`default-src http://a.example;script-src-elem http:;child-src 'none'`).minimize();
    const evaluation = policy.explain().directives.find(({ directive }) => directive === 'script-src');
    expect([...(evaluation?.sources ?? []), ...(evaluation?.withoutEffect ?? [])].map(({ text }) => text)).toContain(
      'http://a.example',
    );
  });

  test('counts the characters of each party, those for which others ask as well apart', () => {
    const sets = [needs('Ada', { 'img-src': [A, 'blob:'] }), needs('Bob', { 'img-src': [A] })];
    const { parties, text, length } = csp("img-src 'self'").merge(sets).explain();
    expect(text).toBe(`img-src 'self' blob: ${A}`);
    expect(length).toBe(text.length);
    expect(parties).toEqual([
      { party: 'site', own: 7, shared: 0 },
      { party: 'Ada', own: 6, shared: A.length + 1 },
      { party: 'Bob', own: 0, shared: A.length + 1 },
    ]);
  });

  test('has the costliest party first, and of parties that cost the same those with the first name', () => {
    const one = (party: string, ...sources: string[]): RequirementSet => needs(party, { 'img-src': sources });
    const sets = [
      one('Dora', 'https://dora.example'),
      one('Cleo', 'https://shared.example'),
      one('Bob', 'https://shared.example', 'https://also.example'),
      one('Ada', 'https://also.example'),
      one('Eve', 'https://shared.example'),
      one('Fay', 'https://fays-long-name.example', 'https://fay.example'),
    ];
    const { parties } = csp("img-src 'none'").merge(sets).explain();
    expect(parties.map(({ party }) => party)).toEqual(['Fay', 'Dora', 'Bob', 'Cleo', 'Eve', 'Ada']);
    expect(parties.find(({ party }) => party === 'Bob')).toEqual({ party: 'Bob', own: 0, shared: 44 });
  });

  test('names of a source in two spellings all who asked for it', () => {
    const sets = [needs('Ada', { 'img-src': [A] }), needs('Bob', { 'img-src': [`${A}:443`] })];
    const [image] = csp("img-src 'none'").merge(sets).minimize().explain().directives;
    expect(image?.sources).toMatchObject([{ text: A, origins: [{ party: 'Ada' }, { party: 'Bob' }], covers: [] }]);
  });

  test.each([
    ['report-uri', '/a', '/b'],
    ['sandbox', 'allow-forms', 'allow-scripts'],
    ['x-unknown', 'a', 'b'],
  ])('has the values of %s, which holds no sources', (directive, ...values) => {
    for (const policy of parsePolicies(`img-src ${A};${directive} ${values.join(' ')}`).policies) {
      const found = policy.explain().directives.find((one) => one.directive === directive);
      expect(found).toMatchObject({ decidedBy: directive, isExplicit: true, withoutEffect: [] });
      expect(found?.sources.map(({ text }) => text).sort()).toEqual(values);
    }
  });

  test('says after a second minimize what the first left out, whatever the options of either', () => {
    const text = 'img-src https://a.example:8443 https://b.example:443 https://*.c.example https://x.c.example';
    const https = { pageScheme: 'https' as const };
    for (const [first, second] of [
      [https, {}],
      [{}, https],
      [https, { pageScheme: 'http' as const }],
      [https, https],
    ]) {
      const [image] = csp(text).minimize(first).minimize(second).explain().directives;
      expect(image?.withoutEffect).toEqual([]);
      expect(image?.sources.map((source) => source.text)).toEqual(['*.c.example', 'a.example:8443', 'b.example']);
      expect(image?.sources[0]?.covers).toMatchObject([{ text: 'https://x.c.example', coveredBy: '*.c.example' }]);
    }
  });

  test('does not keep the options that it was given', () => {
    const options: { pageScheme?: 'https' } = { pageScheme: 'https' };
    const policy = csp('img-src https://a.example').minimize(options);
    delete options.pageScheme;
    expect(policy.explain().directives[0]?.sources).toMatchObject([{ text: 'a.example' }]);
  });

  test.each([
    ['fenced-frame-src', 'default-src *;fenced-frame-src https://a.example'],
    ['prefetch-src', 'prefetch-src https://a.example'],
    ['frame-ancestors', 'frame-ancestors https://a.example'],
  ])('has the sources of %s', (directive, text) => {
    for (const policy of [csp(text), csp(text).minimize()]) {
      const found = policy.explain().directives.find((one) => one.directive === directive);
      expect(found).toMatchObject({
        decidedBy: directive,
        isExplicit: true,
        sources: [{ text: A }],
        withoutEffect: [],
      });
    }
  });

  test.each([
    ['style-src', `style-src ${A};style-src-elem 'none';style-src-attr 'none'`, ['style-src-elem', 'style-src-attr']],
    ['child-src', `child-src ${A};frame-src 'none';worker-src 'none'`, ['frame-src', 'worker-src']],
  ])('has the sources of a %s on which nothing falls back, as without effect', (directive, text, parts) => {
    const idle = { directive, sources: [], withoutEffect: [{ text: A, origins: [{ party: 'site' }] }] };
    const told = csp(text).explain().directives;
    expect(told.map((one) => one.directive)).toEqual([directive, ...parts]);
    expect(told[0]).toMatchObject({ ...idle, isExplicit: true });
    expect(csp(text).minimize().explain().directives).toContainEqual(
      expect.objectContaining({ directive, sources: [] }),
    );
    const busy = csp(text.split(';').slice(0, 2).join(';')).explain().directives;
    expect(busy.map((one) => one.directive)).toEqual(parts);
  });

  test("tells apart what is dead beside 'strict-dynamic' before it is minimized as after", () => {
    const policy = csp("script-src 'unsafe-inline' 'nonce-x' 'strict-dynamic' https://h.example");
    for (const { directives } of [policy.explain(), policy.minimize().explain()]) {
      const scripts = directives.find(({ directive }) => directive === 'script-src-elem');
      expect(scripts?.sources.map(({ text }) => text)).toEqual(["'strict-dynamic'", "'nonce-x'"]);
      expect(scripts?.withoutEffect.map(({ text }) => text)).toEqual(["'unsafe-inline'", 'https://h.example']);
    }
  });

  test('counts a source that only another directive of the same list sees among those that decide', () => {
    const { directives } = csp("default-src 'self' 'unsafe-inline'").explain();
    const image = directives.find(({ directive }) => directive === 'img-src');
    expect(image).toMatchObject({ sources: [{ text: "'self'" }, { text: "'unsafe-inline'" }], withoutEffect: [] });
  });

  describe('of a minimized policy', () => {
    /** Who asked for a host in each line that has it, and what it costs them. */
    function asked(text: string, first: string, second: string): { lines: Record<string, string[]>; costs: unknown } {
      const sets = [needs('Ada', { [first]: [A] }), needs('Bob', { [second]: [A] })];
      const policy = csp(text).merge(sets).minimize();
      const lines = policy.directives.flatMap(({ name, entries }) => {
        const origins = entries.find((entry) => entry.text === A)?.origins;
        return origins === undefined ? [] : [[name, origins.map(({ party }) => party)] as const];
      });
      const costs = policy.explain().parties.filter(({ party }) => party !== 'site');
      return { lines: Object.fromEntries(lines), costs };
    }

    test('a line names those alone who asked for it, though others asked for the same elsewhere', () => {
      expect(asked("default-src 'self'", 'img-src', 'font-src')).toEqual({
        lines: { 'img-src': ['Ada'], 'font-src': ['Bob'] },
        costs: [
          { party: 'Ada', own: A.length + 1, shared: 0 },
          { party: 'Bob', own: A.length + 1, shared: 0 },
        ],
      });
    });

    test('a line that serves several names all of them', () => {
      expect(asked("child-src 'none'", 'frame-src', 'worker-src')).toEqual({
        lines: { 'child-src': ['Ada', 'Bob'] },
        costs: [
          { party: 'Ada', own: 0, shared: A.length + 1 },
          { party: 'Bob', own: 0, shared: A.length + 1 },
        ],
      });
    });

    test('a keyword that moved into default-src names all who asked for it', () => {
      const sets = [
        needs('Ada', { 'script-src-attr': ["'unsafe-inline'"] }),
        needs('Bob', { 'style-src-attr': ["'unsafe-inline'"] }),
      ];
      const [first] = csp("default-src 'none'").merge(sets).minimize().directives;
      expect(first?.name).toBe('default-src');
      expect(first?.entries.map(({ text, origins }) => [text, origins.map(({ party }) => party)])).toEqual([
        ["'unsafe-inline'", ['Ada', 'Bob']],
      ]);
    });

    test('the order of the parties does not decide which of two covers is told', () => {
      const sets = [
        needs('Ada', { 'img-src': ['http://*', 'https://x.example'] }),
        needs('Bob', { 'img-src': ['https://*:*'] }),
      ];
      const told = [sets, [...sets].reverse()].map((all) => csp("img-src 'none'").merge(all).minimize().explain());
      expect(told[0]?.directives).toEqual(told[1]?.directives);
    });

    test('a directive that must keep its line and is to the letter names those who asked', () => {
      const sets = [needs('Ada', { 'script-src-attr': [A] })];
      const policy = csp("script-src-attr 'unsafe-inline' 'strict-dynamic'").merge(sets).minimize();
      const [handlers] = policy.directives;
      expect(handlers?.entries.map(({ text, origins }) => [text, origins[0]?.party])).toEqual([
        ["'strict-dynamic'", 'site'],
        ["'unsafe-inline'", 'site'],
        [A, 'Ada'],
      ]);
    });
  });
});
