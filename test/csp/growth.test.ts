/** What takes long where each of many is looked at more than once. */
import { parsePolicies } from '../../lib/csp';
import { growth, NOT_QUADRATIC } from '../support/growth';
import { csp } from './support/csp';

test('parsing and judging look at each of many policies once', () => {
  const ratio = growth(300, (size) => {
    expect(parsePolicies(Array(size).fill('script-src a').join(',')).findings()).toHaveLength(2 * size);
  });
  expect(ratio).toBeLessThan(NOT_QUADRATIC);
}, 60_000);

test('explaining looks at each of many sources once', () => {
  // So many that neither size fits into the processor's cache.
  const ratio = growth(4_000, (size) => {
    const hosts = Array.from({ length: size }, (_, index) => `https://h${index}.example`);
    expect(csp({ 'script-src': hosts }).explain().directives).toHaveLength(4);
  });
  expect(ratio).toBeLessThan(NOT_QUADRATIC);
}, 60_000);

test.each([
  ['files', (index: number) => `https://a.example/${index}`],
  ['folders', (index: number) => `https://a.example/${index}/`],
  ['ports', (index: number) => `https://*.a.example:${index + 1_000}`],
])('many sources of one host are minimized in a moment: %s', (_, source) => {
  const policy = csp({ 'img-src': Array.from({ length: 20_000 }, (_one, index) => source(index)) });
  expect(policy.minimize().length).toBe(policy.length);
});
