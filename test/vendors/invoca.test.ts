import { Invoca } from '../../lib/vendors/invoca';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Invoca() },
  {
    name: 'network in the European Union',
    vendor: new Invoca({ network: 'eu' }),
    gains: [
      { destination: 'script', url: 'https://solutions.eu.invocacdn.com/a.js' },
      { destination: 'connect', url: 'https://pnapi.eu.invoca.net/' },
    ],
    loses: [
      { destination: 'script', url: 'https://solutions.invocacdn.com/a.js' },
      { destination: 'connect', url: 'https://pnapi.invoca.net/' },
    ],
  },
]);
