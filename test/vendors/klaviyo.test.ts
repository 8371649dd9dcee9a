import { Klaviyo } from '../../lib/vendors/klaviyo';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Klaviyo() }]);
