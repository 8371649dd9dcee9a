import { SimpleAnalytics } from '../../lib/vendors/simple-analytics';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new SimpleAnalytics() },
  {
    name: 'the badge',
    vendor: new SimpleAnalytics({ badge: true }),
    gains: [{ destination: 'image', url: 'https://simpleanalyticsbadges.com/a' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new SimpleAnalytics({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script attribute', text: 'alert(1)' }],
  },
]);
