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
});
