import { Matomo } from '../../lib/vendors/matomo';
import { vendorSuite } from '../support/vendor-suite';

const matomoHost = 'matomo.example.com';

vendorSuite([
  { name: 'default', vendor: new Matomo({ matomoHost }) },
  {
    name: 'the tracker from another host',
    vendor: new Matomo({ matomoHost, scriptHost: 'cdn.example.com' }),
    gains: [{ destination: 'script', url: 'https://cdn.example.com/matomo.js' }],
    loses: [{ destination: 'script', url: 'https://matomo.example.com/matomo.js' }],
  },
]);

vendorSuite([
  { name: 'a server', vendor: new Matomo({ matomoHost }) },
  {
    name: 'another server',
    vendor: new Matomo({ matomoHost: 'stats.example.org' }),
    gains: [{ destination: 'connect', url: 'https://stats.example.org/matomo.php' }],
    loses: [{ destination: 'image', url: 'https://matomo.example.com/matomo.php' }],
  },
]);
