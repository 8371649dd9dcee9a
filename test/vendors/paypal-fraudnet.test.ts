import { PayPalFraudNet } from '../../lib/vendors/paypal-fraudnet';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new PayPalFraudNet() },
  {
    name: 'a hash',
    vendor: new PayPalFraudNet({ snippetHash: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }),
    gains: [{ kind: 'inline', inlineType: 'script', text: '' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new PayPalFraudNet({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
