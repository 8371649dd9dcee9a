import { TwilioVoice } from '../../lib/vendors/twilio-voice';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new TwilioVoice() },
  {
    name: 'edges',
    vendor: new TwilioVoice({ edges: ['ashburn', 'sydney'] }),
    gains: [
      { destination: 'connect', url: 'wss://voice-js.ashburn.twilio.com/' },
      { destination: 'connect', url: 'wss://voice-js.sydney.twilio.com/' },
    ],
    loses: [{ destination: 'connect', url: 'wss://voice-js.roaming.twilio.com/' }],
  },
  {
    name: 'home region',
    vendor: new TwilioVoice({ homeRegion: 'sg1' }),
    gains: [{ destination: 'connect', url: 'https://eventgw.sg1.twilio.com/v4' }],
    loses: [{ destination: 'connect', url: 'https://eventgw.twilio.com/v4' }],
  },
]);
