import { MapboxGlJs } from '../../lib/vendors/mapbox-gl-js';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new MapboxGlJs() },
  {
    name: 'from the CDN',
    vendor: new MapboxGlJs({ cdn: true }),
    gains: [
      { destination: 'script', url: 'https://api.mapbox.com/mapbox-gl-js/v3.25.0/mapbox-gl.js' },
      { destination: 'style', url: 'https://api.mapbox.com/mapbox-gl-js/v3.25.0/mapbox-gl.css' },
    ],
  },
  { name: 'Standard style', vendor: new MapboxGlJs({ standardStyle: true }), gains: [{ kind: 'wasm' }] },
  {
    name: 'strict bundle',
    vendor: new MapboxGlJs({ strictBundle: true }),
    gains: [{ destination: 'worker', url: 'https://site.example/mapbox-gl-csp-worker.js' }],
    loses: [{ destination: 'worker', url: 'blob:https://site.example/6f2d' }],
  },
  {
    name: 'inline styles',
    vendor: new MapboxGlJs({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: '.map { color: red }' }],
  },
  {
    name: 'scoped rules',
    vendor: new MapboxGlJs({ scopedRules: true }),
    loses: [
      { destination: 'connect', url: 'https://api.mapbox.com/datasets/v1/attacker/' },
      { destination: 'connect', url: 'https://api.mapbox.com/styles/v1/attacker/1' },
      { destination: 'connect', url: 'https://api.mapbox.com/map-sessions/v2' },
    ],
  },
  {
    name: 'scoped rules with an account',
    vendor: new MapboxGlJs({ scopedRules: true, usernames: ['my-account'] }),
    loses: [{ destination: 'connect', url: 'https://api.mapbox.com/styles/v1/attacker/1' }],
  },
]);

test('the scoped rules block the styles of accounts that are not named', () => {
  const request = { destination: 'connect', url: 'https://api.mapbox.com/styles/v1/my-account/1' } as const;
  expect(policyOf(new MapboxGlJs({ scopedRules: true })).allows(request).allowed).toBe(false);
  expect(policyOf(new MapboxGlJs({ scopedRules: true, usernames: ['my-account'] })).allows(request).allowed).toBe(true);
});
