import { TrustArc } from '../../lib/vendors/trustarc';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new TrustArc() }]);
