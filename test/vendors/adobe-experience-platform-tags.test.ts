import { AdobeExperiencePlatformTags } from '../../lib/vendors/adobe-experience-platform-tags';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AdobeExperiencePlatformTags() },
  {
    name: 'unsafe inline scripts',
    vendor: new AdobeExperiencePlatformTags({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'self-hosted with unsafe inline scripts',
    vendor: new AdobeExperiencePlatformTags({ selfHosted: true, unsafeInlineScripts: true }),
    loses: [{ destination: 'script', url: 'https://assets.adobedtm.com/1/launch.min.js' }],
  },
  {
    name: 'self-hosted',
    vendor: new AdobeExperiencePlatformTags({ selfHosted: true }),
    loses: [{ destination: 'script', url: 'https://assets.adobedtm.com/1/launch.min.js' }],
  },
]);
