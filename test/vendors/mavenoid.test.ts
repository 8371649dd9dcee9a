import { Mavenoid } from '../../lib/vendors/mavenoid';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Mavenoid() }]);
