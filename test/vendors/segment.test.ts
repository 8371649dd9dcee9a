import { Segment } from '../../lib/vendors/segment';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Segment() },
  {
    name: 'exact paths',
    vendor: new Segment({ writeKey: 'abc123' }),
    loses: [
      { destination: 'script', url: 'https://cdn.segment.com/analytics.js/v1/abc123/analytics.min.js' },
      { destination: 'connect', url: 'https://cdn.segment.com/v1/projects/other/settings' },
    ],
  },
  {
    name: 'more endpoints',
    vendor: new Segment({ moreEndpoints: true }),
    gains: [
      { destination: 'connect', url: 'https://api.segment.com/' },
      { destination: 'connect', url: 'https://track.segment.com/' },
    ],
  },
  {
    name: 'custom domains',
    vendor: new Segment({ customCdnDomain: 'cdn.example.com', customApiDomain: 'api.example.com' }),
    gains: [
      { destination: 'script', url: 'https://cdn.example.com/a.js' },
      { destination: 'connect', url: 'https://cdn.example.com/v1/projects/abc/settings' },
      { destination: 'connect', url: 'https://api.example.com/v1/t' },
    ],
  },
  {
    name: 'a custom domain for the API alone',
    vendor: new Segment({ customApiDomain: 'api.example.com' }),
    gains: [{ destination: 'connect', url: 'https://api.example.com/v1/t' }],
  },
]);

test.each([[''], ['a-b'], ['abc/'], ['abc; script-src *']])('refuses the write key %j', (writeKey) => {
  expect(() => new Segment({ writeKey })).toThrow(
    'Segment: option writeKey must be one label of a host name: letters, digits and "-", such as "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345", ' +
      `not ${JSON.stringify(writeKey)}.`,
  );
});
