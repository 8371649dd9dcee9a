import { Mapster } from '../../lib/vendors/mapster';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Mapster() },
  {
    name: 'known logos',
    vendor: new Mapster({ logoHosts: ['images.example.com', 'cdn.example.com'] }),
    loses: [{ destination: 'image', url: 'https://anywhere.example/logo.png' }],
  },
]);
