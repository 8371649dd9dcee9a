import { Formo } from '../../lib/vendors/formo';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Formo() },
  {
    name: 'exact hosts',
    vendor: new Formo({ exactHosts: true }),
    loses: [
      { destination: 'script', url: 'https://new.formo.so/a.js' },
      { destination: 'connect', url: 'https://new.formo.so/a' },
    ],
  },
]);
