import { AkamaiMpulse } from '../../lib/vendors/akamai-mpulse';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AkamaiMpulse() },
  {
    name: 'sessions across domains',
    vendor: new AkamaiMpulse({ crossDomainSessionHost: 'session.example.com' }),
    gains: [{ destination: 'iframe', url: 'https://session.example.com/xd.html' }],
  },
  {
    name: 'network topology',
    vendor: new AkamaiMpulse({ networkTopology: true }),
    gains: [
      { destination: 'connect', url: 'https://trial-eum-clientnsv4-s.akamaihd.net/' },
      { destination: 'connect', url: 'https://trial-eum-clienttons-s.akamaihd.net/' },
    ],
  },
]);
