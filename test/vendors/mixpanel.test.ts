import { Mixpanel } from '../../lib/vendors/mixpanel';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Mixpanel() },
  {
    name: 'European Union',
    vendor: new Mixpanel({ region: 'eu' }),
    gains: [{ destination: 'connect', url: 'https://api-eu.mixpanel.com/track/' }],
    loses: [
      { destination: 'connect', url: 'https://api-js.mixpanel.com/track/' },
      { destination: 'connect', url: 'https://api.mixpanel.com/track/' },
    ],
  },
  {
    name: 'India',
    vendor: new Mixpanel({ region: 'in' }),
    gains: [{ destination: 'connect', url: 'https://api-in.mixpanel.com/track/' }],
    loses: [{ destination: 'connect', url: 'https://api-js.mixpanel.com/track/' }],
  },
  {
    name: 'own proxies',
    vendor: new Mixpanel({ apiHost: 'mp.example.com', libraryHost: 'lib.example.com' }),
    gains: [
      { destination: 'connect', url: 'https://mp.example.com/track/' },
      { destination: 'script', url: 'https://lib.example.com/libs/mixpanel-2-latest.min.js' },
    ],
    loses: [
      { destination: 'connect', url: 'https://api-js.mixpanel.com/track/' },
      { destination: 'script', url: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js' },
    ],
  },
]);
