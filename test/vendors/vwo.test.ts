import { Vwo } from '../../lib/vendors/vwo';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Vwo() },
  {
    name: 'Engage',
    vendor: new Vwo({ engage: true }),
    gains: [
      { destination: 'script', url: 'https://cdn.pushcrew.com/a.js' },
      { destination: 'style', url: 'https://cdn.pushcrew.com/a.css' },
      { destination: 'image', url: 'https://cdn.pushcrew.com/a.png' },
    ],
  },
  {
    name: 'uploaded images',
    vendor: new Vwo({ uploadedImages: true }),
    gains: [{ destination: 'image', url: 'https://useruploads.vwo.io/a.png' }],
  },
]);
