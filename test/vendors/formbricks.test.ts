import { Formbricks } from '../../lib/vendors/formbricks';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Formbricks() },
  {
    name: 'an instance of one’s own',
    vendor: new Formbricks({ appHost: 'surveys.example.com' }),
    gains: [
      { destination: 'script', url: 'https://surveys.example.com/js/formbricks.umd.cjs' },
      { destination: 'connect', url: 'https://surveys.example.com/api/v1/client/1/environment' },
      { destination: 'image', url: 'https://surveys.example.com/storage/a.png' },
    ],
    loses: [
      { destination: 'script', url: 'https://app.formbricks.com/js/formbricks.umd.cjs' },
      { destination: 'connect', url: 'https://app.formbricks.com/api/v1/client/1/environment' },
      { destination: 'image', url: 'https://app.formbricks.com/storage/a.png' },
    ],
  },
]);
