import { GrowthBook } from '../../lib/vendors/growthbook';
import { vendorSuite } from '../support/vendor-suite';

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
