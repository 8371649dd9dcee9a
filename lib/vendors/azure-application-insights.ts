import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://js.monitor.azure.com'];

const DEFINITION: VendorDefinition = {
  id: 'azure-application-insights',
  title: 'Azure Application Insights',
  category: 'monitoring',
  documentation: [
    'https://learn.microsoft.com/en-us/azure/azure-monitor/app/javascript-sdk',
    'https://github.com/microsoft/ApplicationInsights-JS',
    'https://github.com/microsoft/ApplicationInsights-JS/issues/2341',
  ],
  verified: '2026-11-21',
  pageDate: '2024-12-07',
  hosts: [
    'js.monitor.azure.com',
    '*.cdn.monitor.azure.com',
    '*.cdn.applicationinsights.io',
    'dc.services.visualstudio.com',
    'az416426.vo.msecnd.net',
  ],
  options: {
    ingestionHost: {
      kind: 'text',
      format: 'host',
      example: 'westeurope-5.in.applicationinsights.azure.com',
      default: 'dc.services.visualstudio.com',
      description: 'The host of IngestionEndpoint in the connection string. Without one the SDK takes the default.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The SDK is part of the site’s own scripts (npm) instead of loaded by the loader script.',
    },
    backupHosts: {
      kind: 'flag',
      default: false,
      description: 'Also allow the seven hosts that the loader script tries when the first fails (its option cr).',
    },
    configFromCdn: {
      kind: 'flag',
      default: true,
      description: 'The SDK fetches settings from the CDN, as it does from 3.2.0 on unless that is switched off.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: CDN, reason: 'The SDK, from the CDN.', when: { bundled: false } },
    {
      directive: 'script-src',
      sources: [
        'https://az416426.vo.msecnd.net',
        'https://js.cdn.applicationinsights.io',
        'https://js.cdn.monitor.azure.com',
        'https://js0.cdn.applicationinsights.io',
        'https://js0.cdn.monitor.azure.com',
        'https://js2.cdn.applicationinsights.io',
        'https://js2.cdn.monitor.azure.com',
      ],
      reason: 'The SDK, from another host when the CDN fails.',
      when: { bundled: false, backupHosts: true },
    },
    { directive: 'connect-src', sources: ['https://{ingestionHost}'], reason: 'Telemetry.' },
    {
      directive: 'connect-src',
      sources: CDN,
      reason: 'Settings of the SDK, as JSON from the CDN.',
      page: 'https://github.com/microsoft/ApplicationInsights-JS/issues/2341',
      when: { configFromCdn: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.monitor.azure.com/scripts/b/ai.3.gbl.min.js', when: { bundled: false } },
    {
      destination: 'script',
      url: 'https://js2.cdn.monitor.azure.com/scripts/b/ai.3.gbl.min.js',
      when: { bundled: false, backupHosts: true },
    },
    { destination: 'connect', url: 'https://{ingestionHost}/v2/track' },
    {
      destination: 'connect',
      url: 'https://js.monitor.azure.com/scripts/b/ai.config.1.cfg.json',
      when: { configFromCdn: true },
    },
  ],
  notes: [
    'The pages print no policy: directives follow from the loader script (a script element with src) and from what the ' +
      'SDK sends and fetches.',
    'The loader is an inline script. Its nonce cannot stand in a policy written beforehand: put its hash into the site’s ' +
      'policy, or serve it as a file.',
    'With its option sri the loader fetches hashes from the CDN too: keep configFromCdn on.',
    'az416426.vo.msecnd.net, one of the backups, is only partially supported and not recommended by the page.',
  ],
};

/** Options of Azure Application Insights. */
export interface AzureApplicationInsightsOptions {
  /**
   * The host of IngestionEndpoint in the connection string. Without one the SDK takes the default.
   * @default 'dc.services.visualstudio.com'
   */
  readonly ingestionHost?: string;
  /**
   * The SDK is part of the site's own scripts (npm) instead of loaded by the loader script.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * Also allow the seven hosts that the loader script tries when the first fails (its option `cr`).
   * @default false
   */
  readonly backupHosts?: boolean;
  /**
   * The SDK fetches settings from the CDN, as it does from 3.2.0 on unless that is switched off.
   * @default true
   */
  readonly configFromCdn?: boolean;
}

/**
 * Azure Monitor Application Insights JavaScript SDK.
 *
 * @see https://learn.microsoft.com/en-us/azure/azure-monitor/app/javascript-sdk
 */
export class AzureApplicationInsights extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AzureApplicationInsightsOptions = {}) {
    super(DEFINITION, options);
  }
}
