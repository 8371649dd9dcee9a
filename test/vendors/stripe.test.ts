import { Stripe } from '../../lib/vendors/stripe';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Stripe() },
  {
    name: 'no methods that redirect',
    vendor: new Stripe({ redirectMethods: false }),
    loses: [{ destination: 'iframe', url: 'https://hooks.stripe.com/3d' }],
  },
  {
    name: 'Google Maps key',
    vendor: new Stripe({ googleMapsKey: true }),
    gains: [
      { destination: 'script', url: 'https://maps.googleapis.com/maps/api/js' },
      { destination: 'connect', url: 'https://maps.googleapis.com/maps/api' },
    ],
  },
  {
    name: 'Link',
    vendor: new Stripe({ link: true }),
    gains: [
      { destination: 'iframe', url: 'https://link.com/' },
      { destination: 'connect', url: 'https://api.link.com/' },
      { destination: 'image', url: 'https://a.link.com/a.png' },
    ],
  },
  {
    name: 'crypto onramp',
    vendor: new Stripe({ cryptoOnramp: true }),
    gains: [
      { destination: 'script', url: 'https://crypto-js.stripe.com/a.js' },
      { destination: 'iframe', url: 'https://crypto.link.com/' },
      { destination: 'connect', url: 'https://crypto.link.com/' },
    ],
  },
  {
    name: 'web fonts',
    vendor: new Stripe({ fontCssHosts: ['fonts.example.com', 'fonts.example.org'] }),
    gains: [
      { destination: 'connect', url: 'https://fonts.example.com/a.css' },
      { destination: 'connect', url: 'https://fonts.example.org/a.css' },
    ],
  },
  {
    name: 'Checkout',
    vendor: new Stripe({ products: ['checkout'] }),
    gains: [
      { destination: 'script', url: 'https://checkout.stripe.com/a.js' },
      { destination: 'image', url: 'https://files.stripe.com/a.png' },
    ],
    loses: [
      { destination: 'script', url: 'https://js.stripe.com/v3/' },
      { destination: 'iframe', url: 'https://hooks.stripe.com/3d' },
      { destination: 'connect', url: 'https://api.stripe.com/v1' },
    ],
  },
  {
    name: 'Connect components',
    vendor: new Stripe({ products: ['connect'] }),
    gains: [
      { destination: 'script', url: 'https://connect-js.stripe.com/a.js' },
      { destination: 'iframe', url: 'https://connect-js.stripe.com/' },
    ],
    loses: [
      { destination: 'iframe', url: 'https://b.js.stripe.com/' },
      { destination: 'connect', url: 'https://api.stripe.com/v1' },
    ],
  },
]);
