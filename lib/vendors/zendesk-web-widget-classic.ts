import { Vendor, VendorDefinition } from './vendor';

const SENTRY = 'https://zendesk-eu.my.sentry.io';
const WILDCARD_HOSTS = ['https://*.zdassets.com', 'https://*.zendesk.com', 'https://*.zopim.com', SENTRY];
const ACCOUNT_HOSTS = [
  'https://static.zdassets.com',
  'https://ekr.zdassets.com',
  'https://ekr.zendesk.com',
  'https://{subdomain}.zendesk.com',
  'https://*.zopim.com',
  SENTRY,
];
const WILDCARDS = { subdomain: false };
const ACCOUNT = { subdomain: true };

const DEFINITION: VendorDefinition = {
  id: 'zendesk-web-widget-classic',
  title: 'Zendesk Web Widget (Classic)',
  category: 'chat-and-support',
  documentation: [
    'https://developer.zendesk.com/documentation/classic-web-widget-sdks/web-widget/integrating-with-google/csp/',
  ],
  verified: '2026-11-21',
  hosts: ['*.zdassets.com', '*.zendesk.com', '*.zopim.com', 'v2assets.zopim.io'],
  options: {
    subdomain: {
      kind: 'text',
      format: 'label',
      example: 'mycompany',
      description:
        'The subdomain of the Zendesk account. With it single hosts replace the wildcards for zdassets.com and ' +
        'zendesk.com.',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget is styled inline.' },
    {
      directive: 'img-src',
      sources: ['https://v2assets.zopim.io', 'https://static.zdassets.com', 'data:'],
      reason: 'Images of the widget and of the chat.',
    },

    { directive: 'script-src', sources: WILDCARD_HOSTS, reason: 'The widget.', when: WILDCARDS },
    {
      directive: 'connect-src',
      sources: [...WILDCARD_HOSTS, 'wss://*.zendesk.com', 'wss://*.zopim.com'],
      reason: 'Requests of the widget, messages over web sockets, and error reports.',
      when: WILDCARDS,
    },
    { directive: 'font-src', sources: WILDCARD_HOSTS, reason: 'Fonts fall back on the page’s list.', when: WILDCARDS },
    {
      directive: 'frame-src',
      sources: WILDCARD_HOSTS,
      reason: 'Frames fall back on the page’s list.',
      when: WILDCARDS,
    },
    {
      directive: 'media-src',
      sources: WILDCARD_HOSTS,
      reason: 'Sounds fall back on the page’s list.',
      when: WILDCARDS,
    },

    { directive: 'script-src', sources: ACCOUNT_HOSTS, reason: 'The widget.', when: ACCOUNT },
    {
      directive: 'connect-src',
      sources: [...ACCOUNT_HOSTS, 'wss://{subdomain}.zendesk.com', 'wss://*.zopim.com'],
      reason: 'Requests of the widget, messages over web sockets, and error reports.',
      when: ACCOUNT,
    },
    { directive: 'font-src', sources: ACCOUNT_HOSTS, reason: 'Fonts fall back on the page’s list.', when: ACCOUNT },
    { directive: 'frame-src', sources: ACCOUNT_HOSTS, reason: 'Frames fall back on the page’s list.', when: ACCOUNT },
    { directive: 'media-src', sources: ACCOUNT_HOSTS, reason: 'Sounds fall back on the page’s list.', when: ACCOUNT },
  ],
  examples: [
    { destination: 'script', url: 'https://static.zdassets.com/ekr/snippet.js' },
    { destination: 'connect', url: 'https://ekr.zdassets.com/compose/1' },
    { destination: 'connect', url: 'https://mycompany.zendesk.com/embeddable/config', when: WILDCARDS },
    { destination: 'connect', url: 'wss://widget-mediator.zopim.com/s/' },
    { destination: 'connect', url: 'https://{subdomain}.zendesk.com/embeddable/config', when: ACCOUNT },
    { destination: 'connect', url: 'wss://{subdomain}.zendesk.com/', when: ACCOUNT },
    { destination: 'font', url: 'https://static.zdassets.com/a.woff2' },
    { destination: 'iframe', url: 'https://static.zdassets.com/frame.html' },
    { destination: 'audio', url: 'https://v2.zopim.com/sound.mp3' },
    { destination: 'image', url: 'https://v2assets.zopim.io/a.png' },
    { kind: 'inline', inlineType: 'style', text: '.zE { color: blue }' },
  ],
  notes: [
    'The page lists its hosts in default-src and says that they must also be in script-src and connect-src where a ' +
      'site has those. They stand in these and in the directives that the page leaves to default-src: font, frame ' +
      'and media.',
    'Versions of the page differ: one has the account’s subdomain and single hosts (the option), two have wildcards ' +
      '(the default). The newest has https://*.ingest.*.sentry.io, which is no source; the valid host of the others ' +
      'stands here.',
    'The page recommends a strict policy with a nonce, which a static policy cannot have.',
    'The messaging widget has other hosts: see Zendesk Web Widget.',
  ],
};

/** Options of Zendesk Web Widget (Classic). */
export interface ZendeskWebWidgetClassicOptions {
  /**
   * The subdomain of the Zendesk account. With it single hosts replace the wildcards for zdassets.com and zendesk.com.
   * @default - wildcards
   */
  readonly subdomain?: string;
}

/**
 * Zendesk Web Widget (Classic).
 *
 * @see https://developer.zendesk.com/documentation/classic-web-widget-sdks/web-widget/integrating-with-google/csp/
 */
export class ZendeskWebWidgetClassic extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ZendeskWebWidgetClassicOptions = {}) {
    super(DEFINITION, options);
  }
}
