import { SpiderAf } from '../../lib/vendors/spider-af';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new SpiderAf() }]);
