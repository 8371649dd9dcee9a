import { ArkoseLabs } from '../../lib/vendors/arkose-labs';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ArkoseLabs() },
  {
    name: 'host of the company',
    vendor: new ArkoseLabs({ company: 'acme' }),
    loses: [
      { destination: 'script', url: 'https://client-api.arkoselabs.com/v2/KEY/api.js' },
      { destination: 'iframe', url: 'https://other.arkoselabs.com/' },
      { destination: 'connect', url: 'https://other.arkoselabs.com/' },
    ],
  },
  {
    name: 'default host',
    vendor: new ArkoseLabs({ company: 'client' }),
    loses: [{ destination: 'script', url: 'https://acme-api.arkoselabs.com/v2/KEY/api.js' }],
  },
  {
    name: 'vanity URL',
    vendor: new ArkoseLabs({ customDomain: 'verify.example.com', company: 'acme' }),
    gains: [
      { destination: 'script', url: 'https://verify.example.com/v2/KEY/api.js' },
      { destination: 'iframe', url: 'https://verify.example.com/v2/KEY/enforcement.html' },
      { destination: 'connect', url: 'https://verify.example.com/fc/gt2' },
    ],
    loses: [{ destination: 'script', url: 'https://acme-api.arkoselabs.com/v2/KEY/api.js' }],
  },
  {
    name: 'unsafe inline styles',
    vendor: new ArkoseLabs({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: 'body { color: red }' }],
  },
]);
