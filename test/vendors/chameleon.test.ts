import { Chameleon } from '../../lib/vendors/chameleon';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Chameleon() },
  {
    name: 'snippet in a file',
    vendor: new Chameleon({ unsafeInlineScripts: false }),
    loses: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
