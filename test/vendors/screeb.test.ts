import { Screeb } from '../../lib/vendors/screeb';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Screeb() }]);
