import { CloudflareWebAnalytics } from '../../lib/vendors/cloudflare-web-analytics';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CloudflareWebAnalytics() },
  {
    name: 'automatic injection',
    vendor: new CloudflareWebAnalytics({ automatic: true }),
    gains: [{ destination: 'connect', url: 'https://site.example/cdn-cgi/rum' }],
    loses: [{ destination: 'connect', url: 'https://cloudflareinsights.com/cdn-cgi/rum' }],
  },
  {
    name: 'exact file',
    vendor: new CloudflareWebAnalytics({ exactFile: true }),
    loses: [{ destination: 'script', url: 'https://static.cloudflareinsights.com/other.js' }],
  },
]);
