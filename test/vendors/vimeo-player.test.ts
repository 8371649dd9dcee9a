import { VimeoPlayer } from '../../lib/vendors/vimeo-player';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new VimeoPlayer() },
  {
    name: 'Player API',
    vendor: new VimeoPlayer({ playerApi: true }),
    gains: [{ destination: 'script', url: 'https://player.vimeo.com/api/player.js' }],
  },
  {
    name: 'embeds by the library',
    vendor: new VimeoPlayer({ embedsByLibrary: true }),
    gains: [{ destination: 'connect', url: 'https://vimeo.com/api/oembed.json' }],
  },
]);
