import { AmazonIvsPlayer } from '../../lib/vendors/amazon-ivs-player';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AmazonIvsPlayer() },
  { name: 'older browsers', vendor: new AmazonIvsPlayer({ olderBrowsers: true }), gains: [{ kind: 'eval' }] },
]);
