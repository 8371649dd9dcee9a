import { RudderStack } from '../../lib/vendors/rudderstack';
import { vendorSuite } from '../support/vendor-suite';

const dataPlaneHost = 'acme.dataplane.rudderstack.com';

vendorSuite([
  { name: 'default', vendor: new RudderStack({ dataPlaneHost }) },
  {
    name: 'another data plane',
    vendor: new RudderStack({ dataPlaneHost: 'events.example.com' }),
    gains: [{ destination: 'connect', url: 'https://events.example.com/v1/page' }],
    loses: [{ destination: 'connect', url: `https://${dataPlaneHost}/v1/page` }],
  },
  {
    name: 'version 1.1',
    vendor: new RudderStack({ dataPlaneHost, configHost: 'api.rudderlabs.com' }),
    gains: [{ destination: 'connect', url: 'https://api.rudderlabs.com/sourceConfig/' }],
    loses: [{ destination: 'connect', url: 'https://api.rudderstack.com/sourceConfig/' }],
  },
  {
    name: 'its own CDN',
    vendor: new RudderStack({ dataPlaneHost, cdnHost: 'cdn.example.com' }),
    gains: [{ destination: 'script', url: 'https://cdn.example.com/v3/modern/rsa.min.js' }],
    loses: [{ destination: 'script', url: 'https://cdn.rudderlabs.com/v3/modern/rsa.min.js' }],
  },
  {
    name: 'polyfills',
    vendor: new RudderStack({ dataPlaneHost, polyfills: true }),
    gains: [{ destination: 'script', url: 'https://polyfill-fastly.io/v3/polyfill.min.js?features=Promise' }],
  },
]);
