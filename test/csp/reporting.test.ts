import { Policy } from '../../lib/csp';
import { withReporting } from '../../lib/csp/reporting';
import { csp } from './support/csp';

const sampled = (text: string): string => withReporting(csp(text), { sample: true }).toString();

describe('report directives', () => {
  test('name endpoint and URL', () => {
    const result = withReporting(csp("default-src 'self'"), { reportTo: 'csp', reportUri: '/r', sample: false });
    expect(result.toString()).toBe("default-src 'self';report-uri /r;report-to csp");
  });

  test('are not there unless asked for', () => {
    expect(withReporting(csp("default-src 'self'"), { sample: false }).toString()).toBe("default-src 'self'");
  });

  test('replace those that are there', () => {
    const result = withReporting(csp('report-uri /old; report-to old'), {
      reportTo: 'new',
      reportUri: '/new',
      sample: false,
    });
    expect(result.toString()).toBe('report-uri /new;report-to new');
  });

  test('keep tokens', () => {
    const url = 'https://${Token[TOKEN.7]}/prod';
    expect(withReporting(csp("img-src 'self'"), { reportUri: url, sample: false }).toString()).toBe(
      `img-src 'self';report-uri ${url}`,
    );
  });

  test('refuse what would start another directive', () => {
    expect(() => withReporting(csp("img-src 'self'"), { reportUri: '/a;b', sample: false })).toThrow(
      expect.objectContaining({ code: 'InvalidPolicy' }) as Error,
    );
  });
});

describe("'report-sample'", () => {
  test.each([
    ['goes into what decides for scripts and styles', "default-src 'self'", "default-src 'self' 'report-sample'"],
    [
      'goes into each list that does',
      "default-src 'self';script-src a.example;style-src-attr 'unsafe-inline'",
      "default-src 'self' 'report-sample';script-src 'report-sample' a.example;style-src-attr 'report-sample' 'unsafe-inline'",
    ],
    ['goes where nothing is allowed', "script-src 'none'", "script-src 'report-sample'"],
    ['leaves alone what decides for neither', "img-src 'self';connect-src *", "connect-src *;img-src 'self'"],
    [
      'leaves default-src alone where others decide',
      "default-src 'self';script-src 'self' a.example;style-src b.example",
      "default-src 'self';script-src 'report-sample' 'self' a.example;style-src 'report-sample' b.example",
    ],
    ['is not doubled', "script-src 'self' 'report-sample'", "script-src 'report-sample' 'self'"],
  ])('%s', (_, before, after) => {
    const normal = (text: string): string => csp(text).toString();
    expect(normal(sampled(before))).toBe(normal(after));
  });

  test('is nobody’s but the site’s, and explained where it stands', () => {
    const base = csp("default-src 'self'").merge([
      { party: 'Ada', requirements: [{ directive: 'script-src', sources: ['a.example'], reason: 'Why.' }] },
    ]);
    const explanation = withReporting(base.minimize(), { sample: true }).explain();
    const scripts = explanation.directives.find(({ directive }) => directive === 'script-src-elem');
    expect(scripts?.sources.find(({ text }) => text === "'report-sample'")?.origins).toEqual([
      { party: 'site', directive: 'script-src' },
    ]);
  });
});

test('a policy stays what it was: immutable, with disposition and findings', () => {
  const before = Policy.parse("script-src 'unsafe-eval'", { disposition: 'report' }).minimize();
  const after = withReporting(before, { reportTo: 'csp', sample: true });
  expect(before.toString()).toBe("script-src 'unsafe-eval'");
  expect(after.disposition).toBe('report');
  expect(after.findings().map(({ id }) => id)).toContain('unsafeEval');
});
