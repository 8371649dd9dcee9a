import { Vendor, VendorDefinition } from './vendor';

const URLS = 'https://github.com/rudderlabs/rudder-sdk-js/blob/develop/packages/analytics-js/src/constants/urls.ts';
const LOADER = 'https://github.com/rudderlabs/rudder-sdk-js/blob/develop/packages/loading-scripts/src/index.ts';

const DEFINITION: VendorDefinition = {
  id: 'rudderstack',
  title: 'RudderStack',
  category: 'analytics',
  documentation: [
    'https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/load-js-sdk/',
    'https://github.com/rudderlabs/rudder-sdk-js/issues/1025',
    URLS,
    LOADER,
  ],
  verified: '2026-11-28',
  hosts: ['cdn.rudderlabs.com', 'api.rudderstack.com', 'api.rudderlabs.com', '*.dataplane.rudderstack.com'],
  options: {
    dataPlaneHost: {
      kind: 'text',
      format: 'host',
      example: 'acme.dataplane.rudderstack.com',
      required: true,
      description: 'The host of the data plane URL with which the SDK is loaded.',
    },
    configHost: {
      kind: 'text',
      format: 'host',
      example: 'api.rudderlabs.com',
      default: 'api.rudderstack.com',
      description:
        'The host of configUrl: that of the site’s own domain or control plane, or api.rudderlabs.com for version 1.1 of ' +
        'the SDK.',
    },
    cdnHost: {
      kind: 'text',
      format: 'host',
      example: 'cdn.example.com',
      default: 'cdn.rudderlabs.com',
      description:
        'The host of the SDK, its plugins and integrations, where the site serves them from a domain of its own.',
    },
    polyfills: {
      kind: 'flag',
      default: false,
      description:
        'Browsers that lack features of the language are to be measured too: the SDK loads polyfills for them.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://{cdnHost}'],
      reason: 'The SDK, its plugins, and the integrations of destinations in device mode.',
    },
    { directive: 'connect-src', sources: ['https://{configHost}'], reason: 'The settings of the source are fetched.' },
    { directive: 'connect-src', sources: ['https://{dataPlaneHost}'], reason: 'Events are sent to the data plane.' },
    {
      directive: 'script-src',
      sources: ['https://polyfill-fastly.io/v3/polyfill.min.js'],
      reason: 'Polyfills for old browsers.',
      page: LOADER,
      when: { polyfills: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{cdnHost}/v3/modern/rsa.min.js' },
    { destination: 'connect', url: 'https://{configHost}/sourceConfig/?p=cdn' },
    { destination: 'connect', url: 'https://{dataPlaneHost}/v1/page' },
    { destination: 'script', url: 'https://polyfill-fastly.io/v3/polyfill.min.js', when: { polyfills: true } },
  ],
  notes: [
    'The page names no policy for the SDK itself. Its hosts are a maintainer’s answer in issue 1025 (one for settings, one ' +
      'for scripts) and the defaults of the load options; the directives follow from what the SDK does with each: it ' +
      'loads scripts from the one, and requests its settings from the other.',
    'That answer has api.rudderlabs.com, which was the default up to version 1.1. Today’s page and code have ' +
      'api.rudderstack.com.',
    'Installed from npm the SDK still loads integrations and, unless they are bundled, plugins from the CDN.',
    'Destinations in device mode load SDKs of their own: list those vendors too.',
    'The snippet that loads the SDK is an inline script: allow it with a hash of its text, or load it from a file.',
  ],
};

/** Options of RudderStack. */
export interface RudderStackOptions {
  /** The host of the data plane URL with which the SDK is loaded, such as `acme.dataplane.rudderstack.com`. */
  readonly dataPlaneHost: string;
  /**
   * The host of `configUrl`: that of the site's own domain or control plane, or `api.rudderlabs.com` for version 1.1 of
   * the SDK.
   * @default 'api.rudderstack.com'
   */
  readonly configHost?: string;
  /**
   * The host of the SDK, its plugins and integrations, where the site serves them from a domain of its own.
   * @default 'cdn.rudderlabs.com'
   */
  readonly cdnHost?: string;
  /**
   * Browsers that lack features of the language are to be measured too: the SDK loads polyfills for them.
   * @default false
   */
  readonly polyfills?: boolean;
}

/**
 * RudderStack's JavaScript SDK.
 *
 * @see https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/load-js-sdk/
 */
export class RudderStack extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: RudderStackOptions) {
    super(DEFINITION, options);
  }
}
