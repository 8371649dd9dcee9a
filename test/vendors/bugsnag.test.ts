import { Bugsnag } from '../../lib/vendors/bugsnag';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Bugsnag() },
  {
    name: 'the library from the CDN',
    vendor: new Bugsnag({ cdn: true }),
    gains: [{ destination: 'script', url: 'https://d2wy8f7a9ursnm.cloudfront.net/v8/bugsnag.min.js' }],
  },
  {
    name: 'endpoints of one’s own',
    vendor: new Bugsnag({ notifyHost: 'notify.example.com', sessionsHost: 'sessions.example.com' }),
    gains: [
      { destination: 'connect', url: 'https://notify.example.com/' },
      { destination: 'connect', url: 'https://sessions.example.com/' },
    ],
    loses: [
      { destination: 'connect', url: 'https://notify.bugsnag.com/' },
      { destination: 'connect', url: 'https://sessions.bugsnag.com/' },
    ],
  },
  {
    name: 'one endpoint of one’s own',
    vendor: new Bugsnag({ sessionsHost: 'sessions.example.com' }),
    loses: [{ destination: 'connect', url: 'https://sessions.bugsnag.com/' }],
  },
]);
