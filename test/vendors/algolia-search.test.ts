import { AlgoliaSearch } from '../../lib/vendors/algolia-search';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AlgoliaSearch() },
  {
    name: 'one application',
    vendor: new AlgoliaSearch({ appId: 'LATENCY' }),
    loses: [
      { destination: 'connect', url: 'https://other-dsn.algolia.net/' },
      { destination: 'connect', url: 'https://other-1.algolianet.com/' },
      { destination: 'connect', url: 'https://analytics.algolia.com/' },
    ],
  },
  {
    name: 'insights',
    vendor: new AlgoliaSearch({ insights: true }),
    gains: [
      { destination: 'connect', url: 'https://insights.algolia.io/1/events' },
      { destination: 'connect', url: 'https://us.insights.algolia.io/1/events' },
    ],
  },
  {
    name: 'libraries from the CDN',
    vendor: new AlgoliaSearch({ cdn: true }),
    gains: [{ destination: 'script', url: 'https://cdn.jsdelivr.net/npm/instantsearch.js@4' }],
  },
]);

vendorSuite([
  { name: 'insights without region', vendor: new AlgoliaSearch({ insights: true }) },
  {
    name: 'insights in Germany',
    vendor: new AlgoliaSearch({ insights: true, insightsRegion: 'de' }),
    gains: [{ destination: 'connect', url: 'https://insights.de.algolia.io/1/events' }],
    loses: [{ destination: 'connect', url: 'https://insights.algolia.io/1/events' }],
  },
]);
