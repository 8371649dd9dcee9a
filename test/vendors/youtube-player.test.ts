import { YouTubePlayer } from '../../lib/vendors/youtube-player';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new YouTubePlayer() },
  {
    name: 'the IFrame Player API',
    vendor: new YouTubePlayer({ iframeApi: true }),
    gains: [{ destination: 'script', url: 'https://www.youtube.com/iframe_api' }],
  },
]);
