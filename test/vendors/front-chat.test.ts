import { FrontChat } from '../../lib/vendors/front-chat';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new FrontChat() },
  {
    name: 'Europe only',
    vendor: new FrontChat({ regions: ['eu'] }),
    loses: [
      { destination: 'connect', url: 'https://us-west-1-chat-server.frontapp.com/' },
      { destination: 'connect', url: 'wss://front-us-realtime.ably.io/' },
    ],
  },
  {
    name: 'United States only',
    vendor: new FrontChat({ regions: ['us'] }),
    loses: [
      { destination: 'connect', url: 'https://eu-west-1-chat-server.frontapp.com/' },
      { destination: 'connect', url: 'wss://front-eu-realtime.ably.io/' },
    ],
  },
  {
    name: 'no error reporting',
    vendor: new FrontChat({ errorReporting: false }),
    loses: [
      { destination: 'connect', url: 'https://sessions.bugsnag.com/' },
      { destination: 'connect', url: 'https://rum.browser-intake-datadoghq.com/' },
    ],
  },
]);
