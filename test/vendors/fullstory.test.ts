import { Fullstory } from '../../lib/vendors/fullstory';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Fullstory() }]);
