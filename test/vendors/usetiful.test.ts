import { Usetiful } from '../../lib/vendors/usetiful';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Usetiful() }]);
