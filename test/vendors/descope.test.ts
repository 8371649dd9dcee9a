import { Descope } from '../../lib/vendors/descope';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Descope() },
  {
    name: 'custom domain',
    vendor: new Descope({ customDomain: 'auth.example.com' }),
    gains: [{ destination: 'connect', url: 'https://auth.example.com/v1' }],
    loses: [{ destination: 'connect', url: 'https://api.descope.com/v1' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Descope({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
