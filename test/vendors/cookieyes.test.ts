import { CookieYes } from '../../lib/vendors/cookieyes';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new CookieYes() }]);
