import { AzureApplicationInsights } from '../../lib/vendors/azure-application-insights';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new AzureApplicationInsights() },
  {
    name: 'ingestion in a region',
    vendor: new AzureApplicationInsights({ ingestionHost: 'westeurope-5.in.applicationinsights.azure.com' }),
    gains: [{ destination: 'connect', url: 'https://westeurope-5.in.applicationinsights.azure.com/v2/track' }],
    loses: [{ destination: 'connect', url: 'https://dc.services.visualstudio.com/v2/track' }],
  },
  {
    name: 'bundled',
    vendor: new AzureApplicationInsights({ bundled: true }),
    loses: [{ destination: 'script', url: 'https://js.monitor.azure.com/scripts/b/ai.3.gbl.min.js' }],
  },
  {
    name: 'backup hosts',
    vendor: new AzureApplicationInsights({ backupHosts: true }),
    gains: [
      { destination: 'script', url: 'https://js0.cdn.applicationinsights.io/scripts/b/ai.3.gbl.min.js' },
      { destination: 'script', url: 'https://az416426.vo.msecnd.net/scripts/b/ai.3.gbl.min.js' },
    ],
  },
  {
    name: 'no settings from the CDN',
    vendor: new AzureApplicationInsights({ configFromCdn: false }),
    loses: [{ destination: 'connect', url: 'https://js.monitor.azure.com/scripts/b/ai.config.1.cfg.json' }],
  },
]);
