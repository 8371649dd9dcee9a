import { Rollbar } from '../../lib/vendors/rollbar';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Rollbar() },
  {
    name: 'bundled',
    vendor: new Rollbar({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdn.rollbar.com/rollbarjs/refs/tags/v2.26.4/rollbar.min.js' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Rollbar({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
