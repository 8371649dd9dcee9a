import { Kount } from '../../lib/vendors/kount';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Kount() }]);

test('allows no workers', () => {
  const policy = policyOf(new Kount());
  expect(policy.allows({ destination: 'worker', url: 'https://ssl.kaptcha.com/worker.js' }).allowed).toBe(false);
});
