import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'mixpanel',
  title: 'Mixpanel',
  category: 'analytics',
  documentation: [
    'https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript',
    'https://github.com/mixpanel/mixpanel-js',
  ],
  verified: '2026-11-21',
  hosts: ['*.mixpanel.com', '*.mxpnl.com'],
  options: {
    region: {
      kind: 'choice',
      values: { us: 'United States', eu: 'European Union', in: 'India' },
      default: 'us',
      description: 'Where the project’s data is kept.',
    },
    apiHost: {
      kind: 'text',
      format: 'host',
      example: 'mp.example.com',
      description: 'The host of api_host: your own proxy, instead of Mixpanel’s API of the region.',
    },
    libraryHost: {
      kind: 'text',
      format: 'host',
      example: 'mp.example.com',
      description: 'The host of lib_base_path and of the snippet: your own proxy, instead of Mixpanel’s CDN.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.mxpnl.com'],
      reason: 'The library, and modules such as the recorder.',
      when: { libraryHost: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{libraryHost}'],
      reason: 'The library and its modules, over the site’s proxy.',
      when: { libraryHost: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://api-js.mixpanel.com', 'https://api.mixpanel.com'],
      reason: 'Events, profiles, flags and replays.',
      when: { region: 'us', apiHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://api-eu.mixpanel.com'],
      reason: 'Events, profiles, flags and replays.',
      when: { region: 'eu', apiHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://api-in.mixpanel.com'],
      reason: 'Events, profiles, flags and replays.',
      when: { region: 'in', apiHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{apiHost}'],
      reason: 'Events, profiles, flags and replays, over the site’s proxy.',
      when: { apiHost: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
      when: { libraryHost: false },
    },
    { destination: 'script', url: 'https://{libraryHost}/libs/mixpanel-recorder.min.js', when: { libraryHost: true } },
    { destination: 'connect', url: 'https://api-js.mixpanel.com/track/', when: { region: 'us', apiHost: false } },
    { destination: 'connect', url: 'https://api.mixpanel.com/track/', when: { region: 'us', apiHost: false } },
    { destination: 'connect', url: 'https://api-eu.mixpanel.com/track/', when: { region: 'eu', apiHost: false } },
    { destination: 'connect', url: 'https://api-in.mixpanel.com/track/', when: { region: 'in', apiHost: false } },
    { destination: 'connect', url: 'https://{apiHost}/track/', when: { apiHost: true } },
  ],
  notes: [
    'Mixpanel lists no hosts for a CSP: these are the defaults of its snippet, of the SDK’s source and of its ' +
      'documentation.',
    'The documentation calls api.mixpanel.com the default for the United States, the SDK’s source api-js.mixpanel.com. ' +
      'Both are allowed.',
    'The SDK as a package loads modules such as the recorder from the CDN as well.',
    'The snippet is inline: allow it with a hash of its text, or load it from a file of the site’s own.',
  ],
};

/** Options of Mixpanel. */
export interface MixpanelOptions {
  /**
   * Where the project's data is kept.
   * @default 'us'
   */
  readonly region?: 'us' | 'eu' | 'in';
  /**
   * The host of `api_host`: your own proxy, instead of Mixpanel's API of the region.
   * @default - Mixpanel's API
   */
  readonly apiHost?: string;
  /**
   * The host of `lib_base_path` and of the snippet: your own proxy, instead of Mixpanel's CDN.
   * @default - Mixpanel's CDN
   */
  readonly libraryHost?: string;
}

/**
 * Mixpanel's JavaScript SDK: analytics, autocapture and session replay.
 *
 * @see https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript
 */
export class Mixpanel extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MixpanelOptions = {}) {
    super(DEFINITION, options);
  }
}
