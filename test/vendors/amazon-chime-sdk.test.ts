import { AmazonChimeSdk } from '../../lib/vendors/amazon-chime-sdk';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AmazonChimeSdk() },
  {
    name: 'background filters',
    vendor: new AmazonChimeSdk({ backgroundFilters: true }),
    gains: [
      { kind: 'wasm' },
      { destination: 'script', url: 'blob:https://site.example/1' },
      { destination: 'script', url: 'https://static.sdkassets.chime.aws/bgblur/worker.js' },
      { destination: 'worker', url: 'blob:https://site.example/1' },
      { destination: 'worker', url: 'https://static.sdkassets.chime.aws/bgblur/worker.js' },
    ],
  },
  {
    name: 'Voice Focus with a fixed variant',
    vendor: new AmazonChimeSdk({ voiceFocus: 'fixed-variant' }),
    gains: [
      { kind: 'wasm' },
      { destination: 'script', url: 'https://static.sdkassets.chime.aws/processors/a.js' },
      { destination: 'worker', url: 'blob:https://site.example/1' },
    ],
  },
  {
    name: 'Voice Focus with any variant',
    vendor: new AmazonChimeSdk({ voiceFocus: 'any-variant' }),
    gains: [{ kind: 'eval' }],
  },
  {
    name: 'messaging',
    vendor: new AmazonChimeSdk({ messaging: true }),
    gains: [{ destination: 'connect', url: 'https://cognito-identity.us-east-1.amazonaws.com/' }],
  },
]);

test('a fixed variant of Voice Focus needs no eval', () => {
  const sources = new AmazonChimeSdk({ voiceFocus: 'fixed-variant' }).requirements.flatMap(({ sources }) => sources);
  expect(sources).not.toContain("'unsafe-eval'");
});
