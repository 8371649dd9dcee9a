import { VercelToolbar } from '../../lib/vendors/vercel-toolbar';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new VercelToolbar() }]);
