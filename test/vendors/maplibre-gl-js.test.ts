import { MapLibreGlJs } from '../../lib/vendors/maplibre-gl-js';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new MapLibreGlJs() },
  {
    name: 'from a CDN',
    vendor: new MapLibreGlJs({ setup: 'cdn' }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/6f2d' }],
  },
  {
    name: 'version 5',
    vendor: new MapLibreGlJs({ setup: 'v5' }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/6f2d' }],
    loses: [
      { destination: 'worker', url: 'https://site.example/maplibre-gl-worker.js' },
      { destination: 'image', url: 'https://site.example/marker.png' },
    ],
  },
]);
