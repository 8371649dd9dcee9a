import { compareFindings, parties } from '../../../lib/csp/finding';
import { parsePolicies } from '../../../lib/csp';
import type { Finding, Severity } from '../../../lib/csp';
import { csp, needs } from '../support/csp';
import { hashSource } from '../support/universe';
import { ids, site, tell } from './support';

const HASH = hashSource('one()');

describe('headerTooLong', () => {
  const ofLength = (length: number) => csp(`img-src https://${'a'.repeat(length - 'img-src https://'.length)}`);

  test('tells how long it is and how long it may be', () => {
    expect(tell(ofLength(12_345), 'headerTooLong')).toMatchInlineSnapshot(`
      "error headerTooLong
      (the policy)
      (nobody)
      The policy has 12,345 characters, the header may have 1,783.
      Leave out a vendor, or choose wildcards instead of explicit hosts where a vendor offers both."
    `);
  });

  test('has the limit of CloudFront unless told otherwise', () => {
    expect(ids(ofLength(1783))).toEqual([]);
    expect(ids(ofLength(1784))).toEqual(['headerTooLong']);
  });

  test('goes by maxLength, to the character', () => {
    expect(ids(ofLength(40), { maxLength: 40 })).toEqual([]);
    expect(ids(ofLength(41), { maxLength: 40 })).toEqual(['headerTooLong']);
    expect(ids(ofLength(1784), { maxLength: 1784 })).toEqual([]);
  });

  test('goes by the text that is sent, not by what was asked for', () => {
    const policy = csp('img-src https://x.a.example https://*.a.example');
    const options = { maxLength: policy.length - 1 };
    expect(ids(policy, options)).toEqual(['headerTooLong']);
    expect(ids(policy.minimize(), options)).toEqual([]);
  });
});

describe('findings are judged', () => {
  test('by what was asked for, though minimizing leaves out what is dead', () => {
    const policy = site(`script-src 'unsafe-inline' ${HASH}`).minimize();
    expect(policy.toString()).not.toContain('unsafe-inline');
    expect(ids(policy)).toEqual(['neutralisedUnsafeInline']);
  });

  test('the same however often it was minimized', () => {
    const policy = site(`script-src 'unsafe-inline' ${HASH}`);
    expect(policy.minimize().minimize().findings()).toEqual(policy.findings());
  });

  test('with what parsing and every merge had to say', () => {
    const policy = csp(`style-src ${HASH} 'none';script-src 'nonce-r4nd0m';object-src 'none';base-uri 'none'`)
      .merge([needs('Ada', { 'style-src': ["'unsafe-inline'"] })])
      .merge([needs('Bob', { 'script-src-elem': ["'unsafe-inline'"] })])
      .minimize();
    expect(ids(policy)).toEqual([
      'unsafeInlineDefeated',
      'hashesLeftOut',
      'noneBesideOthers',
      'staticNonce',
      'neutralisedUnsafeInline',
      'unsafeInlineStyles',
    ]);
  });

  test('for a policy that only reports as for one that is enforced', () => {
    const [report] = parsePolicies("default-src 'self'; report-uri /r", { disposition: 'report' }).policies;
    expect(ids(report!)).toEqual(['missingBaseUri']);
  });
});

describe('the order of findings', () => {
  const finding = (severity: Severity, id: string, more: Partial<Finding> = {}): Finding => ({
    severity,
    id,
    origins: [],
    message: '',
    advice: '',
    ...more,
  });

  test('is by severity, id, directive, source and place', () => {
    const sorted = [
      finding('error', 'b'),
      finding('warning', 'a'),
      finding('warning', 'b'),
      finding('warning', 'b', { directive: 'font-src', source: 'z' }),
      finding('warning', 'b', { directive: 'img-src' }),
      finding('warning', 'b', { directive: 'img-src', source: 'a', position: { start: 1, end: 2 } }),
      finding('warning', 'b', { directive: 'img-src', source: 'b' }),
      finding('warning', 'b', { directive: 'img-src', source: 'b', position: { start: 3, end: 4 } }),
      finding('warning', 'b', { directive: 'img-src', source: 'b', position: { start: 10, end: 11 } }),
      finding('info', 'a'),
    ];
    for (const [index, one] of sorted.entries()) {
      for (const other of sorted.slice(index + 1)) {
        expect(compareFindings(one, other)).toBeLessThan(0);
        expect(compareFindings(other, one)).toBeGreaterThan(0);
      }
      expect(compareFindings(one, { ...one })).toBe(0);
    }
  });

  test('is the same whatever the order of directives, sources and parties', () => {
    const [ada, bob] = [needs('Ada', { 'img-src': ['*', 'https:'] }), needs('Bob', { 'connect-src': ['wss:', '*'] })];
    const one = csp("default-src 'self' 'unsafe-eval';script-src data: https:").merge([ada, bob]);
    const other = csp("script-src https: data:;default-src 'unsafe-eval' 'self'").merge([bob, ada]);
    expect(other.findings()).toEqual(one.findings());
    expect(ids(one)).toEqual([
      ...['broadSource', 'broadSource', 'missingBaseUri'],
      ...Array<string>(4).fill('broadSource'),
    ]);
  });

  test('holds over the policies of a list', () => {
    const list = parsePolicies("img-src *, script-src 'self' self;object-src 'none'");
    expect(ids(list)).toEqual(['invalidSource', 'missingBaseUri', 'broadSource']);
  });
});

describe('the names of parties in a message', () => {
  const named = (...names: string[]) => parties(names.map((party) => ({ party, directive: 'img-src' })));

  test('are sorted, each once', () => {
    expect(named('Ada')).toBe('Ada');
    expect(named('Bob', 'Ada', 'Bob')).toBe('Ada and Bob');
    expect(named('Cleo', 'Ada', 'Bob')).toBe('Ada, Bob and Cleo');
  });

  test('are nobody where none is known', () => {
    expect(named()).toBe('nobody');
  });
});

test('no finding has an undefined value, which would show up in JSON and in snapshots', () => {
  const policies = [
    site(`style-src ${HASH};script-src * 'nonce-r4nd0m'`, needs('Ada', { 'style-src': ["'unsafe-inline'"] })),
    ...parsePolicies('img-scr *; img-src self; report-to; sandbox; font-src ä').policies,
  ];
  for (const finding of policies.flatMap((policy) => policy.findings({ maxLength: 1 }))) {
    expect(Object.values(finding)).not.toContain(undefined);
    expect(finding.message).toMatch(/[.?]$/);
    expect(finding.advice).toMatch(/\.$/);
  }
});
