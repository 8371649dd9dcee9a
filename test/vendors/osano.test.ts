import { Osano } from '../../lib/vendors/osano';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Osano() },
  {
    name: 'exact hosts',
    vendor: new Osano({ exactHosts: true }),
    loses: [
      { destination: 'script', url: 'https://new.osano.com/a' },
      { destination: 'style', url: 'https://new.osano.com/a' },
      { destination: 'iframe', url: 'https://new.osano.com/a' },
      { destination: 'connect', url: 'https://new.osano.com/a' },
      { destination: 'worker', url: 'https://new.osano.com/a' },
    ],
  },
  {
    name: 'unsafe inline styles',
    vendor: new Osano({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: 'a { color: red }' }],
  },
]);
