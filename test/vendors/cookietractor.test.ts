import { CookieTractor } from '../../lib/vendors/cookietractor';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new CookieTractor() }]);
