import { Afterpay } from '../../lib/vendors/afterpay';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Afterpay() },
  {
    name: 'Cash App Pay',
    vendor: new Afterpay({ cashAppPay: true }),
    gains: [
      { destination: 'script', url: 'https://kit.cash.app/v1/pay.js' },
      { destination: 'connect', url: 'https://api.cash.app/' },
      { destination: 'iframe', url: 'https://pay.cash.app/' },
      { destination: 'style', url: 'https://kit.cash.app/pay.css' },
      { destination: 'image', url: 'https://kit.cash.app/logo.svg' },
      { destination: 'font', url: 'https://kit.cash.app/a.woff2' },
    ],
  },
  {
    name: 'test environment',
    vendor: new Afterpay({ beta: true }),
    gains: [{ destination: 'connect', url: 'https://api.afterpay-beta.com/' }],
  },
]);
