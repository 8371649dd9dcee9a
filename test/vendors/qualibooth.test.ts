import { Qualibooth } from '../../lib/vendors/qualibooth';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Qualibooth() }]);
