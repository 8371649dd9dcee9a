import { PrimerCheckout } from '../../lib/vendors/primer-checkout';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new PrimerCheckout() },
  {
    name: '3-D Secure',
    vendor: new PrimerCheckout({ threeDSecure: true }),
    gains: [{ destination: 'iframe', url: 'https://acs.3dsecure.io/' }],
  },
  {
    name: 'Klarna',
    vendor: new PrimerCheckout({ klarna: true }),
    gains: [
      { destination: 'script', url: 'https://x.klarnacdn.net/a.js' },
      { destination: 'connect', url: 'https://x.klarna.com/' },
    ],
  },
  {
    name: 'PayPal',
    vendor: new PrimerCheckout({ payPal: true }),
    gains: [
      { destination: 'script', url: 'https://www.paypal.com/sdk/js' },
      { destination: 'iframe', url: 'https://www.paypal.com/' },
      { destination: 'connect', url: 'https://www.paypal.com/' },
      { destination: 'image', url: 'https://www.paypalobjects.com/a.png' },
    ],
  },
  {
    name: 'Stripe',
    vendor: new PrimerCheckout({ stripe: true }),
    gains: [
      { destination: 'script', url: 'https://js.stripe.com/v3/' },
      { destination: 'connect', url: 'https://api.stripe.com/' },
    ],
  },
]);
