import { WebtrendsOptimize } from '../../lib/vendors/webtrends-optimize';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new WebtrendsOptimize() }]);
