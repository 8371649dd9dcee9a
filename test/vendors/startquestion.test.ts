import { Startquestion } from '../../lib/vendors/startquestion';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new Startquestion() }]);
