import { Vendor, VendorDefinition } from './vendor';

const ASSETS = 'https://chat-assets.frontapp.com';
const CHAT = 'https://chat.frontapp.com';

const DEFINITION: VendorDefinition = {
  id: 'front-chat',
  title: 'Front Chat',
  category: 'chat-and-support',
  documentation: [
    'https://dev.frontapp.com/docs/content-security-policy',
    'https://github.com/frontapp/front-chat-sdk',
    'https://dev.frontapp.com/chat.html',
  ],
  verified: '2026-11-21',
  hosts: ['*.frontapp.com', '*.frontusercontent.com'],
  options: {
    regions: {
      kind: 'choice',
      many: true,
      values: { us: 'United States', eu: 'Europe' },
      default: ['us', 'eu'],
      description: 'Where the servers of the Front instance are. All regions unless you know yours.',
    },
    errorReporting: {
      kind: 'flag',
      default: true,
      description:
        'Let the chat report errors and performance to Front. Not required, but highly recommended by Front.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [ASSETS],
      reason: 'The chat’s script bundle.',
      page: 'https://github.com/frontapp/front-chat-sdk',
    },
    {
      directive: 'connect-src',
      sources: [ASSETS, CHAT, 'https://chat-webhook.frontapp.com'],
      reason: 'Settings and messages of the chat.',
    },
    {
      directive: 'connect-src',
      sources: [
        'https://us-west-1-chat-server.frontapp.com',
        'https://us-west-2-chat-server.frontapp.com',
        'wss://front-us-realtime.ably.io',
      ],
      reason: 'Chat servers in the United States, and messages in real time.',
      when: { regions: 'us' },
    },
    {
      directive: 'connect-src',
      sources: ['https://eu-west-1-chat-server.frontapp.com', 'wss://front-eu-realtime.ably.io'],
      reason: 'Chat server in Europe, and messages in real time.',
      when: { regions: 'eu' },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.bugsnag.com', 'https://*.browser-intake-datadoghq.com'],
      reason: 'Reports of errors and performance.',
      when: { errorReporting: true },
    },
    {
      directive: 'img-src',
      sources: [CHAT, 'https://chat-assets.frontusercontent.com'],
      reason: 'Images of the chat, avatars, images sent.',
    },
    { directive: 'style-src', sources: ['blob:'], reason: 'Style sheets that the chat makes in the page.' },
  ],
  examples: [
    { destination: 'script', url: 'https://chat-assets.frontapp.com/v1/chat.bundle.js' },
    { destination: 'connect', url: 'https://chat.frontapp.com/settings' },
    { destination: 'connect', url: 'https://chat-webhook.frontapp.com/' },
    { destination: 'image', url: 'https://chat-assets.frontusercontent.com/avatar.png' },
    { destination: 'style', url: 'blob:https://site.example/6f2d' },
    { destination: 'connect', url: 'wss://front-us-realtime.ably.io/', when: { regions: 'us' } },
    { destination: 'connect', url: 'https://us-west-2-chat-server.frontapp.com/', when: { regions: 'us' } },
    { destination: 'connect', url: 'wss://front-eu-realtime.ably.io/', when: { regions: 'eu' } },
    { destination: 'connect', url: 'https://sessions.bugsnag.com/', when: { errorReporting: true } },
  ],
  notes: [
    'The page names no script-src: it takes the script for granted, or trusted by a nonce. The bundle’s host is that of ' +
      'Front’s own SDK; a nonce cannot stand in a static policy.',
    'The page names no frame-src either. It lists what the widget’s frame requests as the site’s own requests.',
    'Incomplete: the page’s section on nonces could not be read. It concerns the other way to allow the script.',
  ],
};

/** Options of Front Chat. */
export interface FrontChatOptions {
  /**
   * Where the servers of the Front instance are. All regions unless you know yours.
   * @default ['us', 'eu']
   */
  readonly regions?: ('us' | 'eu')[];
  /**
   * Let the chat report errors and performance to Front. Not required, but highly recommended by Front.
   * @default true
   */
  readonly errorReporting?: boolean;
}

/**
 * Front Chat.
 *
 * @see https://dev.frontapp.com/docs/content-security-policy
 */
export class FrontChat extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: FrontChatOptions = {}) {
    super(DEFINITION, options);
  }
}
