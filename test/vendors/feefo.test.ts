import { Feefo } from '../../lib/vendors/feefo';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Feefo() },
  {
    name: 'strictest',
    vendor: new Feefo({ merchantIdentifier: 'acme' }),
    loses: [
      { destination: 'script', url: 'https://api.feefo.com/api/javascript/other' },
      { destination: 'script', url: 'https://new.feefo.com/a.js' },
      { destination: 'connect', url: 'https://new.feefo.com/a' },
      { destination: 'image', url: 'https://new.feefo.com/a.png' },
      { destination: 'video', url: 'https://new.vzaar.com/a.mp4' },
    ],
  },
]);
