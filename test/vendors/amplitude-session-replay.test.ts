import { AmplitudeSessionReplay } from '../../lib/vendors/amplitude-session-replay';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AmplitudeSessionReplay() },
  {
    name: 'European Union',
    vendor: new AmplitudeSessionReplay({ serverZone: 'eu' }),
    gains: [{ destination: 'connect', url: 'https://api.eu.amplitude.com/sessions/v2/track' }],
    loses: [{ destination: 'connect', url: 'https://api-secure.amplitude.com/sessions/v2/track' }],
  },
  {
    name: 'settings over a proxy',
    vendor: new AmplitudeSessionReplay({ configHost: 'config.example.com' }),
    gains: [{ destination: 'connect', url: 'https://config.example.com/config' }],
  },
  {
    name: 'replays over a proxy',
    vendor: new AmplitudeSessionReplay({ trackHost: 'track.example.com' }),
    gains: [{ destination: 'connect', url: 'https://track.example.com/sessions/v2/track' }],
  },
  {
    name: 'everything over proxies',
    vendor: new AmplitudeSessionReplay({ configHost: 'config.example.com', trackHost: 'track.example.com' }),
    loses: [{ destination: 'connect', url: 'https://api-secure.amplitude.com/' }],
  },
  {
    name: 'bundled',
    vendor: new AmplitudeSessionReplay({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdn.amplitude.com/a.js' }],
  },
  {
    name: 'without worker',
    vendor: new AmplitudeSessionReplay({ webWorker: false }),
    loses: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
  },
]);

vendorSuite([
  { name: 'European Union alone', vendor: new AmplitudeSessionReplay({ serverZone: 'eu' }) },
  {
    name: 'European Union over proxies',
    vendor: new AmplitudeSessionReplay({
      serverZone: 'eu',
      configHost: 'config.example.com',
      trackHost: 'track.example.com',
    }),
    loses: [{ destination: 'connect', url: 'https://api.eu.amplitude.com/' }],
  },
]);
