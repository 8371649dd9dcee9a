import { Yieldify } from '../../lib/vendors/yieldify';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Yieldify() }]);
