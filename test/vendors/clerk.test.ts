import { Clerk } from '../../lib/vendors/clerk';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'one instance', vendor: new Clerk({ frontendApiHosts: ['clerk.example.com'] }) },
  {
    name: 'two instances',
    vendor: new Clerk({ frontendApiHosts: ['clerk.example.com', 'happy-cat-1.clerk.accounts.dev'] }),
    gains: [
      { destination: 'script', url: 'https://happy-cat-1.clerk.accounts.dev/a.js' },
      { destination: 'connect', url: 'https://happy-cat-1.clerk.accounts.dev/v1/client' },
    ],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Clerk({ frontendApiHosts: ['clerk.example.com'], unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
