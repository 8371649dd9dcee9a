import { CKEditor5 } from '../../lib/vendors/ckeditor-5';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new CKEditor5() },
  {
    name: 'self-hosted',
    vendor: new CKEditor5({ selfHosted: true }),
    loses: [
      { destination: 'script', url: 'https://cdn.ckeditor.com/a.js' },
      { destination: 'script', url: 'https://proxy-event.ckeditor.com/' },
    ],
  },
  {
    name: 'cloud services',
    vendor: new CKEditor5({ cloudServices: true }),
    gains: [{ destination: 'connect', url: 'https://acme.cke-cs.com/' }],
  },
  {
    name: 'no external images',
    vendor: new CKEditor5({ externalImages: false }),
    loses: [{ destination: 'image', url: 'https://images.example/a.png' }],
  },
  {
    name: 'no pasted images',
    vendor: new CKEditor5({ pastedImages: false }),
    loses: [{ destination: 'image', url: 'data:image/png;base64,AA==' }],
  },
  {
    name: 'no external media',
    vendor: new CKEditor5({ externalMedia: false }),
    loses: [{ destination: 'iframe', url: 'https://videos.example/' }],
  },
  {
    name: 'no inline styles',
    vendor: new CKEditor5({ unsafeInlineStyles: false }),
    loses: [{ kind: 'inline', inlineType: 'style', text: 'a { color: red }' }],
  },
]);
