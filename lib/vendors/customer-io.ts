import { Vendor, VendorDefinition } from './vendor';

const US = { dataCenter: 'us', proxyHosts: false };
const EU = { dataCenter: 'eu', proxyHosts: false };
const PROXY = { proxyHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'customer-io',
  title: 'Customer.io',
  category: 'communication',
  documentation: [
    'https://docs.customer.io/integrations/data-in/connections/javascript/content-security-policy/',
    'https://docs.customer.io/integrations/data-in/connections/javascript/js-source-proxy',
  ],
  verified: '2026-11-21',
  hosts: ['*.customer.io', '*.gist.build'],
  options: {
    dataCenter: {
      kind: 'choice',
      values: { us: 'United States', eu: 'European Union' },
      default: 'us',
      description: 'The data center of the account. Without effect together with proxyHosts.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The client is part of the site’s own code (the npm package): no script of Customer.io is loaded.',
    },
    proxyHosts: {
      kind: 'text',
      format: 'host',
      example: 'cdp.example.com',
      many: true,
      description: 'Hosts of the site that proxy the client and its requests, in the place of those of Customer.io.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts for the snippet. Dangerous: with it the policy cannot stop injected scripts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdp.customer.io'],
      reason: 'The client.',
      when: { ...US, bundled: false },
    },
    {
      directive: 'script-src',
      sources: ['https://cdp-eu.customer.io'],
      reason: 'The client.',
      when: { ...EU, bundled: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{proxyHosts}'],
      reason: 'The client, by proxy.',
      when: { ...PROXY, bundled: false },
    },
    { directive: 'connect-src', sources: ['https://cdp.customer.io'], reason: 'Sends events.', when: US },
    { directive: 'connect-src', sources: ['https://cdp-eu.customer.io'], reason: 'Sends events.', when: EU },
    { directive: 'connect-src', sources: ['https://{proxyHosts}'], reason: 'Sends events, by proxy.', when: PROXY },
    {
      directive: 'connect-src',
      sources: ['https://*.api.gist.build', 'https://*.cloud.gist.build'],
      reason: 'Asks for in-app messages.',
    },
    {
      directive: 'frame-src',
      sources: ['https://renderer.gist.build', 'https://code.gist.build'],
      reason: 'In-app messages are frames.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'In-app messages are styled inline.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet stands inline in the page.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdp.customer.io/v1/analytics-js/1/a.js', when: { ...US, bundled: false } },
    { destination: 'connect', url: 'https://cdp.customer.io/v1/t', when: US },
    {
      destination: 'script',
      url: 'https://cdp-eu.customer.io/v1/analytics-js/1/a.js',
      when: { ...EU, bundled: false },
    },
    { destination: 'connect', url: 'https://cdp-eu.customer.io/v1/t', when: EU },
    { destination: 'script', url: 'https://{proxyHosts}/v1/analytics-js/1/a.js', when: { ...PROXY, bundled: false } },
    { destination: 'connect', url: 'https://{proxyHosts}/v1/t', when: PROXY },
    { destination: 'connect', url: 'https://engine.api.gist.build/api/v1/users' },
    { destination: 'connect', url: 'https://realtime.cloud.gist.build/api/v3/sse' },
    { destination: 'iframe', url: 'https://renderer.gist.build/3.0/index.html' },
    { destination: 'iframe', url: 'https://code.gist.build/renderer/index.html' },
    { kind: 'inline', inlineType: 'style', text: '#gist-overlay { color: red }' },
    { kind: 'inline', inlineType: 'script', text: 'cioanalytics.load()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'The way with a nonce needs a policy made anew for each response; even then the page keeps the host in ' +
      'script-src, since the snippet loads more scripts. Where the inline snippet cannot move into a file, ' +
      'unsafeInlineScripts is what is left.',
    'Not covered: the legacy snippet, whose calls begin with _cio. Its page asks for other hosts and for unsafe ' +
      'inline scripts and eval.',
    'Incomplete: the example of the part on proxies could not be read. Its words say to put the own domain in ' +
      'the place of Customer.io’s. The hosts of in-app messages (gist.build) are kept, since the words do not ' +
      'speak of them.',
    'The hosts are printed without a scheme; they stand here with https:.',
  ],
};

/** Options of Customer.io. */
export interface CustomerIoOptions {
  /**
   * The data center of the account. Without effect together with `proxyHosts`.
   * @default 'us'
   */
  readonly dataCenter?: 'us' | 'eu';
  /**
   * The client is part of the site’s own code (the npm package): no script of Customer.io is loaded.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * Hosts of the site that proxy the client and its requests, in the place of those of Customer.io.
   * @default - no proxy
   */
  readonly proxyHosts?: string[];
  /**
   * Allow all inline scripts for the snippet. Dangerous: with it the policy cannot stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Customer.io JavaScript client, with in-app messages.
 *
 * @see https://docs.customer.io/integrations/data-in/connections/javascript/content-security-policy/
 */
export class CustomerIo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CustomerIoOptions = {}) {
    super(DEFINITION, options);
  }
}
