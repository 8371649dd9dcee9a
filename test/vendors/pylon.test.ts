import { Pylon } from '../../lib/vendors/pylon';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Pylon() },
  {
    name: 'a custom domain',
    vendor: new Pylon({ customDomain: 'chat.example.com' }),
    gains: [
      { destination: 'script', url: 'https://chat.example.com/' },
      { destination: 'image', url: 'https://chat.example.com/' },
      { destination: 'font', url: 'https://chat.example.com/' },
      { destination: 'connect', url: 'https://chat.example.com/' },
      { destination: 'connect', url: 'wss://chat.example.com/' },
    ],
    loses: [
      { destination: 'script', url: 'https://widget.usepylon.com/' },
      { destination: 'image', url: 'https://a.usepylon.com/' },
      { destination: 'font', url: 'https://a.usepylon.com/' },
      { destination: 'connect', url: 'https://a.usepylon.com/' },
      { destination: 'connect', url: 'wss://ws-mt1.pusher.com/' },
    ],
  },
]);
