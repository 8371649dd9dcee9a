import { Featurebase } from '../../lib/vendors/featurebase';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Featurebase() }]);
