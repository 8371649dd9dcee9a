import { GoogleAnalytics4 } from '../../lib/vendors/google-analytics-4';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new GoogleAnalytics4() },
  {
    name: 'Google Signals',
    vendor: new GoogleAnalytics4({ googleSignals: true }),
    gains: [
      { destination: 'connect', url: 'https://stats.g.doubleclick.net/g/collect' },
      { destination: 'connect', url: 'https://pagead2.googlesyndication.com/' },
      { destination: 'image', url: 'https://www.google.com/ads/ga-audiences' },
      { destination: 'iframe', url: 'https://www.googletagmanager.com/static/' },
    ],
  },
  {
    name: 'Google Signals in two countries',
    vendor: new GoogleAnalytics4({ googleSignals: true, countryDomains: ['de', 'co.uk'] }),
    gains: [
      { destination: 'image', url: 'https://www.google.de/ads/ga-audiences' },
      { destination: 'connect', url: 'https://www.google.co.uk/ads/ga-audiences' },
    ],
  },
]);

test('blocks country domains that are not named', () => {
  const policy = policyOf(new GoogleAnalytics4({ googleSignals: true }));
  expect(policy.allows({ destination: 'image', url: 'https://www.google.de/ads/ga-audiences' }).allowed).toBe(false);
});

test.each([[['evil.com']], [['zz']], [['*']], [[]], ['de']])('refuses the country domains %j', (countryDomains) => {
  expect(() => new GoogleAnalytics4({ countryDomains: countryDomains as string[] })).toThrow(
    'Google Analytics 4: option countryDomains must be ',
  );
});
