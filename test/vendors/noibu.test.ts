import { Noibu } from '../../lib/vendors/noibu';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Noibu() }]);
