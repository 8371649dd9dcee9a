import { Spectry } from '../../lib/vendors/spectry';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Spectry() }]);
