import { PlaidLink } from '../../lib/vendors/plaid-link';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new PlaidLink() },
  {
    name: 'sandbox',
    vendor: new PlaidLink({ environment: 'sandbox' }),
    gains: [{ destination: 'connect', url: 'https://sandbox.plaid.com/' }],
    loses: [{ destination: 'connect', url: 'https://production.plaid.com/' }],
  },
]);

test('allows the loader and no other script of the CDN', () => {
  expect(
    policyOf(new PlaidLink()).allows({ destination: 'script', url: 'https://cdn.plaid.com/other.js' }),
  ).toMatchObject({
    allowed: false,
  });
});
