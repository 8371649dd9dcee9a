import { WorkOsWidgets } from '../../lib/vendors/workos-widgets';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new WorkOsWidgets() }]);
