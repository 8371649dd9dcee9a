import { MeshLink } from '../../lib/vendors/mesh-link';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new MeshLink() }]);
