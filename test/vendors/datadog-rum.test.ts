import { DatadogRum } from '../../lib/vendors/datadog-rum';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'US1', vendor: new DatadogRum({ site: 'us1' }) },
  {
    name: 'US3',
    vendor: new DatadogRum({ site: 'us3' }),
    gains: [{ destination: 'connect', url: 'https://browser-intake-us3-datadoghq.com/a' }],
    loses: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.com/a' }],
  },
  {
    name: 'US5',
    vendor: new DatadogRum({ site: 'us5' }),
    gains: [{ destination: 'connect', url: 'https://browser-intake-us5-datadoghq.com/a' }],
    loses: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.com/a' }],
  },
  {
    name: 'EU',
    vendor: new DatadogRum({ site: 'eu' }),
    gains: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.eu/a' }],
    loses: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.com/a' }],
  },
  {
    name: 'AP1',
    vendor: new DatadogRum({ site: 'ap1' }),
    gains: [{ destination: 'connect', url: 'https://browser-intake-ap1-datadoghq.com/a' }],
    loses: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.com/a' }],
  },
  {
    name: 'AP2',
    vendor: new DatadogRum({ site: 'ap2' }),
    gains: [{ destination: 'connect', url: 'https://browser-intake-ap2-datadoghq.com/a' }],
    loses: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.com/a' }],
  },
  {
    name: 'US1-FED',
    vendor: new DatadogRum({ site: 'us1-fed' }),
    gains: [{ destination: 'connect', url: 'https://browser-intake-ddog-gov.com/a' }],
    loses: [{ destination: 'connect', url: 'https://browser-intake-datadoghq.com/a' }],
  },
  {
    name: 'worker',
    vendor: new DatadogRum({ site: 'us1', worker: true }),
    gains: [{ destination: 'worker', url: 'blob:https://site.example/1' }],
  },
  {
    name: 'cdn',
    vendor: new DatadogRum({ site: 'us1', cdn: true }),
    gains: [{ destination: 'script', url: 'https://www.datadoghq-browser-agent.com/a.js' }],
  },
]);
