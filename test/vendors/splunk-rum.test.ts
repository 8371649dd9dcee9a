import { SplunkRum } from '../../lib/vendors/splunk-rum';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'a realm', vendor: new SplunkRum({ realm: 'us0' }) },
  {
    name: 'another realm',
    vendor: new SplunkRum({ realm: 'eu0' }),
    gains: [{ destination: 'connect', url: 'https://rum-ingest.eu0.observability.splunkcloud.com/' }],
    loses: [{ destination: 'connect', url: 'https://rum-ingest.us0.observability.splunkcloud.com/' }],
  },
  {
    name: 'an own endpoint',
    vendor: new SplunkRum({ realm: 'us0', beaconHost: 'rum.example.com' }),
    gains: [{ destination: 'connect', url: 'https://rum.example.com/' }],
    loses: [{ destination: 'connect', url: 'https://rum-ingest.us0.observability.splunkcloud.com/' }],
  },
  {
    name: 'bundled',
    vendor: new SplunkRum({ realm: 'us0', bundled: true }),
    loses: [{ destination: 'script', url: 'https://cdn.observability.splunkcloud.com/a.js' }],
  },
  {
    name: 'the hosts of version 2',
    vendor: new SplunkRum({ realm: 'us0', version2Hosts: true }),
    gains: [
      { destination: 'script', url: 'https://cdn.signalfx.com/a.js' },
      { destination: 'connect', url: 'https://rum-ingest.us0.signalfx.com/' },
    ],
  },
  {
    name: 'the background service',
    vendor: new SplunkRum({ realm: 'us0', backgroundService: true }),
    gains: [{ destination: 'iframe', url: 'https://cdn.observability.splunkcloud.com/a.html' }],
  },
]);
