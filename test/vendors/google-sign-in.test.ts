import { GoogleSignIn } from '../../lib/vendors/google-sign-in';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new GoogleSignIn() }]);

test('allows no other script of the host', () => {
  const policy = policyOf(new GoogleSignIn());
  expect(policy.allows({ destination: 'script', url: 'https://accounts.google.com/o/oauth2/revoke' }).allowed).toBe(
    false,
  );
});

test('needs popups to keep their opener', () => {
  expect(new GoogleSignIn()._headerNeeds.map(({ header, value }) => `${header}: ${value}`)).toEqual([
    'Cross-Origin-Opener-Policy: same-origin-allow-popups',
    'Referrer-Policy: strict-origin-when-cross-origin',
  ]);
});
