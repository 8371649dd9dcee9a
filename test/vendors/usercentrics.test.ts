import { Usercentrics } from '../../lib/vendors/usercentrics';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Usercentrics() },
  { name: 'bundle.js', vendor: new Usercentrics({ bundleJs: true }), loses: [{ kind: 'eval' }] },
  {
    name: 'directives of the samples',
    vendor: new Usercentrics({ sampleDirectives: true }),
    loses: [
      { destination: 'style', url: 'https://app.usercentrics.eu/a.css' },
      { destination: 'font', url: 'https://app.usercentrics.eu/a.woff2' },
      { destination: 'iframe', url: 'https://app.usercentrics.eu/' },
      { destination: 'video', url: 'https://app.usercentrics.eu/a.mp4' },
    ],
  },
]);

vendorSuite([
  { name: 'directives of the samples alone', vendor: new Usercentrics({ sampleDirectives: true }) },
  {
    name: 'with consent sharing',
    vendor: new Usercentrics({ sampleDirectives: true, crossDomainConsentSharing: true }),
    gains: [{ destination: 'iframe', url: 'https://app.usercentrics.eu/' }],
  },
]);
