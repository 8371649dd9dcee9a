import { BoltCheckout } from '../../lib/vendors/bolt-checkout';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new BoltCheckout() },
  {
    name: 'sandbox',
    vendor: new BoltCheckout({ sandbox: true }),
    gains: [
      { destination: 'script', url: 'https://connect-sandbox.bolt.com/connect.js' },
      { destination: 'iframe', url: 'https://account-sandbox.bolt.com/' },
      { destination: 'connect', url: 'https://account-sandbox.boltapp.com/' },
      { destination: 'image', url: 'https://connect-sandbox.boltapp.com/a.svg' },
      { destination: 'object', url: 'https://connect-sandbox.bolt.com/a.svg' },
    ],
  },
]);
