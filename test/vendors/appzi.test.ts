import { Appzi } from '../../lib/vendors/appzi';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Appzi() }]);
