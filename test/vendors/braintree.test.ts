import { Braintree } from '../../lib/vendors/braintree';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Braintree() },
  {
    name: 'sandbox',
    vendor: new Braintree({ environment: 'sandbox' }),
    gains: [{ destination: 'connect', url: 'https://api.sandbox.braintreegateway.com/' }],
    loses: [{ destination: 'connect', url: 'https://api.braintreegateway.com/' }],
  },
  {
    name: 'PayPal Checkout',
    vendor: new Braintree({ payPal: true }),
    gains: [
      { destination: 'script', url: 'https://www.paypalobjects.com/api/checkout.js' },
      { destination: 'iframe', url: 'https://www.paypal.com/smart/buttons' },
      { destination: 'image', url: 'https://checkout.paypal.com/a.gif' },
      { kind: 'inline', inlineType: 'script', text: 'alert(1)' },
      { kind: 'inline', inlineType: 'style', text: 'body { color: red }' },
    ],
  },
  {
    name: 'Google Pay',
    vendor: new Braintree({ googlePay: true }),
    gains: [
      { destination: 'script', url: 'https://pay.google.com/gp/p/js/pay.js' },
      { destination: 'connect', url: 'https://google.com/pay' },
    ],
  },
  {
    name: '3D Secure',
    vendor: new Braintree({ threeDSecure: true }),
    gains: [
      { destination: 'script', url: 'https://songbird.cardinalcommerce.com/edge/v1/songbird.js' },
      { destination: 'connect', url: 'https://centinelapi.cardinalcommerce.com/' },
      { destination: 'iframe', url: 'https://acs.bank.example/' },
      { kind: 'form-action', url: 'https://acs.bank.example/' },
    ],
  },
  {
    name: '3D Secure in the sandbox',
    vendor: new Braintree({ threeDSecure: true, environment: 'sandbox' }),
    gains: [{ destination: 'script', url: 'https://songbirdstag.cardinalcommerce.com/edge/v1/songbird.js' }],
  },
  {
    name: 'Data Collector',
    vendor: new Braintree({ dataCollector: true }),
    gains: [
      { destination: 'script', url: 'https://c.paypal.com/da/r/fb.js' },
      { destination: 'iframe', url: 'https://c.paypal.com/da/r/' },
    ],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Braintree({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
