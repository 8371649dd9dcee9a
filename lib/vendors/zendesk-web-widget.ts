import { Vendor, VendorDefinition } from './vendor';

const WILDCARD_HOSTS = [
  'https://*.zdassets.com',
  'https://*.zendesk.com',
  'https://*.smooch.io',
  'https://*.twilio.com',
];
const EXACT_HOSTS = [
  'https://static.zdassets.com',
  'https://ekr.zdassets.com',
  'https://ekr.zendesk.com',
  'https://*.zendesk.com',
  'https://api.smooch.io',
  'https://media.smooch.io',
  'https://zendesk-eu.my.sentry.io',
  'https://*.twilio.com',
];
const SOCKETS = ['wss://*.zendesk.com', 'wss://api.smooch.io', 'wss://voice-js.roaming.twilio.com'];
const WILDCARDS = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'zendesk-web-widget',
  title: 'Zendesk Web Widget',
  category: 'chat-and-support',
  documentation: ['https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/csp'],
  verified: '2026-11-21',
  hosts: ['*.zdassets.com', '*.zdusercontent.com', '*.zendesk.com', '*.smooch.io'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description:
        'Use the single hosts of an earlier version of the page instead of the wildcards for zdassets.com and ' +
        'smooch.io. Tighter, but a host that Zendesk adds is blocked until this definition knows it.',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget is styled inline.' },
    {
      directive: 'img-src',
      sources: [
        'https://static.zdassets.com',
        'https://*.zendesk.com',
        'https://media.smooch.io',
        'https://*.zdusercontent.com',
        'blob:',
        'data:',
      ],
      reason: 'Images of the widget, pictures of agents, and images sent in the conversation.',
    },
    { directive: 'media-src', sources: ['https://static.zdassets.com'], reason: 'Sounds of the widget.' },

    { directive: 'script-src', sources: WILDCARD_HOSTS, reason: 'The widget, and calls over Twilio.', when: WILDCARDS },
    {
      directive: 'connect-src',
      sources: [...WILDCARD_HOSTS, ...SOCKETS],
      reason: 'Requests of the widget, messages and calls.',
      when: WILDCARDS,
    },
    { directive: 'font-src', sources: WILDCARD_HOSTS, reason: 'Fonts fall back on the page’s list.', when: WILDCARDS },
    {
      directive: 'frame-src',
      sources: WILDCARD_HOSTS,
      reason: 'Frames fall back on the page’s list.',
      when: WILDCARDS,
    },

    { directive: 'script-src', sources: EXACT_HOSTS, reason: 'The widget, and calls over Twilio.', when: EXACT },
    {
      directive: 'connect-src',
      sources: [...EXACT_HOSTS, ...SOCKETS],
      reason: 'Requests of the widget, messages, calls and error reports.',
      when: EXACT,
    },
    { directive: 'font-src', sources: EXACT_HOSTS, reason: 'Fonts fall back on the page’s list.', when: EXACT },
    { directive: 'frame-src', sources: EXACT_HOSTS, reason: 'Frames fall back on the page’s list.', when: EXACT },
  ],
  examples: [
    { destination: 'script', url: 'https://static.zdassets.com/ekr/snippet.js' },
    { destination: 'connect', url: 'https://ekr.zdassets.com/compose/1' },
    { destination: 'connect', url: 'https://mycompany.zendesk.com/frontendevents' },
    { destination: 'connect', url: 'https://api.smooch.io/sdk/v2' },
    { destination: 'connect', url: 'wss://api.smooch.io/faye' },
    { destination: 'connect', url: 'wss://voice-js.roaming.twilio.com/signal' },
    { destination: 'font', url: 'https://static.zdassets.com/a.woff2' },
    { destination: 'iframe', url: 'https://mycompany.zendesk.com/frame' },
    { destination: 'image', url: 'https://accounts.zendesk.com/flags.png' },
    { destination: 'image', url: 'https://a.zdusercontent.com/a.png' },
    { destination: 'image', url: 'blob:https://site.example/6f2d' },
    { destination: 'audio', url: 'https://static.zdassets.com/sound.mp3' },
    { kind: 'inline', inlineType: 'style', text: '.zE { color: blue }' },
  ],
  notes: [
    'The page lists its hosts in default-src and says that they must also be in script-src and connect-src where a ' +
      'site has those. They stand in these and in the directives that the page leaves to default-src: font and frame.',
    'The newest version has wildcards (the default), and https://*.ingest.*.sentry.io for error reports, which is no ' +
      'source and left out. The version with single hosts names a valid Sentry host; exactHosts has it.',
    'The newest version could be read up to media-src. An older one pins the account’s subdomain and names hosts of ' +
      'Twilio, one with a wildcard in the middle, which is no source; it is not offered.',
    'The page recommends a strict policy with a nonce, which a static policy cannot have, and does not vouch for ' +
      'others.',
  ],
};

/** Options of Zendesk Web Widget. */
export interface ZendeskWebWidgetOptions {
  /**
   * Use the single hosts of an earlier version of the page instead of the wildcards for zdassets.com and smooch.io.
   * Tighter, but a host that Zendesk adds is blocked until this definition knows it.
   * @default false
   */
  readonly exactHosts?: boolean;
}

/**
 * Zendesk Web Widget, messaging.
 *
 * @see https://developer.zendesk.com/documentation/zendesk-web-widget-sdks/sdks/web/csp
 */
export class ZendeskWebWidget extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ZendeskWebWidgetOptions = {}) {
    super(DEFINITION, options);
  }
}
