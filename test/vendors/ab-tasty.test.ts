import { AbTasty } from '../../lib/vendors/ab-tasty';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AbTasty() },
  {
    name: 'without images of the editor',
    vendor: new AbTasty({ editorImages: false }),
    loses: [{ destination: 'image', url: 'https://editor-assets.abtasty.com/1.png' }],
  },
]);
