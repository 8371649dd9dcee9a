import { Statsig } from '../../lib/vendors/statsig';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Statsig() },
  {
    name: 'pinned endpoints',
    vendor: new Statsig({ endpointHosts: ['featureassets.org', 'prodregistryv2.org'] }),
    loses: [
      { destination: 'connect', url: 'https://statsigapi.net/v1' },
      { destination: 'connect', url: 'https://api.statsig.com/v1' },
      { destination: 'connect', url: 'https://cloudflare-dns.com/dns-query' },
    ],
  },
  {
    name: 'endpoints of your own',
    vendor: new Statsig({ endpointHosts: ['flags.example.com'] }),
    gains: [{ destination: 'connect', url: 'https://flags.example.com/v1/initialize' }],
    loses: [{ destination: 'connect', url: 'https://featureassets.org/v1/initialize' }],
  },
]);
