import { RecurlyJs } from '../../lib/vendors/recurly-js';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new RecurlyJs() },
  {
    name: 'European Union',
    vendor: new RecurlyJs({ region: 'eu' }),
    gains: [
      { destination: 'iframe', url: 'https://api.eu.recurly.com/js/v1/field.html' },
      { destination: 'connect', url: 'https://api.eu.recurly.com/js/v1/token' },
    ],
    loses: [
      { destination: 'iframe', url: 'https://api.recurly.com/js/v1/field.html' },
      { destination: 'connect', url: 'https://api.recurly.com/js/v1/token' },
    ],
  },
  {
    name: 'without the style sheet',
    vendor: new RecurlyJs({ stylesheet: false }),
    loses: [{ destination: 'style', url: 'https://js.recurly.com/v4/recurly.css' }],
  },
]);
