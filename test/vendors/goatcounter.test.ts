import { GoatCounter } from '../../lib/vendors/goatcounter';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'a site', vendor: new GoatCounter({ code: 'mycode' }) },
  {
    name: 'a site with its own script',
    vendor: new GoatCounter({ code: 'mycode', ownScript: true }),
    loses: [{ destination: 'script', url: 'https://gc.zgo.at/count.js' }],
  },
  {
    name: 'another site',
    vendor: new GoatCounter({ code: 'other' }),
    gains: [{ destination: 'connect', url: 'https://other.goatcounter.com/count' }],
    loses: [{ destination: 'connect', url: 'https://mycode.goatcounter.com/count' }],
  },
]);

test('allows nothing but the counting endpoint', () => {
  const policy = policyOf(new GoatCounter({ code: 'mycode' }));
  expect(policy.allows({ url: 'https://mycode.goatcounter.com/api/v0/export' }).allowed).toBe(false);
});

test('demands the code', () => {
  expect(() => new GoatCounter({} as { code: string })).toThrow('GoatCounter: option code is required');
  expect(() => new GoatCounter(undefined as unknown as { code: string })).toThrow('option code is required');
});
