import { MetaPixel } from '../../lib/vendors/meta-pixel';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new MetaPixel() },
  {
    name: 'Business Extension',
    vendor: new MetaPixel({ businessExtension: true }),
    gains: [
      { destination: 'script', url: 'https://business.facebook.com/a.js' },
      { destination: 'connect', url: 'https://graph.facebook.com/v1/' },
      { destination: 'image', url: 'https://connect.facebook.net/a.png' },
      { destination: 'iframe', url: 'https://www.commercepartnerhub.com/' },
      { kind: 'form-action', url: 'https://www.facebook.com/tr/' },
    ],
  },
]);
