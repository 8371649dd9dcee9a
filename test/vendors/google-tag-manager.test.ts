import { GoogleTagManager } from '../../lib/vendors/google-tag-manager';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new GoogleTagManager() },
  {
    name: 'unsafe inline scripts',
    vendor: new GoogleTagManager({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'Custom JavaScript variables',
    vendor: new GoogleTagManager({ customJavaScriptVariables: true }),
    gains: [{ kind: 'eval' }],
  },
  {
    name: 'Preview Mode',
    vendor: new GoogleTagManager({ previewMode: true }),
    gains: [
      { destination: 'script', url: 'https://googletagmanager.com/debug' },
      { destination: 'style', url: 'https://fonts.googleapis.com/css' },
      { destination: 'image', url: 'https://www.gstatic.com/a.png' },
      { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    ],
  },
  {
    name: 'service worker',
    vendor: new GoogleTagManager({ serviceWorker: true }),
    gains: [{ destination: 'iframe', url: 'https://www.googletagmanager.com/static/' }],
  },
]);
