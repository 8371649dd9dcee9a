import { LaunchDarkly } from '../../lib/vendors/launchdarkly';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new LaunchDarkly() },
  {
    name: 'Relay Proxy',
    vendor: new LaunchDarkly({ serviceHosts: ['relay.example.com:8030'] }),
    gains: [{ destination: 'connect', url: 'https://relay.example.com:8030/sdk/evalx/1' }],
    loses: [
      { destination: 'connect', url: 'https://clientstream.launchdarkly.com/' },
      { destination: 'connect', url: 'https://app.launchdarkly.com/' },
      { destination: 'connect', url: 'https://events.launchdarkly.com/' },
    ],
  },
]);
