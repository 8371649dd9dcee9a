import { FullstoryGuidesSurveys } from '../../lib/vendors/fullstory-guides-surveys';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new FullstoryGuidesSurveys() }]);
