import { CustomerIo } from '../../lib/vendors/customer-io';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CustomerIo() },
  {
    name: 'EU',
    vendor: new CustomerIo({ dataCenter: 'eu' }),
    gains: [
      { destination: 'script', url: 'https://cdp-eu.customer.io/a.js' },
      { destination: 'connect', url: 'https://cdp-eu.customer.io/v1/t' },
    ],
    loses: [
      { destination: 'script', url: 'https://cdp.customer.io/a.js' },
      { destination: 'connect', url: 'https://cdp.customer.io/v1/t' },
    ],
  },
  {
    name: 'bundled',
    vendor: new CustomerIo({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdp.customer.io/a.js' }],
  },
  {
    name: 'proxy',
    vendor: new CustomerIo({ proxyHosts: ['cdp.example.com', 'api.example.com'] }),
    gains: [
      { destination: 'script', url: 'https://cdp.example.com/a.js' },
      { destination: 'connect', url: 'https://api.example.com/v1/t' },
    ],
    loses: [
      { destination: 'script', url: 'https://cdp.customer.io/a.js' },
      { destination: 'connect', url: 'https://cdp.customer.io/v1/t' },
    ],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new CustomerIo({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
