import { AdobeExperiencePlatformWebSdk } from '../../lib/vendors/adobe-experience-platform-web-sdk';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AdobeExperiencePlatformWebSdk() },
  {
    name: 'custom domain',
    vendor: new AdobeExperiencePlatformWebSdk({ customDomain: 'edge.example.com' }),
    gains: [{ destination: 'connect', url: 'https://edge.example.com/ee/v1/interact' }],
    loses: [{ destination: 'connect', url: 'https://edge.adobedc.net/ee/v1/interact' }],
  },
  {
    name: 'id migration',
    vendor: new AdobeExperiencePlatformWebSdk({ idMigration: true }),
    gains: [{ destination: 'connect', url: 'https://dpm.demdex.net/id' }],
  },
  {
    name: 'in-app messages',
    vendor: new AdobeExperiencePlatformWebSdk({ inAppMessages: true }),
    gains: [{ destination: 'iframe', url: 'blob:https://site.example/1' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new AdobeExperiencePlatformWebSdk({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'unsafe inline styles',
    vendor: new AdobeExperiencePlatformWebSdk({ unsafeInlineStyles: true }),
    gains: [{ kind: 'inline', inlineType: 'style', text: 'body { color: red }' }],
  },
]);
