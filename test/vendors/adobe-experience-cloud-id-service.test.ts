import { AdobeExperienceCloudIdService } from '../../lib/vendors/adobe-experience-cloud-id-service';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new AdobeExperienceCloudIdService() }]);
