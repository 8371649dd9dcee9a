import { Ybug } from '../../lib/vendors/ybug';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Ybug() },
  {
    name: 'snippet by its hash',
    vendor: new Ybug({ unsafeInlineScripts: false }),
    loses: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
