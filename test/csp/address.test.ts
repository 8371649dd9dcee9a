import { parseAddress } from '../../lib/csp/address';

test.each([
  ['https://a.example/d', undefined, 'https://a.example/d'],
  ['d', 'https://a.example/e/f', 'https://a.example/e/d'],
  ['https://ä.example/', undefined, 'https://xn--4ca.example/'],
  ['data:,', undefined, 'data:,'],
])('%j, relative to %j, is an address', (text, base, href) => {
  expect(parseAddress(text, base)?.href).toBe(href);
});

test.each([
  ['d', undefined],
  ['', undefined],
  ['https://', undefined],
  ['https://a b.example', 'https://a.example'],
  ['d', 'e'],
])('%j, relative to %j, is none', (text, base) => {
  expect(parseAddress(text, base)).toBeUndefined();
});
