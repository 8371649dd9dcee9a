import { SilktideAnalytics } from '../../lib/vendors/silktide-analytics';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new SilktideAnalytics() },
  {
    name: 'EU',
    vendor: new SilktideAnalytics({ regions: ['eu'] }),
    loses: [{ destination: 'connect', url: 'https://a.us.silktide.com/' }],
  },
  {
    name: 'US',
    vendor: new SilktideAnalytics({ regions: ['us'] }),
    loses: [{ destination: 'connect', url: 'https://a.eu.silktide.com/' }],
  },
]);
