import { GoogleMapsJavaScriptApi } from '../../lib/vendors/google-maps-javascript-api';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new GoogleMapsJavaScriptApi() },
  {
    name: 'loaded from a regional host',
    vendor: new GoogleMapsJavaScriptApi({ loaderHosts: ['maps.google.fr'] }),
    gains: [{ destination: 'script', url: 'https://maps.google.fr/maps/api/js' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new GoogleMapsJavaScriptApi({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);

test('never allows scripts from everywhere', () => {
  const sources = new GoogleMapsJavaScriptApi().requirements.flatMap((requirement) => requirement.sources);
  expect(sources).not.toContain('https:');
});
