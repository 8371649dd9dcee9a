import { Appcues } from '../../lib/vendors/appcues';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Appcues() },
  {
    name: 'exact hosts',
    vendor: new Appcues({ exactHosts: true }),
    loses: [
      { destination: 'script', url: 'https://new.appcues.com/a.js' },
      { destination: 'iframe', url: 'https://new.appcues.com/' },
      { destination: 'connect', url: 'wss://fast.appcues.com/' },
      { destination: 'connect', url: 'https://new.appcues.net/' },
    ],
  },
  {
    name: 'without inline styles',
    vendor: new Appcues({ inlineStyles: false }),
    loses: [{ kind: 'inline', inlineType: 'style', text: 'body { color: red }' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Appcues({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
