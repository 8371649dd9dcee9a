import { UploadcareJQueryUploader } from '../../lib/vendors/uploadcare-jquery-uploader';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new UploadcareJQueryUploader() },
  {
    name: 'external sources',
    vendor: new UploadcareJQueryUploader({ externalSources: true }),
    gains: [{ destination: 'iframe', url: 'https://social.uploadcare.com/window3/' }],
  },
]);
