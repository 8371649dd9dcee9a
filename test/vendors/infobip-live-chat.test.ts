import { InfobipLiveChat } from '../../lib/vendors/infobip-live-chat';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new InfobipLiveChat() },
  {
    name: 'icons from CloudFront',
    vendor: new InfobipLiveChat({ cloudFrontIcons: true }),
    gains: [{ destination: 'image', url: 'https://d1.cloudfront.net/infobiplivechat-configuration/icon.png' }],
  },
]);

test('never allows all of CloudFront', () => {
  const policy = policyOf(new InfobipLiveChat({ cloudFrontIcons: true }));
  expect(policy.allows({ destination: 'image', url: 'https://d1.cloudfront.net/other.png' }).allowed).toBe(false);
});
