import { Ably } from '../../lib/vendors/ably';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Ably() },
  {
    name: 'another routing policy',
    vendor: new Ably({ endpoint: 'acme' }),
    gains: [
      { destination: 'connect', url: 'wss://acme.realtime.ably.net/' },
      { destination: 'connect', url: 'https://acme.b.fallback.ably-realtime.com/' },
    ],
    loses: [
      { destination: 'connect', url: 'wss://main.realtime.ably.net/' },
      { destination: 'connect', url: 'wss://main.a.fallback.ably-realtime.com/' },
    ],
  },
  {
    name: 'custom domain',
    vendor: new Ably({ customDomain: 'realtime.example.com' }),
    gains: [
      { destination: 'connect', url: 'wss://realtime.example.com/' },
      { destination: 'connect', url: 'https://realtime.example.com/time' },
    ],
    loses: [
      { destination: 'connect', url: 'wss://main.realtime.ably.net/' },
      { destination: 'connect', url: 'https://main.a.fallback.ably-realtime.com/' },
    ],
  },
  {
    name: 'with the hosts of older clients',
    vendor: new Ably({ legacyHosts: true }),
    gains: [
      { destination: 'connect', url: 'wss://realtime.ably.io/' },
      { destination: 'connect', url: 'https://rest.ably.io/time' },
      { destination: 'connect', url: 'wss://e.ably-realtime.com/' },
    ],
  },
]);
