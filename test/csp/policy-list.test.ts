import { CspError, parsePolicies, Policy, PolicyList } from '../../lib/csp';
import type { Finding } from '../../lib/csp';

/** Every finding that is about a place, as `id: the text there`. */
function places(text: string): string[] {
  return parsePolicies(text)
    .policies.flatMap((policy) => policy.findings())
    .filter(({ position }) => position !== undefined)
    .map(({ id, position }: Finding) => `${id}: ${text.slice(position?.start, position?.end)}`)
    .sort();
}

describe('parsePolicies says what browsers drop or ignore, and where', () => {
  test.each([
    ["img-src 'self';img-src *", ['duplicateDirective: img-src *']],
    ['img-scr *', ['unknownDirective: img-scr']],
    [' block-all-mixed-content ', ['deprecatedDirective: block-all-mixed-content']],
    ['report-uri /a', []],
    ["img-src 'self' self  a_b.example", ['invalidSource: a_b.example', 'invalidSource: self']],
    ["img-src * 'NONE'", ["noneBesideOthers: 'NONE'"]],
    ["img-src 'none'", []],
    ['upgrade-insecure-requests 1', ['valueIgnored: 1']],
    ["img-src 'self', font-src self", ['invalidSource: self']],
    ["img-src 'self';font-src ü", ['nonAsciiDirective: font-src ü']],
  ])('%j', (text, wanted) => {
    expect(places(text)).toEqual(wanted);
  });

  test('what is known at deployment only is not judged', () => {
    const [policy] = parsePolicies("img-src 'self';${Token[More]};scr${Token[B]} a").policies;
    expect(policy?.findings()).toMatchObject([
      { id: 'unknownDirective', severity: 'info', directive: '${token[more]}' },
      { id: 'unknownDirective', severity: 'info', directive: 'scr${token[b]}' },
    ]);
    expect(() => Policy.parse('${Token[More]}')).toThrow('Give the directives by name, and tokens as their values.');
  });

  test('a directive that is not ASCII is gone, the others stay', () => {
    const [policy] = parsePolicies("img-src 'self';font-src 'self' ü.example").policies;
    expect(policy?.toString()).toBe("img-src 'self'");
    expect(policy?.findings().find(({ id }) => id === 'nonAsciiDirective')?.severity).toBe('error');
  });

  test('what browsers ignore stays in the text', () => {
    expect(parsePolicies("IMG-SRC self 'self'").policies.join()).toBe("img-src 'self' self");
    expect(parsePolicies('x-y z').policies.join()).toBe('x-y z');
  });
});

describe('parsePolicies reads several policies', () => {
  test('separated by commas, in a repeated header, or both; none in empty parts', () => {
    const texts = (input: string | string[]) => parsePolicies(input).policies.map(String);
    expect(texts('img-src *, font-src *')).toEqual(['img-src *', 'font-src *']);
    expect(texts(['img-src *', 'font-src *, , script-src *'])).toEqual(['img-src *', 'font-src *', 'script-src *']);
    expect(texts([])).toEqual([]);
    expect(texts(' , ;, ')).toEqual([]);
  });

  test('keeps disposition and party', () => {
    const [policy] = parsePolicies('img-src *', { disposition: 'report', party: 'shop' }).policies;
    expect(policy?.disposition).toBe('report');
    expect(policy?.directive('img-src')?.[0]?.origins).toEqual([{ party: 'shop', directive: 'img-src' }]);
  });

  test('from a meta element: ignores what browsers ignore there, and splits at no comma', () => {
    const [policy, ...others] = parsePolicies("img-src *;sandbox;frame-ancestors 'self';report-uri /a", {
      source: 'meta',
    }).policies;
    expect(others).toEqual([]);
    expect(policy?.toString()).toBe('img-src *');
    const ignored = policy?.findings().filter(({ id }) => id === 'ignoredInMeta');
    expect(ignored?.map(({ directive }) => directive)).toEqual(['frame-ancestors', 'report-uri', 'sandbox']);
    expect(parsePolicies('img-src a,b', { source: 'meta' }).policies).toHaveLength(1);
    expect(parsePolicies('sandbox').policies.join()).toBe('sandbox');
  });

  test('refuses what is no text, and options that do not exist, with an error of ours', () => {
    expect(() => parsePolicies([7] as never)).toThrow(new CspError('InvalidPolicy', 'A policy is a text, not 7.'));
    expect(() => parsePolicies(null as never)).toThrow(CspError);
    expect(() => parsePolicies('img-src *', { disposition: 'enforced' as never })).toThrow(CspError);
    expect(() => parsePolicies('img-src *', { source: 'body' as never })).toThrow(CspError);
    expect(() => parsePolicies('img-src *', { source: 'meta', disposition: 'report' })).toThrow(
      'disposition "report" with source "meta": there is no such element.',
    );
    expect(parsePolicies('img-src *', { source: 'meta', disposition: 'enforce' }).policies).toHaveLength(1);
  });

  test.each([
    ["script-src 'self', base-uri 'none';object-src 'none'", []],
    ["script-src 'self', default-src 'none'", ['missingBaseUri']],
    ["script-src 'self', base-uri 'none'", ['missingObjectSrc']],
    ["script-src 'self', img-src 'none'", ['missingBaseUri', 'missingObjectSrc']],
  ])('misses nothing that another enforced policy has: %j', (text, ids) => {
    const told = (list: PolicyList) => list.findings().flatMap(({ id }) => (id.startsWith('missing') ? [id] : []));
    expect(told(parsePolicies(text))).toEqual(ids);
    const [first, second] = text.split(',').map((part) => Policy.parse(part));
    const reported = Policy.parse(second?.toString() ?? '', { disposition: 'report' });
    expect(told(new PolicyList([first ?? Policy.empty(), reported]))).toEqual(
      expect.arrayContaining(['missingBaseUri', 'missingObjectSrc']),
    );
  });

  test('has the findings of all, the worst first', () => {
    const severities = parsePolicies("script-src 'unsafe-inline', img-scr *, img-src 'unsafe-x'")
      .findings()
      .map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => 'ewi'.indexOf(a.charAt(0)) - 'ewi'.indexOf(b.charAt(0))));
  });
});
