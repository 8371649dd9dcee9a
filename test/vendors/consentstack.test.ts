import { ConsentStack } from '../../lib/vendors/consentstack';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ConsentStack() },
  {
    name: 'branding removed',
    vendor: new ConsentStack({ branding: false }),
    loses: [{ destination: 'image', url: 'https://cdn.consentstack.io/logo.svg' }],
  },
]);
