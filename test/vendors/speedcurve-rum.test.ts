import { SpeedCurveRum } from '../../lib/vendors/speedcurve-rum';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new SpeedCurveRum() }]);
