import { Vendor, VendorDefinition } from './vendor';

const ERRORS_PAGE = 'https://www.intercom.com/help/en/articles/12292300-resolving-content-security-policy-csp-errors';
const MEDIA = ['https://*.intercom.io', 'https://*.intercomcdn.com'];
const WILDCARDS = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'intercom',
  title: 'Intercom',
  category: 'chat-and-support',
  documentation: [
    'https://www.intercom.com/help/en/articles/3894-using-intercom-with-content-security-policy',
    'https://www.intercom.com/help/en/articles/12292300-resolving-content-security-policy-csp-errors',
    'https://fin.ai/help/en/articles/12147553-using-fin-messenger-with-content-security-policy',
  ],
  verified: '2026-11-21',
  hosts: [
    '*.intercom.io',
    '*.intercomcdn.com',
    '*.intercomcdn.eu',
    '*.intercom-messenger.com',
    '*.intercomassets.com',
    '*.intercomusercontent.com',
    'intercom-sheets.com',
    'intercom.help',
    'www.intercom-reporting.com',
    '*.intercom-attachments-5.com',
    '*.intercom-attachments-6.com',
    '*.intercom-attachments-9.com',
  ],
  options: {
    regions: {
      kind: 'choice',
      many: true,
      values: { us: 'United States', eu: 'Europe', au: 'Australia' },
      default: ['us', 'eu', 'au'],
      description: 'Where the workspace is hosted.',
    },
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description:
        'Images and media: the exact hosts of an older version of the page instead of wildcards. Tighter, but a host ' +
        'that Intercom added since is blocked.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://app.intercom.io', 'https://js.intercomcdn.com', 'https://widget.intercom.io'],
      reason: 'The Messenger.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The Messenger is styled inline.' },
    {
      directive: 'font-src',
      sources: ['https://fonts.intercomcdn.com', 'https://js.intercomcdn.com'],
      reason: 'Fonts of the Messenger.',
    },
    {
      directive: 'connect-src',
      sources: [
        'https://api.intercom.io',
        'https://api-iam.intercom.io',
        'https://api-ping.intercom.io',
        'https://via.intercom.io',
        'https://*.intercom-messenger.com',
        'wss://*.intercom-messenger.com',
        'https://nexus-websocket-a.intercom.io',
        'wss://nexus-websocket-a.intercom.io',
        'https://nexus-websocket-b.intercom.io',
        'wss://nexus-websocket-b.intercom.io',
        'https://uploads.intercomusercontent.com',
      ],
      reason: 'API, messages in real time and uploads.',
    },
    {
      directive: 'connect-src',
      sources: ['https://uploads.intercomcdn.com'],
      reason: 'Uploads in the United States.',
      when: { regions: 'us' },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://api.eu.intercom.io',
        'https://api-iam.eu.intercom.io',
        'https://nexus-europe-websocket.intercom.io',
        'wss://nexus-europe-websocket.intercom.io',
        'https://uploads.eu.intercomcdn.com',
        'https://uploads.intercomcdn.eu',
      ],
      reason: 'API, messages in real time and uploads in Europe.',
      when: { regions: 'eu' },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://api.au.intercom.io',
        'https://api-iam.au.intercom.io',
        'https://nexus-australia-websocket.intercom.io',
        'wss://nexus-australia-websocket.intercom.io',
        'https://uploads.au.intercomcdn.com',
      ],
      reason: 'API, messages in real time and uploads in Australia.',
      when: { regions: 'au' },
    },
    {
      directive: 'frame-src',
      sources: ['https://intercom-sheets.com', 'https://www.intercom-reporting.com'],
      reason: 'Frames of the Messenger.',
    },
    {
      directive: 'frame-src',
      sources: ['https://fast.wistia.net', 'https://player.vimeo.com', 'https://www.youtube.com'],
      reason: 'Videos in messages.',
    },
    {
      directive: 'form-action',
      sources: ['https://api-iam.intercom.io', 'https://intercom.help'],
      reason: 'Forms of the Messenger.',
    },
    {
      directive: 'form-action',
      sources: ['https://api-iam.eu.intercom.io'],
      reason: 'Forms of the Messenger in Europe.',
      when: { regions: 'eu' },
    },
    {
      directive: 'form-action',
      sources: ['https://api-iam.au.intercom.io'],
      reason: 'Forms of the Messenger in Australia.',
      when: { regions: 'au' },
    },
    {
      directive: 'img-src',
      sources: [
        'blob:',
        'data:',
        'https://*.intercom-attachments-5.com',
        'https://*.intercom-attachments-6.com',
        'https://*.intercom-attachments-9.com',
        'https://static.intercomassets.com',
        'https://uploads.intercomusercontent.com',
      ],
      reason: 'Images of the Messenger, avatars, attachments and uploads.',
    },

    {
      directive: 'img-src',
      sources: MEDIA,
      reason: 'Images of the Messenger and of messages.',
      page: ERRORS_PAGE,
      when: WILDCARDS,
    },
    {
      directive: 'media-src',
      sources: MEDIA,
      reason: 'Sounds of the Messenger, audio and video of messages.',
      page: ERRORS_PAGE,
      when: WILDCARDS,
    },

    {
      directive: 'img-src',
      sources: [
        'https://downloads.intercomcdn.com',
        'https://gifs.intercomcdn.com',
        'https://js.intercomcdn.com',
        'https://messenger-apps.intercom.io',
        'https://video-messages.intercomcdn.com',
      ],
      reason: 'Images of the Messenger and of messages.',
      when: EXACT,
    },
    {
      directive: 'media-src',
      sources: ['https://js.intercomcdn.com'],
      reason: 'Sounds of the Messenger.',
      when: EXACT,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://widget.intercom.io/widget/1' },
    { destination: 'script', url: 'https://js.intercomcdn.com/frame.js' },
    { kind: 'inline', inlineType: 'style', text: '.intercom { color: red }' },
    { destination: 'font', url: 'https://fonts.intercomcdn.com/inter.woff2' },
    { destination: 'connect', url: 'https://api-iam.intercom.io/messenger/web/ping' },
    { destination: 'connect', url: 'wss://nexus-websocket-a.intercom.io/pubsub' },
    { destination: 'connect', url: 'https://uploads.intercomcdn.com/', when: { regions: 'us' } },
    { destination: 'connect', url: 'wss://nexus-europe-websocket.intercom.io/pubsub', when: { regions: 'eu' } },
    { destination: 'connect', url: 'https://api-iam.au.intercom.io/messenger/web/ping', when: { regions: 'au' } },
    { destination: 'iframe', url: 'https://intercom-sheets.com/sheet' },
    { destination: 'iframe', url: 'https://www.youtube.com/embed/1' },
    { kind: 'form-action', url: 'https://api-iam.intercom.io/messenger/web/' },
    { destination: 'image', url: 'https://static.intercomassets.com/avatars/1.png' },
    { destination: 'image', url: 'https://downloads.intercomcdn.com/i/o/1/a.png' },
    { destination: 'audio', url: 'https://js.intercomcdn.com/audio/notification.mp3' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'video', url: 'https://downloads.intercomcdn.com/a.mp4', when: WILDCARDS },
  ],
  notes: [
    'For the Fin Messenger too: its page has the same text and hosts.',
    "The page prefers a strict policy of nonces and 'strict-dynamic', which a static policy cannot have; this is its list " +
      'of sources. Some scripts of the Messenger may want a nonce even then, as the page says.',
    'The page lists child-src. Its hosts are frames, so they stand in frame-src.',
    'Intercom’s page on CSP errors gives its wildcards for connect-src too; there the exact list is complete and is used.',
    'regions: hosts that the list names for a region depend on it, the others are always allowed. The page says to add ' +
      'the hosts of the own region only.',
    'Incomplete: no version of the current page could be read to its end. script-src, connect-src, frames and fonts are ' +
      'of the newest versions; the last host of form-action was cut after "api-iam.au.in" and completed from ' +
      'connect-src; style-src, img-src and media-src are of an older version, from before there were regions. Of the ' +
      'newer image hosts, the wildcards of Intercom’s page on CSP errors cover those below intercom.io and ' +
      'intercomcdn.com; those of Europe on domains of their own are missing, so images of messages in European ' +
      'workspaces may be blocked.',
  ],
};

/** Options of Intercom. */
export interface IntercomOptions {
  /**
   * Where the workspace is hosted.
   * @default ['us', 'eu', 'au']
   */
  readonly regions?: ('us' | 'eu' | 'au')[];
  /**
   * Images and media: the exact hosts of an older version of the page instead of wildcards. Tighter, but a host that
   * Intercom added since is blocked.
   * @default false
   */
  readonly exactHosts?: boolean;
}

/**
 * Intercom Messenger and Fin Messenger.
 *
 * @see https://www.intercom.com/help/en/articles/3894-using-intercom-with-content-security-policy
 */
export class Intercom extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: IntercomOptions = {}) {
    super(DEFINITION, options);
  }
}
