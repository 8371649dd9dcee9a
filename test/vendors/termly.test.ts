import { Termly } from '../../lib/vendors/termly';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Termly() },
  {
    name: 'one region',
    vendor: new Termly({ regions: ['eu'] }),
    loses: [{ destination: 'connect', url: 'https://us.consent.api.termly.io/consent' }],
  },
]);
