import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'statsig',
  title: 'Statsig',
  category: 'experimentation',
  documentation: ['https://docs.statsig.com/client/javascript-sdk'],
  verified: '2026-11-21',
  hosts: [
    'api.statsig.com',
    'api.statsigcdn.com',
    'assetsconfigcdn.org',
    'beyondwickedmapping.org',
    'featureassets.org',
    'featuregates.org',
    'prodregistryv2.org',
    'statsigapi.net',
    '*.statsigapi.net',
  ],
  options: {
    endpointHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'featureassets.org',
      description:
        'The hosts of initializeUrl and logEventUrl in networkConfig, Statsig’s or your own proxy’s. They replace ' +
        'the list of domains that the SDK changes between.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: [
        'https://api.statsig.com',
        'https://api.statsigcdn.com',
        'https://assetsconfigcdn.org',
        'https://beyondwickedmapping.org',
        'https://events.statsigapi.net',
        'https://featureassets.org',
        'https://featuregates.org',
        'https://prodregistryv2.org',
        'https://statsigapi.net',
      ],
      reason: 'Gates and experiments are fetched and events logged, over domains that change to pass ad blockers.',
      when: { endpointHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://cloudflare-dns.com'],
      reason: 'The SDK looks up its endpoints by DNS over HTTPS.',
      when: { endpointHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{endpointHosts}'],
      reason: 'The endpoints that networkConfig sets for initialization and events.',
      when: { endpointHosts: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://featureassets.org/v1/initialize', when: { endpointHosts: false } },
    { destination: 'connect', url: 'https://prodregistryv2.org/v1/rgstr', when: { endpointHosts: false } },
    { destination: 'connect', url: 'https://events.statsigapi.net/v1/rgstr', when: { endpointHosts: false } },
    { destination: 'connect', url: 'https://cloudflare-dns.com/dns-query', when: { endpointHosts: false } },
    { destination: 'connect', url: 'https://{endpointHosts}/v1/initialize', when: { endpointHosts: true } },
  ],
  notes: [
    'The page prints hosts without a scheme; they stand with https://.',
    'The domains change to pass ad blockers, so the list may grow. The page prints no policy for pinned endpoints: ' +
      'the option follows its networkConfig example, whose hosts are featureassets.org and prodregistryv2.org.',
    'The page states nothing for script-src: a site that loads the SDK by a script tag allows that host itself.',
  ],
};

/** Options of Statsig. */
export interface StatsigOptions {
  /**
   * The hosts of `initializeUrl` and `logEventUrl` in `networkConfig`, Statsig's or your own proxy's. They replace the
   * list of domains that the SDK changes between.
   * @default - all domains that the SDK changes between
   */
  readonly endpointHosts?: string[];
}

/**
 * Statsig JavaScript SDK.
 *
 * @see https://docs.statsig.com/client/javascript-sdk
 */
export class Statsig extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: StatsigOptions = {}) {
    super(DEFINITION, options);
  }
}
