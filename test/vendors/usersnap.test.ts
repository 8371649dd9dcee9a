import { Usersnap } from '../../lib/vendors/usersnap';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Usersnap() },
  {
    name: 'font of the widget',
    vendor: new Usersnap({ googleFonts: false }),
    loses: [
      { destination: 'style', url: 'https://fonts.googleapis.com/css2' },
      { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2' },
    ],
  },
  {
    name: 'video uploads',
    vendor: new Usersnap({ videoUploads: true }),
    gains: [{ destination: 'connect', url: 'https://s3.eu-central-1.amazonaws.com/upload.usersnap.com' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Usersnap({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'unsafe inline styles',
    vendor: new Usersnap({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: 'body { color: red }' }],
  },
]);
