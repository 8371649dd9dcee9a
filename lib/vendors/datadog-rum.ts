import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'datadog-rum',
  title: 'Datadog RUM',
  category: 'monitoring',
  documentation: ['https://docs.datadoghq.com/integrations/content_security_policy_logs/'],
  verified: '2026-11-21',
  hosts: [
    'browser-intake-datadoghq.com',
    'browser-intake-us3-datadoghq.com',
    'browser-intake-us5-datadoghq.com',
    'browser-intake-ap1-datadoghq.com',
    'browser-intake-ap2-datadoghq.com',
    'browser-intake-datadoghq.eu',
    'browser-intake-ddog-gov.com',
    '*.datadoghq-browser-agent.com',
  ],
  options: {
    site: {
      kind: 'choice',
      values: { us1: 'US1', us3: 'US3', us5: 'US5', eu: 'EU', ap1: 'AP1', ap2: 'AP2', 'us1-fed': 'US1-FED' },
      required: true,
      description: 'The Datadog site of the organization.',
    },
    worker: {
      kind: 'flag',
      default: false,
      description: 'Session Replay or compressIntakeRequests is used, which work in a worker from a blob: URL.',
    },
    cdn: {
      kind: 'flag',
      default: false,
      description: 'The SDK comes from Datadog’s CDN (CDN async or CDN sync) instead of npm.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://browser-intake-datadoghq.com'],
      reason: 'Sends measurements, logs and recordings.',
      when: { site: 'us1' },
    },
    {
      directive: 'connect-src',
      sources: ['https://browser-intake-datadoghq.eu'],
      reason: 'Sends measurements, logs and recordings.',
      when: { site: 'eu' },
    },
    {
      directive: 'connect-src',
      sources: ['https://browser-intake-ddog-gov.com'],
      reason: 'Sends measurements, logs and recordings.',
      when: { site: 'us1-fed' },
    },
    {
      directive: 'connect-src',
      sources: ['https://browser-intake-{site}-datadoghq.com'],
      reason: 'Sends measurements, logs and recordings.',
      when: { site: ['us3', 'us5', 'ap1', 'ap2'] },
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'Compresses what is sent in a worker that is started from a blob: URL.',
      when: { worker: true },
    },
    {
      directive: 'script-src',
      sources: ['https://www.datadoghq-browser-agent.com'],
      reason: 'The SDK from the CDN.',
      when: { cdn: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://browser-intake-datadoghq.com/api/v2/rum', when: { site: 'us1' } },
    { destination: 'connect', url: 'https://browser-intake-datadoghq.eu/api/v2/rum', when: { site: 'eu' } },
    { destination: 'connect', url: 'https://browser-intake-ddog-gov.com/api/v2/rum', when: { site: 'us1-fed' } },
    {
      destination: 'connect',
      url: 'https://browser-intake-{site}-datadoghq.com/api/v2/rum',
      when: { site: ['us3', 'us5', 'ap1', 'ap2'] },
    },
    { destination: 'worker', url: 'blob:https://site.example/1', when: { worker: true } },
    {
      destination: 'script',
      url: 'https://www.datadoghq-browser-agent.com/us1/v6/datadog-rum.js',
      when: { cdn: true },
    },
  ],
  notes: [
    'An earlier version of the page had https://*. before the intake hosts; the present one has the hosts ' +
      'themselves.',
    'Not a need of the SDK and left out: reports of violations, for which the page gives a report-uri with the ' +
      'client token.',
    'From version 4.47.0 the SDK can load its worker from a file of the site (workerUrl): then no blob: worker ' +
      'is needed.',
  ],
};

/** Options of Datadog RUM. */
export interface DatadogRumOptions {
  /**
   * The Datadog site of the organization.
   */
  readonly site: 'us1' | 'us3' | 'us5' | 'eu' | 'ap1' | 'ap2' | 'us1-fed';
  /**
   * Session Replay or `compressIntakeRequests` is used, which work in a worker from a `blob:` URL.
   * @default false
   */
  readonly worker?: boolean;
  /**
   * The SDK comes from Datadog’s CDN (CDN async or CDN sync) instead of npm.
   * @default false
   */
  readonly cdn?: boolean;
}

/**
 * Datadog Real User Monitoring, Session Replay and browser logs.
 *
 * @see https://docs.datadoghq.com/integrations/content_security_policy_logs/
 */
export class DatadogRum extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DatadogRumOptions) {
    super(DEFINITION, options);
  }
}
