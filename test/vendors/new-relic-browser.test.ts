import { NewRelicBrowser } from '../../lib/vendors/new-relic-browser';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new NewRelicBrowser() },
  {
    name: 'US',
    vendor: new NewRelicBrowser({ regions: ['us'] }),
    loses: [
      { destination: 'connect', url: 'https://bam.eu01.nr-data.net/' },
      { destination: 'script', url: 'https://new.nr-data.net/a.js' },
    ],
  },
  {
    name: 'EU',
    vendor: new NewRelicBrowser({ regions: ['eu'] }),
    loses: [
      { destination: 'connect', url: 'https://bam.nr-data.net/' },
      { destination: 'connect', url: 'https://gov-bam.nr-data.net/' },
    ],
  },
  {
    name: 'FedRAMP',
    vendor: new NewRelicBrowser({ regions: ['fedramp'] }),
    loses: [
      { destination: 'connect', url: 'https://bam.nr-data.net/' },
      { destination: 'script', url: 'https://bam.eu01.nr-data.net/' },
    ],
  },
  {
    name: 'US and EU',
    vendor: new NewRelicBrowser({ regions: ['us', 'eu'] }),
    loses: [{ destination: 'connect', url: 'https://gov-bam.nr-data.net/' }],
  },
  {
    name: 'old browsers',
    vendor: new NewRelicBrowser({ oldBrowsers: true }),
    gains: [{ destination: 'image', url: 'https://bam.nr-data.net/1/abc' }],
  },
]);

vendorSuite([
  { name: 'US alone', vendor: new NewRelicBrowser({ regions: ['us'] }) },
  {
    name: 'US with old browsers',
    vendor: new NewRelicBrowser({ regions: ['us'], oldBrowsers: true }),
    gains: [{ destination: 'image', url: 'https://bam-cell.nr-data.net/1/abc' }],
  },
  {
    name: 'all regions with old browsers',
    vendor: new NewRelicBrowser({ regions: ['us', 'eu', 'fedramp'], oldBrowsers: true }),
    gains: [
      { destination: 'image', url: 'https://bam.nr-data.net/1/abc' },
      { destination: 'image', url: 'https://bam.eu01.nr-data.net/1/abc' },
      { destination: 'image', url: 'https://gov-bam.nr-data.net/1/abc' },
    ],
  },
]);
