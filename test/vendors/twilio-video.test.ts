import { TwilioVideo } from '../../lib/vendors/twilio-video';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new TwilioVideo() },
  {
    name: 'from the CDN',
    vendor: new TwilioVideo({ twilioCdn: true }),
    gains: [{ destination: 'script', url: 'https://sdk.twilio.com/js/video/a.js' }],
  },
  { name: 'Krisp', vendor: new TwilioVideo({ krisp: true }), gains: [{ kind: 'eval' }] },
]);
