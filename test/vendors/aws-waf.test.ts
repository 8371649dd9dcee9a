import { AwsWaf } from '../../lib/vendors/aws-waf';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new AwsWaf() }]);
