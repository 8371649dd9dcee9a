import { Affirm } from '../../lib/vendors/affirm';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Affirm() },
  {
    name: 'United States',
    vendor: new Affirm({ countries: ['us'] }),
    loses: [
      { destination: 'script', url: 'https://cdn1.affirm.ca/js/v2/affirm.js' },
      { destination: 'iframe', url: 'https://www.affirm.ca/' },
    ],
  },
  {
    name: 'Canada',
    vendor: new Affirm({ countries: ['ca'] }),
    loses: [
      { destination: 'connect', url: 'https://api.affirm.com/' },
      { destination: 'image', url: 'https://cdn-assets.affirm.com/a.svg' },
    ],
  },
]);
