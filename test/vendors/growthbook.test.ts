import { GrowthBook } from '../../lib/vendors/growthbook';
import { policyOf, vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new GrowthBook() },
  {
    name: 'own API host',
    vendor: new GrowthBook({ apiHost: 'growthbook.example.com' }),
    gains: [{ destination: 'connect', url: 'https://growthbook.example.com/api/features/sdk-1' }],
    loses: [{ destination: 'connect', url: 'https://cdn.growthbook.io/api/features/sdk-1' }],
  },
  {
    name: 'own script',
    vendor: new GrowthBook({ ownScript: true }),
    loses: [
      { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/@growthbook/growthbook/dist/bundles/auto.min.js' },
    ],
  },
  {
    name: 'scripts of the Visual Editor',
    vendor: new GrowthBook({ visualEditorScripts: true }),
    gains: [{ kind: 'eval' }, { kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
]);

test('allows every version of the SDK on jsDelivr, and no other package', () => {
  const policy = policyOf(new GrowthBook());
  const allows = (url: string) => policy.allows({ destination: 'script', url }).allowed;
  expect(allows('https://cdn.jsdelivr.net/npm/@growthbook/growthbook@1.6.2/dist/bundles/auto.min.js')).toBe(true);
  expect(allows('https://cdn.jsdelivr.net/npm/other/auto.min.js')).toBe(false);
  expect(allows('https://cdn.jsdelivr.net/gh/growthbook/auto.min.js')).toBe(false);
});
