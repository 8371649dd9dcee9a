import { Daily } from '../../lib/vendors/daily';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Daily() },
  {
    name: 'bundled',
    vendor: new Daily({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://unpkg.com/@daily-co/daily-js' }],
  },
]);
