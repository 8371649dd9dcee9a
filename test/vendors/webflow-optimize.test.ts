import { WebflowOptimize } from '../../lib/vendors/webflow-optimize';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'an account', vendor: new WebflowOptimize({ accountId: '117345678' }) },
  {
    name: 'another account',
    vendor: new WebflowOptimize({ accountId: '2' }),
    gains: [{ destination: 'iframe', url: 'https://2.intellimizeio.com/' }],
    loses: [{ destination: 'iframe', url: 'https://117345678.intellimizeio.com/' }],
  },
]);
