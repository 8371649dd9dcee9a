import { Mux } from '../../lib/vendors/mux';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Mux() },
  {
    name: 'wildcard hosts',
    vendor: new Mux({ wildcardHosts: true }),
    gains: [
      { destination: 'script', url: 'https://new.litix.io/a.js' },
      { destination: 'image', url: 'https://new.mux.com/a.png' },
    ],
  },
  {
    name: 'direct uploads',
    vendor: new Mux({ directUploads: true }),
    gains: [{ destination: 'connect', url: 'https://storage.googleapis.com/a' }],
  },
]);
