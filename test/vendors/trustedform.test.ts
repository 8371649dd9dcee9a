import { TrustedForm } from '../../lib/vendors/trustedform';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new TrustedForm() }]);
