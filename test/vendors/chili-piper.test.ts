import { ChiliPiper } from '../../lib/vendors/chili-piper';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ChiliPiper() },
  {
    name: 'subdomain',
    vendor: new ChiliPiper({ subdomain: 'acme' }),
    loses: [
      { destination: 'script', url: 'https://other.chilipiper.com/a.js' },
      { destination: 'connect', url: 'https://other.chilipiper.com/a' },
      { destination: 'iframe', url: 'https://other.chilipiper.com/a' },
    ],
  },
]);
