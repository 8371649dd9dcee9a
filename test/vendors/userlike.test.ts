import { Userlike } from '../../lib/vendors/userlike';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Userlike() },
  {
    name: 'system fonts',
    vendor: new Userlike({ systemFonts: true }),
    loses: [
      { destination: 'font', url: 'https://userlike-cdn-umm.b-cdn.net/a.woff2' },
      { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2' },
    ],
  },
]);
