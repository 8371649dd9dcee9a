import { OktaSignInWidget } from '../../lib/vendors/okta-sign-in-widget';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'an Okta domain', vendor: new OktaSignInWidget({ oktaDomain: 'acme.okta.com' }) },
  {
    name: 'a custom domain',
    vendor: new OktaSignInWidget({ oktaDomain: 'id.example.com' }),
    gains: [{ destination: 'connect', url: 'https://id.example.com/api/v1/authn' }],
    loses: [{ destination: 'connect', url: 'https://acme.okta.com/api/v1/authn' }],
  },
  {
    name: 'bundled',
    vendor: new OktaSignInWidget({ oktaDomain: 'acme.okta.com', bundled: true }),
    loses: [
      { destination: 'script', url: 'https://global.oktacdn.com/a.js' },
      { destination: 'style', url: 'https://global.oktacdn.com/a.css' },
    ],
  },
  {
    name: 'data URIs',
    vendor: new OktaSignInWidget({ oktaDomain: 'acme.okta.com', dataUris: true }),
    gains: [
      { destination: 'image', url: 'data:image/png;base64,AA==' },
      { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    ],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new OktaSignInWidget({ oktaDomain: 'acme.okta.com', unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
