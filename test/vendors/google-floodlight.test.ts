import { GoogleFloodlight } from '../../lib/vendors/google-floodlight';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new GoogleFloodlight() },
  {
    name: 'custom scripts of anybody',
    vendor: new GoogleFloodlight({ customScripts: true }),
    gains: [{ destination: 'iframe', url: 'https://7654321.fls.doubleclick.net/activityi' }],
  },
  {
    name: 'custom scripts of one advertiser',
    vendor: new GoogleFloodlight({ customScripts: true, advertiserIds: ['1234567'] }),
    gains: [{ destination: 'iframe', url: 'https://1234567.fls.doubleclick.net/activityi' }],
  },
]);

test('blocks custom scripts of other advertisers', () => {
  const policy = policyOf(new GoogleFloodlight({ customScripts: true, advertiserIds: ['1234567'] }));
  expect(policy.allows({ destination: 'iframe', url: 'https://7654321.fls.doubleclick.net/' }).allowed).toBe(false);
});

test.each([[['DC-1234567']], [['*']], [['']], [[1234567]], ['1234567']])(
  'refuses the advertiser ids %j',
  (advertiserIds) => {
    expect(() => new GoogleFloodlight({ advertiserIds: advertiserIds as string[] })).toThrow(
      'Google Floodlight: option advertiserIds must be ',
    );
  },
);
