import { Policy } from '../../lib/csp';
import { DEFAULT_BASE_POLICY } from '../../lib/csp/default-base-policy';

test('the default base policy is one of which nothing is worth telling', () => {
  const policy = Policy.parse(DEFAULT_BASE_POLICY);
  expect(policy.findings()).toEqual([]);
  expect(policy.minimize().toString()).toBe(policy.toString());
});

test('it allows what is of the origin of the site, and nothing else', () => {
  const policy = Policy.parse(DEFAULT_BASE_POLICY);
  const page = 'https://site.example/';
  for (const destination of ['script', 'style', 'image', 'iframe'] as const) {
    expect(policy.allows({ page, destination, url: `${page}x` }).allowed).toBe(true);
    expect(policy.allows({ page, destination, url: 'https://other.example/x' }).allowed).toBe(false);
  }
  expect(policy.allows({ page, destination: 'object', url: `${page}x` }).allowed).toBe(false);
  expect(policy.allows({ page, kind: 'inline', inlineType: 'script' }).allowed).toBe(false);
});
