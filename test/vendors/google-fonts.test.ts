import { GoogleFonts } from '../../lib/vendors/google-fonts';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new GoogleFonts() }]);
