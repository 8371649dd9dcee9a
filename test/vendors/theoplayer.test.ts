import { TheoPlayer } from '../../lib/vendors/theoplayer';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new TheoPlayer() },
  {
    name: 'player on other hosts',
    vendor: new TheoPlayer({ playerHosts: ['player.example.com', 'workers.example.com'] }),
    gains: [
      { destination: 'script', url: 'https://player.example.com/THEOplayer.js' },
      { destination: 'worker', url: 'https://workers.example.com/worker.js' },
    ],
  },
  {
    name: 'Chromecast',
    vendor: new TheoPlayer({ chromecast: true }),
    gains: [{ destination: 'script', url: 'https://www.gstatic.com/cv/js/sender/v1/cast_sender.js' }],
  },
]);
