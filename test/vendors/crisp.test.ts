import { Crisp } from '../../lib/vendors/crisp';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Crisp() },
  {
    name: 'exact hosts',
    vendor: new Crisp({ exactHosts: true }),
    loses: [
      { destination: 'script', url: 'https://new.crisp.chat/a.js' },
      { destination: 'iframe', url: 'https://game.crisp.chat/' },
      { destination: 'connect', url: 'wss://stream.relay.crisp.chat/' },
      { destination: 'connect', url: 'wss://client.relay.rescue.crisp.chat/' },
    ],
  },
]);

vendorSuite([
  { name: 'exact hosts alone', vendor: new Crisp({ exactHosts: true }) },
  {
    name: 'exact hosts with the wait game',
    vendor: new Crisp({ exactHosts: true, waitGame: true }),
    gains: [{ destination: 'iframe', url: 'https://game.crisp.chat/' }],
  },
  {
    name: 'exact hosts with calls',
    vendor: new Crisp({ exactHosts: true, calls: true }),
    gains: [{ destination: 'connect', url: 'wss://stream.relay.crisp.chat/' }],
  },
  {
    name: 'exact hosts with rescue mode',
    vendor: new Crisp({ exactHosts: true, rescueMode: true }),
    gains: [{ destination: 'connect', url: 'wss://client.relay.rescue.crisp.chat/' }],
  },
]);
