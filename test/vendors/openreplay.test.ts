import { OpenReplay } from '../../lib/vendors/openreplay';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new OpenReplay() },
  {
    name: 'self-hosted',
    vendor: new OpenReplay({ selfHostedDomain: 'replay.example.com' }),
    gains: [
      { destination: 'script', url: 'https://replay.example.com/a.js' },
      { destination: 'connect', url: 'https://replay.example.com/ingest' },
      { destination: 'worker', url: 'https://replay.example.com/w.js' },
    ],
    loses: [
      { destination: 'script', url: 'https://static.openreplay.com/a.js' },
      { destination: 'connect', url: 'https://api.openreplay.com/ingest' },
      { destination: 'worker', url: 'https://static.openreplay.com/w.js' },
    ],
  },
]);
