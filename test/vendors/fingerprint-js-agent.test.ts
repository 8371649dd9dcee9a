import { FingerprintJsAgent } from '../../lib/vendors/fingerprint-js-agent';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new FingerprintJsAgent() },
  {
    name: 'npm',
    vendor: new FingerprintJsAgent({ npm: true }),
    gains: [{ destination: 'script', url: 'https://fpnpmcdn.net/v3/KEY' }],
    loses: [{ destination: 'script', url: 'https://fpjscdn.net/v3/KEY' }],
  },
  {
    name: 'own endpoint',
    vendor: new FingerprintJsAgent({ endpointHost: 'fp.example.com' }),
    gains: [{ destination: 'connect', url: 'https://fp.example.com/' }],
    loses: [
      { destination: 'connect', url: 'https://api.fpjs.io/' },
      { destination: 'connect', url: 'https://eu.api.fpjs.io/' },
    ],
  },
  {
    name: 'own TLS endpoint',
    vendor: new FingerprintJsAgent({ tlsEndpointHost: 'tls.example.com' }),
    gains: [{ destination: 'connect', url: 'https://tls.example.com/' }],
    loses: [
      { destination: 'connect', url: 'https://a.fptls.com/' },
      { destination: 'connect', url: 'https://a.fptls3.com/' },
    ],
  },
]);
