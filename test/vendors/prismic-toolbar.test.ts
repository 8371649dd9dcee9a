import { PrismicToolbar } from '../../lib/vendors/prismic-toolbar';
import { vendorSuite } from '../support/vendor-suite';

const repository = 'my-site';

vendorSuite([
  { name: 'default', vendor: new PrismicToolbar({ repository }) },
  {
    name: 'another repository',
    vendor: new PrismicToolbar({ repository: 'other' }),
    gains: [{ destination: 'iframe', url: 'https://other.prismic.io/prismic-toolbar/4.1.2/iframe.html' }],
    loses: [{ destination: 'iframe', url: 'https://my-site.prismic.io/prismic-toolbar/4.1.2/iframe.html' }],
  },
  {
    name: 'sharing',
    vendor: new PrismicToolbar({ repository, sharing: true }),
    gains: [{ destination: 'script', url: 'https://html2canvas.hertzen.com/dist/html2canvas.min.js' }],
  },
]);
