import { Intercom } from '../../lib/vendors/intercom';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Intercom() },
  {
    name: 'United States only',
    vendor: new Intercom({ regions: ['us'] }),
    loses: [
      { destination: 'connect', url: 'https://api-iam.eu.intercom.io/' },
      { destination: 'connect', url: 'wss://nexus-australia-websocket.intercom.io/' },
      { destination: 'connect', url: 'https://uploads.intercomcdn.eu/' },
      { kind: 'form-action', url: 'https://api-iam.eu.intercom.io/' },
      { kind: 'form-action', url: 'https://api-iam.au.intercom.io/' },
    ],
  },
  {
    name: 'Europe only',
    vendor: new Intercom({ regions: ['eu'] }),
    loses: [
      { destination: 'connect', url: 'https://uploads.intercomcdn.com/' },
      { destination: 'connect', url: 'https://api.au.intercom.io/' },
    ],
  },
  {
    name: 'Australia only',
    vendor: new Intercom({ regions: ['au'] }),
    loses: [{ destination: 'connect', url: 'wss://nexus-europe-websocket.intercom.io/' }],
  },
  {
    name: 'exact hosts',
    vendor: new Intercom({ exactHosts: true }),
    loses: [
      { destination: 'image', url: 'https://new.intercomcdn.com/a.png' },
      { destination: 'video', url: 'https://downloads.intercomcdn.com/a.mp4' },
    ],
  },
]);
