import { GoogleAds } from '../../lib/vendors/google-ads';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'one country', vendor: new GoogleAds({ countryDomains: ['de'] }) },
  {
    name: 'several countries',
    vendor: new GoogleAds({ countryDomains: ['de', 'co.uk', 'com.au'] }),
    gains: [
      { destination: 'image', url: 'https://www.google.co.uk/pagead/1p-user-list/1/' },
      { destination: 'connect', url: 'https://www.google.com.au/ccm/collect' },
    ],
  },
  {
    name: 'another country',
    vendor: new GoogleAds({ countryDomains: ['cat'] }),
    loses: [
      { destination: 'image', url: 'https://www.google.de/pagead/1p-user-list/1/' },
      { destination: 'connect', url: 'https://www.google.de/ccm/collect' },
    ],
  },
]);

test('demands the country domains', () => {
  expect(() => new GoogleAds({} as { countryDomains: string[] })).toThrow(
    'Google Ads: option countryDomains is required',
  );
});

test.each([
  ['uk', 'co.uk'],
  ['com.de', 'com.do'],
  ['DE', ''],
])('takes no domain but those of Google’s list: not %j', (domain, meant) => {
  const run = () => new GoogleAds({ countryDomains: [domain] });
  expect(run).toThrow('must be one of the 187 of https://www.google.com/supported_domains, such as "co.uk", not');
  expect(run).toThrow(meant);
});

test.each([[['evil.com']], [['de.evil.com']], [['*']], [['']], [[]], ['de'], [['google.de']]])(
  'refuses the country domains %j',
  (countryDomains) => {
    expect(() => new GoogleAds({ countryDomains: countryDomains as string[] })).toThrow(
      'Google Ads: option countryDomains must be ',
    );
  },
);
