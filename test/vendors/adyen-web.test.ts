import { AdyenWeb } from '../../lib/vendors/adyen-web';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AdyenWeb() },
  {
    name: 'exact hosts',
    vendor: new AdyenWeb({ exactHosts: true }),
    loses: [
      { destination: 'iframe', url: 'https://acs.bank.example/' },
      { destination: 'image', url: 'https://bank.example/logo.png' },
      { destination: 'connect', url: 'https://bank.example/' },
      { kind: 'form-action', url: 'https://acs.bank.example/' },
    ],
  },
  {
    name: 'Amazon Pay',
    vendor: new AdyenWeb({ paymentMethods: ['amazon-pay'] }),
    gains: [{ destination: 'script', url: 'https://static-eu.payments-amazon.com/checkout.js' }],
  },
  {
    name: 'Apple Pay',
    vendor: new AdyenWeb({ paymentMethods: ['apple-pay'] }),
    gains: [{ destination: 'script', url: 'https://applepay.cdn-apple.com/jsapi/1.latest/apple-pay-sdk.js' }],
  },
  {
    name: 'Cash App Pay',
    vendor: new AdyenWeb({ paymentMethods: ['cash-app-pay'] }),
    gains: [
      { destination: 'script', url: 'https://kit.cash.app/v1/pay.js' },
      { destination: 'style', url: 'https://kit.cash.app/v1/pay.css' },
      { destination: 'font', url: 'https://cash-f.squarecdn.com/a.woff2' },
    ],
  },
  {
    name: 'Click to Pay',
    vendor: new AdyenWeb({ paymentMethods: ['click-to-pay'] }),
    gains: [
      { destination: 'script', url: 'https://secure.checkout.visa.com/sdk.js' },
      { destination: 'script', url: 'https://src.mastercard.com/sdk.js' },
    ],
  },
  {
    name: 'Google Pay and PayPal',
    vendor: new AdyenWeb({ paymentMethods: ['google-pay', 'paypal'] }),
    gains: [
      { destination: 'script', url: 'https://pay.google.com/gp/p/js/pay.js' },
      { destination: 'script', url: 'https://www.paypal.com/sdk/js' },
    ],
  },
  {
    name: 'RatePay',
    vendor: new AdyenWeb({ paymentMethods: ['ratepay'] }),
    gains: [{ destination: 'script', url: 'https://d.ratepay.com/di.js' }],
  },
]);
