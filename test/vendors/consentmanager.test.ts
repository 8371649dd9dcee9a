import { Consentmanager } from '../../lib/vendors/consentmanager';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Consentmanager() },
  {
    name: 'custom domain',
    vendor: new Consentmanager({ customDomain: 'cmp.example.com' }),
    gains: [
      { destination: 'script', url: 'https://cmp.example.com/a.js' },
      { destination: 'style', url: 'https://cmp.example.com/a.css' },
      { destination: 'image', url: 'https://cmp.example.com/a.png' },
      { destination: 'font', url: 'https://cmp.example.com/a.woff2' },
      { destination: 'connect', url: 'https://cmp.example.com/a' },
      { destination: 'iframe', url: 'https://cmp.example.com/a' },
    ],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Consentmanager({ unsafeInlineScripts: true }),
    gains: [
      { kind: 'inline', inlineType: 'script', text: 'alert(1)' },
      { kind: 'inline', inlineType: 'script attribute', text: 'alert(1)' },
    ],
  },
  {
    name: 'unsafe inline styles',
    vendor: new Consentmanager({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: 'a { color: red }' }],
  },
]);
