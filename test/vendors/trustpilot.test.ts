import { Trustpilot } from '../../lib/vendors/trustpilot';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Trustpilot() }]);
