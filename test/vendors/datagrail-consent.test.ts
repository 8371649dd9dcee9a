import { DataGrailConsent } from '../../lib/vendors/datagrail-consent';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new DataGrailConsent() },
  {
    name: 'subresource integrity enabled',
    vendor: new DataGrailConsent({ unsafeInlineScripts: false }),
    loses: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
