import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'launchdarkly',
  title: 'LaunchDarkly',
  category: 'experimentation',
  documentation: ['https://launchdarkly.com/docs/sdk/concepts/domain-list'],
  verified: '2026-11-21',
  hosts: ['*.launchdarkly.com'],
  options: {
    serviceHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'relay.example.com',
      description:
        'The hosts that the SDK is configured for instead of the defaults: your Relay Proxy, or those of the federal or ' +
        'the EU instance for streaming, polling and events.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://clientstream.launchdarkly.com'],
      reason: 'Streaming: updates of flags.',
      when: { serviceHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://app.launchdarkly.com', 'https://clientsdk.launchdarkly.com'],
      reason: 'Polling: values of flags. Which of both depends on the SDK and its version.',
      when: { serviceHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://events.launchdarkly.com'],
      reason: 'Events, for experiments.',
      when: { serviceHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{serviceHosts}'],
      reason: 'Flags and events over the hosts that the SDK is configured for.',
      when: { serviceHosts: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://clientstream.launchdarkly.com/eval/1', when: { serviceHosts: false } },
    { destination: 'connect', url: 'https://clientsdk.launchdarkly.com/sdk/evalx/1', when: { serviceHosts: false } },
    { destination: 'connect', url: 'https://app.launchdarkly.com/sdk/evalx/1', when: { serviceHosts: false } },
    { destination: 'connect', url: 'https://events.launchdarkly.com/events/bulk/1', when: { serviceHosts: false } },
    { destination: 'connect', url: 'https://{serviceHosts}/sdk/evalx/1', when: { serviceHosts: true } },
  ],
  notes: [
    'The page lists base URIs per service and no directive. The client-side SDK streams, polls and sends events with ' +
      'requests of the page, so all are connect-src.',
    'The SDK is a package of the site’s own bundle: no script-src. A site that loads it from elsewhere allows that host.',
    'Incomplete: the table was read in the vendor’s documentation repository, not on the current page. The hosts of the ' +
      'federal and the EU instance could not be read: name them in serviceHosts.',
  ],
};

/** Options of LaunchDarkly. */
export interface LaunchDarklyOptions {
  /**
   * The hosts that the SDK is configured for instead of the defaults: your Relay Proxy, or those of the federal or the
   * EU instance for streaming, polling and events.
   * @default - the default hosts of LaunchDarkly
   */
  readonly serviceHosts?: string[];
}

/**
 * LaunchDarkly client-side JavaScript SDK.
 *
 * @see https://launchdarkly.com/docs/sdk/concepts/domain-list
 */
export class LaunchDarkly extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: LaunchDarklyOptions = {}) {
    super(DEFINITION, options);
  }
}
