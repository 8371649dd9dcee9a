import { AdobeTarget } from '../../lib/vendors/adobe-target';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AdobeTarget() },
  {
    name: 'visual editor of all of Adobe',
    vendor: new AdobeTarget({ visualEditor: 'adobe' }),
    gains: [{ kind: 'frame-ancestors', url: 'https://anything.adobe.com' }],
  },
  {
    name: 'visual editor with Tags',
    vendor: new AdobeTarget({ visualEditor: 'adobe-and-tags' }),
    gains: [
      { kind: 'frame-ancestors', url: 'https://anything.adobe.com' },
      { kind: 'frame-ancestors', url: 'https://a.assets.adobedtm.com' },
    ],
  },
  {
    name: 'visual editor of the Experience Cloud',
    vendor: new AdobeTarget({ visualEditor: 'experience-cloud' }),
    gains: [
      { kind: 'frame-ancestors', url: 'https://experience.adobe.com' },
      { kind: 'frame-ancestors', url: 'https://other.experiencecloud.adobe.com' },
    ],
  },
  {
    name: 'visual editor of one account',
    vendor: new AdobeTarget({ clientCode: 'acme' }),
    gains: [
      { kind: 'frame-ancestors', url: 'https://experience.adobe.com' },
      { kind: 'frame-ancestors', url: 'https://acme.experiencecloud.adobe.com' },
    ],
  },
]);

vendorSuite([
  { name: 'widest visual editor', vendor: new AdobeTarget({ visualEditor: 'adobe-and-tags' }) },
  {
    name: 'Experience Cloud only',
    vendor: new AdobeTarget({ visualEditor: 'experience-cloud' }),
    loses: [
      { kind: 'frame-ancestors', url: 'https://anything.adobe.com' },
      { kind: 'frame-ancestors', url: 'https://a.assets.adobedtm.com' },
    ],
  },
  {
    name: 'one account only',
    vendor: new AdobeTarget({ clientCode: 'acme' }),
    loses: [{ kind: 'frame-ancestors', url: 'https://other.experiencecloud.adobe.com' }],
  },
]);
