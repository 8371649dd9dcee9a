import { Usertour } from '../../lib/vendors/usertour';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Usertour() }]);
