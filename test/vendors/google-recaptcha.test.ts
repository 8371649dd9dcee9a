import { GoogleRecaptcha } from '../../lib/vendors/google-recaptcha';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new GoogleRecaptcha() },
  {
    name: 'recaptcha.net',
    vendor: new GoogleRecaptcha({ recaptchaNet: true }),
    gains: [
      { destination: 'script', url: 'https://www.recaptcha.net/recaptcha/api.js' },
      { destination: 'iframe', url: 'https://www.recaptcha.net/recaptcha/api2/anchor' },
      { destination: 'connect', url: 'https://www.recaptcha.net/recaptcha/api2/reload' },
    ],
    loses: [
      { destination: 'script', url: 'https://www.google.com/recaptcha/api.js' },
      { destination: 'iframe', url: 'https://www.google.com/recaptcha/api2/anchor' },
      { destination: 'connect', url: 'https://www.google.com/recaptcha/api2/reload' },
    ],
  },
]);
