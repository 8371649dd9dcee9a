import { Contentsquare } from '../../lib/vendors/contentsquare';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Contentsquare() },
  {
    name: 'no analysis within the page',
    vendor: new Contentsquare({ inPageAnalysis: false }),
    loses: [{ destination: 'script', url: 'https://app.contentsquare.com/a.js' }],
  },
  {
    name: 'no inline scripts',
    vendor: new Contentsquare({ unsafeInlineScripts: false }),
    loses: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'cross-domain tracking',
    vendor: new Contentsquare({ crossDomains: ['example.com', 'shop.example'] }),
    gains: [
      { destination: 'iframe', url: 'https://csxd.example.com/a' },
      { destination: 'iframe', url: 'https://csxd.shop.example/a' },
    ],
  },
]);
