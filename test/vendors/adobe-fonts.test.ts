import { AdobeFonts } from '../../lib/vendors/adobe-fonts';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AdobeFonts() },
  {
    name: 'performance metrics',
    vendor: new AdobeFonts({ performanceMetrics: true }),
    gains: [{ destination: 'connect', url: 'https://performance.typekit.net/' }],
  },
]);
