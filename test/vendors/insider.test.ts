import { Insider } from '../../lib/vendors/insider';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Insider() },
  { name: 'older panel', vendor: new Insider({ unsafeEval: true }), gains: [{ kind: 'eval' }] },
]);
