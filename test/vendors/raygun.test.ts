import { Raygun } from '../../lib/vendors/raygun';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Raygun() },
  {
    name: 'bundled',
    vendor: new Raygun({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdn.raygun.io/raygun4js/raygun.min.js' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Raygun({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
