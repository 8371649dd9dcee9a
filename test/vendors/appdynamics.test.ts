import { AppDynamics } from '../../lib/vendors/appdynamics';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AppDynamics() },
  {
    name: 'another collector, with image beacons',
    vendor: new AppDynamics({ collector: 'eum.example.com', imageBeacons: true }),
    gains: [
      { destination: 'connect', url: 'https://eum.example.com/eumcollector/' },
      { destination: 'image', url: 'https://eum.example.com/eumcollector/a.gif' },
    ],
    loses: [{ destination: 'connect', url: 'https://col.eum-appdynamics.com/' }],
  },
  {
    name: 'image beacons',
    vendor: new AppDynamics({ imageBeacons: true }),
    gains: [{ destination: 'image', url: 'https://col.eum-appdynamics.com/eumcollector/a.gif' }],
  },
  {
    name: 'sessions across domains',
    vendor: new AppDynamics({ crossDomainSessions: true }),
    gains: [{ destination: 'iframe', url: 'https://cdn.appdynamics.com/adrum-xd.html' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new AppDynamics({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);
