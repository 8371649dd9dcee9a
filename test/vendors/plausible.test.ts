import { Plausible } from '../../lib/vendors/plausible';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Plausible() }]);
