import { TawkTo } from '../../lib/vendors/tawk-to';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new TawkTo() }]);
