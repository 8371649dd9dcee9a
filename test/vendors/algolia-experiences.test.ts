import { AlgoliaExperiences } from '../../lib/vendors/algolia-experiences';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([{ name: 'default', vendor: new AlgoliaExperiences() }]);
