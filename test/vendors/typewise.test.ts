import { Typewise } from '../../lib/vendors/typewise';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Typewise() },
  {
    name: 'snippet by its hash',
    vendor: new Typewise({ unsafeInlineScripts: false }),
    loses: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'file attachments',
    vendor: new Typewise({ fileAttachments: true }),
    gains: [{ destination: 'connect', url: 'https://b.s3.eu-central-1.amazonaws.com/a' }],
  },
  {
    name: 'voice input',
    vendor: new Typewise({ voiceInput: true }),
    gains: [{ destination: 'connect', url: 'wss://api.elevenlabs.io/v1' }],
  },
]);
