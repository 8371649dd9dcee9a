import { ZoomWebSdks } from '../../lib/vendors/zoom-web-sdks';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ZoomWebSdks() },
  {
    name: 'Virtual Agent',
    vendor: new ZoomWebSdks({ sdks: ['virtualAgent'] }),
    gains: [
      { destination: 'image', url: 'data:image/png;base64,AA==' },
      { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    ],
    loses: [
      { destination: 'image', url: 'https://images.example/a.png' },
      { destination: 'audio', url: 'https://media.example/a.mp3' },
      { destination: 'font', url: 'https://fonts.example/a.woff2' },
      { destination: 'script', url: 'https://dmogdx0jrul3u.cloudfront.net/a.js' },
      { destination: 'connect', url: 'https://zoom.us/api' },
    ],
  },
  {
    name: 'both',
    vendor: new ZoomWebSdks({ sdks: ['contactCenter', 'virtualAgent'] }),
    gains: [{ destination: 'image', url: 'data:image/png;base64,AA==' }],
  },
]);
