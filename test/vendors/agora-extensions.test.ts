import { AgoraExtensions } from '../../lib/vendors/agora-extensions';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AgoraExtensions() },
  { name: 'older browsers', vendor: new AgoraExtensions({ olderBrowsers: true }), gains: [{ kind: 'eval' }] },
]);
