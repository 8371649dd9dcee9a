import { SpurMonocle } from '../../lib/vendors/spur-monocle';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new SpurMonocle() }]);
