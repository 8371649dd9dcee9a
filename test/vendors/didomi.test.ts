import { Didomi } from '../../lib/vendors/didomi';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Didomi() },
  {
    name: 'custom domain',
    vendor: new Didomi({ customDomain: 'consent.example.com' }),
    gains: [
      { destination: 'script', url: 'https://consent.example.com/a.js' },
      { destination: 'image', url: 'https://consent.example.com/a.png' },
      { destination: 'connect', url: 'https://consent.example.com/a' },
    ],
    loses: [
      { destination: 'script', url: 'https://sdk.privacy-center.org/a.js' },
      { destination: 'image', url: 'https://sdk.privacy-center.org/a.png' },
      { destination: 'connect', url: 'https://api.privacy-center.org/a' },
    ],
  },
]);
