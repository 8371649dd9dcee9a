import { Cometly } from '../../lib/vendors/cometly';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Cometly() }]);
