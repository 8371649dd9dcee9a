import { SiteimproveAnalytics } from '../../lib/vendors/siteimprove-analytics';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new SiteimproveAnalytics() },
  {
    name: 'session replay',
    vendor: new SiteimproveAnalytics({ sessionReplay: true }),
    gains: [{ destination: 'connect', url: 'https://1.global.siteimproveanalytics.io/' }],
  },
]);
