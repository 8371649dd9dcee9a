import { PiwikPro } from '../../lib/vendors/piwik-pro';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'a domain of Piwik PRO', vendor: new PiwikPro({ trackingDomain: 'acme.piwik.pro' }) },
  {
    name: 'a custom domain',
    vendor: new PiwikPro({ trackingDomain: 'stats.example.com' }),
    gains: [{ destination: 'script', url: 'https://stats.example.com/ppms.js' }],
    loses: [
      { destination: 'script', url: 'https://acme.piwik.pro/ppms.js' },
      { destination: 'image', url: 'https://acme.piwik.pro/ppms.php' },
      { destination: 'connect', url: 'https://acme.piwik.pro/ppms.php' },
    ],
  },
  {
    name: 'the alternative name',
    vendor: new PiwikPro({ trackingDomain: 'acme.piwik.pro', alternativeName: true }),
    gains: [{ destination: 'script', url: 'https://acme.piwik.pro/ppas.js' }],
    loses: [{ destination: 'script', url: 'https://acme.piwik.pro/ppms.js' }],
  },
  {
    name: 'the Site Inspector',
    vendor: new PiwikPro({ trackingDomain: 'acme.piwik.pro', siteInspector: true }),
    gains: [{ destination: 'connect', url: 'https://acme.piwik.pro/api/a' }],
  },
]);
