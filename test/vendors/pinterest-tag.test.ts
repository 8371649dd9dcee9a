import { PinterestTag } from '../../lib/vendors/pinterest-tag';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new PinterestTag() }]);
