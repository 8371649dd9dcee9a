import { Tealium } from '../../lib/vendors/tealium';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Tealium() },
  {
    name: 'one host',
    vendor: new Tealium({ cdnHosts: ['tags.tiqcdn.com'] }),
    loses: [
      { destination: 'script', url: 'https://tags-eu.tiqcdn.com/utag/a/main/prod/utag.js' },
      { destination: 'script', url: 'https://tags.tiqcdn.cn/utag/a/main/prod/utag.js' },
    ],
  },
  {
    name: 'a first-party domain',
    vendor: new Tealium({ tagsDomain: 'tags.example.com' }),
    gains: [{ destination: 'script', url: 'https://tags.example.com/a/main/prod/utag.js' }],
    loses: [{ destination: 'script', url: 'https://tags.tiqcdn.com/utag/a/main/prod/utag.js' }],
  },
  {
    name: 'collect',
    vendor: new Tealium({ collect: true }),
    gains: [
      { destination: 'connect', url: 'https://collect.tealiumiq.com/event' },
      { destination: 'connect', url: 'https://collect-eu-west-3.tealiumiq.com/event' },
    ],
  },
]);

vendorSuite([
  { name: 'collect alone', vendor: new Tealium({ collect: true }) },
  {
    name: 'collect in given regions',
    vendor: new Tealium({ collect: true, collectRegions: ['us-west-2'] }),
    gains: [{ destination: 'connect', url: 'https://collect-us-west-2.tealiumiq.com/event' }],
    loses: [{ destination: 'connect', url: 'https://collect-eu-west-3.tealiumiq.com/event' }],
  },
  {
    name: 'collect by a first-party domain',
    vendor: new Tealium({ collect: true, collectDomain: 'collect.example.com' }),
    gains: [{ destination: 'connect', url: 'https://collect.example.com/event' }],
    loses: [{ destination: 'connect', url: 'https://collect.tealiumiq.com/event' }],
  },
]);

test.each([['Frankfurt'], ['eu'], ['eu-central-1.evil'], ['*']])('refuses the region %j', (region) => {
  expect(() => new Tealium({ collectRegions: [region] })).toThrow(
    'Tealium: option collectRegions must be one label of a host name: letters, digits and "-", such as "eu-central-1", ' +
      `not ${JSON.stringify(region)}.`,
  );
});
