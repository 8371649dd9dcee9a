import { DynatraceRum } from '../../lib/vendors/dynatrace-rum';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'external code', vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com' }) },
  {
    name: 'inline code',
    vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com', inlineCode: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
    loses: [{ destination: 'script', url: 'https://js-cdn.dynatracelabs.com/a.js' }],
  },
  {
    name: 'inline code with Session Replay',
    vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com', inlineCode: true, sessionReplay: 'latest' }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
    loses: [{ destination: 'script', url: 'https://js-cdn.dynatracelabs.com/a.js' }],
  },
  {
    name: 'Session Replay',
    vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com', sessionReplay: 'latest' }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
  },
  {
    name: 'another code host',
    vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com', codeHost: 'js-cdn.dynatrace.com' }),
    gains: [{ destination: 'script', url: 'https://js-cdn.dynatrace.com/a.js' }],
    loses: [{ destination: 'script', url: 'https://js-cdn.dynatracelabs.com/a.js' }],
  },
  {
    name: 'beacons to the own server',
    vendor: new DynatraceRum({ beaconHost: 'www.example.com', beaconPath: '/rb_abcdefghi' }),
    gains: [{ destination: 'connect', url: 'https://www.example.com/rb_abcdefghi' }],
    loses: [{ destination: 'connect', url: 'https://ab12345cde.bf.dynatrace.com/bf' }],
  },
]);

vendorSuite([
  {
    name: 'inline code alone',
    vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com', inlineCode: true }),
  },
  {
    name: 'inline code with Session Replay Classic',
    vendor: new DynatraceRum({ beaconHost: 'ab12345cde.bf.dynatrace.com', inlineCode: true, sessionReplay: 'classic' }),
    gains: [
      { destination: 'script', url: 'https://js-cdn.dynatracelabs.com/a.js' },
      { destination: 'worker', url: 'blob:https://site.example/1' },
    ],
  },
]);
