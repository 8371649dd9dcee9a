import { Smartlook } from '../../lib/vendors/smartlook';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Smartlook() },
  {
    name: 'a hash',
    vendor: new Smartlook({ snippetHash: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }),
    gains: [{ kind: 'inline', inlineType: 'script', text: '' }],
  },
  {
    name: 'workers from blob: URLs',
    vendor: new Smartlook({ blobWorkers: true }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
  },
  { name: 'unsafe eval', vendor: new Smartlook({ unsafeEval: true }), gains: [{ kind: 'eval' }] },
]);
