import { PayPalJsSdk } from '../../lib/vendors/paypal-js-sdk';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new PayPalJsSdk() }]);

test('wants popups to reach the site', () => {
  expect(new PayPalJsSdk()._headerNeeds).toEqual([
    expect.objectContaining({ header: 'Cross-Origin-Opener-Policy', value: 'same-origin-allow-popups' }),
  ]);
});
