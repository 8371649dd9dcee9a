import { Userled } from '../../lib/vendors/userled';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Userled() }]);
