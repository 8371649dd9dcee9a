import { UserGuiding } from '../../lib/vendors/userguiding';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new UserGuiding() },
  {
    name: 'unsafe inline scripts',
    vendor: new UserGuiding({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'old images',
    vendor: new UserGuiding({ oldImages: true }),
    gains: [
      { destination: 'image', url: 'https://ug-client-img.s3.amazonaws.com/a.png' },
      { destination: 'connect', url: 'https://ug-client-img.s3.amazonaws.com/a.json' },
    ],
  },
]);
