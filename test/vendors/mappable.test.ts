import { Mappable } from '../../lib/vendors/mappable';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Mappable() }]);
