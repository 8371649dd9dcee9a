import { Velt } from '../../lib/vendors/velt';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Velt() }]);
