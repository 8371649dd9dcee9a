import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://cdn.observability.splunkcloud.com'];

const DEFINITION: VendorDefinition = {
  id: 'splunk-rum',
  title: 'Splunk RUM',
  category: 'monitoring',
  documentation: ['https://github.com/signalfx/splunk-otel-js-web/blob/main/CHANGELOG.md'],
  verified: '2026-11-21',
  hosts: ['*.observability.splunkcloud.com', '*.signalfx.com'],
  options: {
    realm: {
      kind: 'text',
      format: 'label',
      example: 'us0',
      required: true,
      description: 'The realm of the account.',
    },
    beaconHost: {
      kind: 'text',
      format: 'host',
      example: 'rum.example.com',
      description: 'The host of a beacon endpoint of the site’s own, instead of the realm’s.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The agent comes from its npm package with the site: nothing is loaded from Splunk’s CDN.',
    },
    version2Hosts: {
      kind: 'flag',
      default: false,
      description: 'Allow the hosts of version 2 and older as well, which the "latest" file of the CDN still uses.',
    },
    backgroundService: {
      kind: 'flag',
      default: false,
      description: 'The session recorder’s background service is on, which is a frame from the CDN.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: CDN, reason: 'The agent.', when: { bundled: false } },
    {
      directive: 'connect-src',
      sources: ['https://rum-ingest.{realm}.observability.splunkcloud.com'],
      reason: 'Measurements, to the realm.',
      when: { beaconHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{beaconHost}'],
      reason: 'Measurements, to the site’s own endpoint.',
      when: { beaconHost: true },
    },
    {
      directive: 'script-src',
      sources: ['https://cdn.signalfx.com'],
      reason: 'The agent, version 2 and older.',
      when: { version2Hosts: true, bundled: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://rum-ingest.{realm}.signalfx.com'],
      reason: 'Measurements of version 2 and older.',
      when: { version2Hosts: true, beaconHost: false },
    },
    {
      directive: 'frame-src',
      sources: CDN,
      reason: 'The background service of the session recorder.',
      when: { backgroundService: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.observability.splunkcloud.com/o11y-gdi-rum/v3/splunk-otel-web.js',
      when: { bundled: false },
    },
    {
      destination: 'connect',
      url: 'https://rum-ingest.{realm}.observability.splunkcloud.com/v1/rum',
      when: { beaconHost: false },
    },
    { destination: 'connect', url: 'https://{beaconHost}/v1/rum', when: { beaconHost: true } },
    {
      destination: 'script',
      url: 'https://cdn.signalfx.com/o11y-gdi-rum/latest/splunk-otel-web.js',
      when: { version2Hosts: true, bundled: false },
    },
    {
      destination: 'connect',
      url: 'https://rum-ingest.{realm}.signalfx.com/v1/rum',
      when: { version2Hosts: true, beaconHost: false },
    },
    {
      destination: 'iframe',
      url: 'https://cdn.observability.splunkcloud.com/background-service.html',
      when: { backgroundService: true },
    },
  ],
  notes: [
    'Hosts changed with version 3.0.0. During a migration both are needed: version2Hosts.',
    'The page speaks of a third-party iframe for the background service and of allowing its domain: frame-src.',
    'The list also has api.{realm}.observability.splunkcloud.com for the upload of source maps. Build tools do that, ' +
      'not visitors’ browsers: left out.',
    'https:// is added to the schemeless hosts of the page.',
  ],
};

/** Options of Splunk RUM. */
export interface SplunkRumOptions {
  /** The realm of the account, such as `us0`. */
  readonly realm: string;
  /**
   * The host of a beacon endpoint of the site's own, instead of the realm's.
   * @default - the realm's host
   */
  readonly beaconHost?: string;
  /**
   * The agent comes from its npm package with the site: nothing is loaded from Splunk's CDN.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * Allow the hosts of version 2 and older as well, which the "latest" file of the CDN still uses.
   * @default false
   */
  readonly version2Hosts?: boolean;
  /**
   * The session recorder's background service is on, which is a frame from the CDN.
   * @default false
   */
  readonly backgroundService?: boolean;
}

/**
 * Splunk RUM browser agent and session recorder.
 *
 * @see https://github.com/signalfx/splunk-otel-js-web/blob/main/CHANGELOG.md
 */
export class SplunkRum extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SplunkRumOptions) {
    super(DEFINITION, options);
  }
}
