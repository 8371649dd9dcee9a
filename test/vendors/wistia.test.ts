import { Wistia } from '../../lib/vendors/wistia';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Wistia() },
  {
    name: 'iframe embeds',
    vendor: new Wistia({ iframeEmbeds: true }),
    gains: [
      { destination: 'iframe', url: 'https://fast.wistia.com/embed/iframe/1' },
      { destination: 'iframe', url: 'https://fast.wistia.net/embed/iframe/1' },
    ],
  },
  {
    name: 'transcript search',
    vendor: new Wistia({ transcriptSearch: true }),
    gains: [{ destination: 'connect', url: 'https://1-dsn.algolia.net/1' }],
  },
  {
    name: 'uploader',
    vendor: new Wistia({ uploader: true }),
    gains: [
      { destination: 'style', url: 'https://fast.wistia.com/a.css' },
      { destination: 'style', url: 'blob:https://site.example/1' },
    ],
  },
]);
