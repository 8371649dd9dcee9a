import { CheckrEmbeds } from '../../lib/vendors/checkr-embeds';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CheckrEmbeds() },
  {
    name: 'staging',
    vendor: new CheckrEmbeds({ staging: true }),
    gains: [
      { destination: 'iframe', url: 'https://web-sdk-services.checkr-staging.com/' },
      { destination: 'script', url: 'https://web-sdk-services.checkr-staging.com/a.js' },
    ],
  },
  {
    name: 'cdn',
    vendor: new CheckrEmbeds({ cdn: true }),
    gains: [{ destination: 'script', url: 'https://cdn.jsdelivr.net/npm/@checkr/web-sdk' }],
  },
  {
    name: 'unsafe inline styles',
    vendor: new CheckrEmbeds({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: 'a { color: red }' }],
  },
]);
