import { Inkeep } from '../../lib/vendors/inkeep';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Inkeep() },
  {
    name: 'chat only',
    vendor: new Inkeep({ components: ['chat'] }),
    loses: [{ destination: 'connect', url: 'https://api.inkeep.com/search' }],
  },
  {
    name: 'search only',
    vendor: new Inkeep({ components: ['search'] }),
    loses: [{ destination: 'connect', url: 'https://api.agents.inkeep.com/run/api/chat' }],
  },
  {
    name: 'own script and font',
    vendor: new Inkeep({ ownScript: true, ownFont: true }),
    loses: [
      { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/@inkeep/cxkit-js@0.5/dist/embed.js' },
      { destination: 'style', url: 'https://fonts.googleapis.com/css2?family=Inter' },
      { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
    ],
  },
  {
    name: 'proxies',
    vendor: new Inkeep({ proxyHosts: ['inkeep.example.com', 'analytics.example.com'] }),
    gains: [
      { destination: 'connect', url: 'https://inkeep.example.com/chat' },
      { destination: 'connect', url: 'https://analytics.example.com/events' },
    ],
    loses: [
      { destination: 'connect', url: 'https://api.inkeep.com/search' },
      { destination: 'connect', url: 'https://api.agents.inkeep.com/run/api/chat' },
    ],
  },
]);
