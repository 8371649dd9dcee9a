import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'inkeep',
  title: 'Inkeep',
  category: 'search',
  documentation: ['https://docs.inkeep.com/talk-to-your-agents/customization/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.inkeep.com'],
  options: {
    components: {
      kind: 'choice',
      many: true,
      values: { chat: 'Chat and agents', search: 'Search, also search with chat' },
      default: ['chat', 'search'],
      description: 'Which components are used: each has its own API.',
    },
    ownScript: {
      kind: 'flag',
      default: false,
      description: 'The widget is installed as a package, or the site serves its script: not loaded from jsDelivr.',
    },
    ownFont: {
      kind: 'flag',
      default: false,
      description: 'disableLoadingDefaultFont is set, so that the Inter font is not loaded from Google Fonts.',
    },
    proxyHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'inkeep.example.com',
      description: 'Hosts of your own proxies (chatApiProxyDomain, analyticsApiProxyDomain) instead of Inkeep’s APIs.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.jsdelivr.net'],
      reason: 'The widget, loaded by its JS snippet.',
      when: { ownScript: false },
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget inserts its styles inline.' },
    {
      directive: 'style-src',
      sources: ['https://fonts.googleapis.com'],
      reason: 'Style sheet of the default font.',
      when: { ownFont: false },
    },
    {
      directive: 'font-src',
      sources: ['https://fonts.gstatic.com'],
      reason: 'The default font.',
      when: { ownFont: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.agents.inkeep.com'],
      reason: 'API of chat and agents.',
      when: { components: 'chat', proxyHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.inkeep.com'],
      reason: 'API of search.',
      when: { components: 'search', proxyHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{proxyHosts}'],
      reason: 'The site’s proxies for Inkeep’s APIs.',
      when: { proxyHosts: true },
    },
    { directive: 'worker-src', sources: ['blob:'], reason: 'The bot protection runs in a worker made in the page.' },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.jsdelivr.net/npm/@inkeep/cxkit-js@0.5/dist/embed.js',
      when: { ownScript: false },
    },
    { kind: 'inline', inlineType: 'style', text: '.ikp { color: red }' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2?family=Inter', when: { ownFont: false } },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2', when: { ownFont: false } },
    {
      destination: 'connect',
      url: 'https://api.agents.inkeep.com/run/api/chat',
      when: { components: 'chat', proxyHosts: false },
    },
    {
      destination: 'connect',
      url: 'https://api.inkeep.com/search',
      when: { components: 'search', proxyHosts: false },
    },
    { destination: 'connect', url: 'https://{proxyHosts}/chat', when: { proxyHosts: true } },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
  ],
  notes: [
    'The newest of three generations of the page. Older widgets load from uikit.inkeep.com or unpkg.com and talk to ' +
      'api.management.inkeep.com or api.io.inkeep.com: they are not covered.',
    'With proxyHosts none of Inkeep’s APIs is allowed. List every host that the widget still talks to.',
    'Broad: cdn.jsdelivr.net serves everybody’s packages: whoever can inject a script tag can load any of them. The page ' +
      'names the whole host and no package. ownScript avoids it.',
    'Incomplete: the page’s combined example could not be read; the sections per directive could.',
  ],
};

/** Options of Inkeep. */
export interface InkeepOptions {
  /**
   * Which components are used: each has its own API.
   * @default ['chat', 'search']
   */
  readonly components?: ('chat' | 'search')[];
  /**
   * The widget is installed as a package, or the site serves its script: not loaded from jsDelivr.
   * @default false
   */
  readonly ownScript?: boolean;
  /**
   * `disableLoadingDefaultFont` is set, so that the Inter font is not loaded from Google Fonts.
   * @default false
   */
  readonly ownFont?: boolean;
  /**
   * Hosts of your own proxies (`chatApiProxyDomain`, `analyticsApiProxyDomain`) instead of Inkeep's APIs.
   * @default - Inkeep's APIs are allowed
   */
  readonly proxyHosts?: string[];
}

/**
 * Inkeep chat and search widgets.
 *
 * @see https://docs.inkeep.com/talk-to-your-agents/customization/content-security-policy
 */
export class Inkeep extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: InkeepOptions = {}) {
    super(DEFINITION, options);
  }
}
