import { ContentfulLivePreview } from '../../lib/vendors/contentful-live-preview';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ContentfulLivePreview() },
  {
    name: 'EU',
    vendor: new ContentfulLivePreview({ region: 'eu' }),
    gains: [{ kind: 'frame-ancestors', url: 'https://app.eu.contentful.com/' }],
    loses: [{ kind: 'frame-ancestors', url: 'https://app.contentful.com/' }],
  },
]);
