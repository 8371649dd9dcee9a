import { TinyMce } from '../../lib/vendors/tinymce';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new TinyMce() },
  {
    name: 'self-hosted',
    vendor: new TinyMce({ selfHosted: true }),
    loses: [
      { destination: 'script', url: 'https://cdn.tiny.cloud/1/a.js' },
      { destination: 'style', url: 'https://cdn.tinymce.com/a.css' },
      { destination: 'font', url: 'https://cdn.tiny.cloud/a.woff' },
      { destination: 'image', url: 'https://sp.tinymce.com/i' },
      { destination: 'connect', url: 'https://spelling.tiny.cloud/' },
    ],
  },
  {
    name: 'AI service on premises',
    vendor: new TinyMce({ aiServiceHost: 'ai.example.com' }),
    gains: [{ destination: 'connect', url: 'https://ai.example.com/v1' }],
  },
]);
