import { HCaptcha } from '../../lib/vendors/hcaptcha';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new HCaptcha() }]);
