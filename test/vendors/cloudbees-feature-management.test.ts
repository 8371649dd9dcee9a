import { CloudBeesFeatureManagement } from '../../lib/vendors/cloudbees-feature-management';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CloudBeesFeatureManagement() },
  {
    name: 'CloudBees Unify',
    vendor: new CloudBeesFeatureManagement({ hosting: 'unify' }),
    gains: [
      { destination: 'connect', url: 'https://rox-conf.cloudbees.io/1' },
      { destination: 'connect', url: 'https://api.cloudbees.io/device/get_configuration' },
    ],
    loses: [
      { destination: 'connect', url: 'https://conf.rollout.io/1' },
      { destination: 'connect', url: 'https://x-api.rollout.io/device/get_configuration' },
    ],
  },
]);
