import { CloudflareTurnstile } from '../../lib/vendors/cloudflare-turnstile';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CloudflareTurnstile() },
  {
    name: 'pre-clearance',
    vendor: new CloudflareTurnstile({ preClearance: true }),
    gains: [{ destination: 'connect', url: 'https://site.example/cdn-cgi/a' }],
  },
]);
