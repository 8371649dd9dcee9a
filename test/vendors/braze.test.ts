import { Braze } from '../../lib/vendors/braze';
import { vendorSuite } from '../support/vendor-suite';

const endpoint = 'sdk.iad-01.braze.com';

vendorSuite([
  { name: 'one instance', vendor: new Braze({ endpoint }) },
  {
    name: 'another instance',
    vendor: new Braze({ endpoint: 'sdk.fra-01.braze.eu' }),
    gains: [{ destination: 'connect', url: 'https://sdk.fra-01.braze.eu/api/v3/data/' }],
    loses: [{ destination: 'connect', url: 'https://sdk.iad-01.braze.com/api/v3/data/' }],
  },
  {
    name: 'CDN',
    vendor: new Braze({ endpoint, cdn: true }),
    gains: [{ destination: 'script', url: 'https://js.appboycdn.com/web-sdk/5.6/braze.min.js' }],
  },
  { name: 'snippet', vendor: new Braze({ endpoint, snippet: true }), gains: [{ kind: 'eval' }] },
  {
    name: 'images',
    vendor: new Braze({ endpoint, images: true }),
    gains: [
      { destination: 'image', url: 'https://appboy-images.com/a.png' },
      { destination: 'image', url: 'https://cdn.braze.eu/a.png' },
    ],
  },
  {
    name: 'without Font Awesome',
    vendor: new Braze({ endpoint, fontAwesome: false }),
    loses: [
      { destination: 'font', url: 'https://use.fontawesome.com/a.woff2' },
      { destination: 'style', url: 'https://use.fontawesome.com/a.css' },
      { kind: 'inline', inlineType: 'style', text: 'body { color: red }' },
    ],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Braze({ endpoint, unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);

test('needs to know the instance', () => {
  expect(() => new Braze({} as { endpoint: string })).toThrow('Braze: option endpoint is required');
});
