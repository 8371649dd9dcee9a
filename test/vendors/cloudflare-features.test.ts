import { CloudflareFeatures } from '../../lib/vendors/cloudflare-features';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CloudflareFeatures() },
  { name: 'mirage', vendor: new CloudflareFeatures({ features: ['mirage'] }) },
  {
    name: 'scrape shield',
    vendor: new CloudflareFeatures({ features: ['scrape-shield'] }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
    loses: [{ destination: 'script', url: 'https://ajax.cloudflare.com/a.js' }],
  },
  {
    name: 'all',
    vendor: new CloudflareFeatures({ features: ['rocket-loader', 'mirage', 'apps', 'scrape-shield'] }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
