import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.crisp.chat';
const CLIENT = 'https://client.crisp.chat';
const STORAGE = 'https://storage.crisp.chat';
const WILDCARDS = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'crisp',
  title: 'Crisp',
  category: 'chat-and-support',
  documentation: ['https://docs.crisp.chat/guides/others/whitelisting-our-systems/crisp-domain-names/'],
  verified: '2026-11-21',
  pageDate: '2024-12-23',
  hosts: ['*.crisp.chat'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description:
        'Use the exact hosts of the page’s table instead of the wildcards of its sample policy. Tighter, but a host ' +
        'that Crisp adds is blocked until this definition knows it.',
    },
    waitGame: {
      kind: 'flag',
      default: false,
      description: 'The wait game is enabled. Matters with exactHosts only: the wildcards cover it.',
    },
    calls: {
      kind: 'flag',
      default: false,
      description: 'Calls or MagicBrowse are used. Matters with exactHosts only: the wildcards cover them.',
    },
    rescueMode: {
      kind: 'flag',
      default: false,
      description:
        'Keep the chat alive over the rescue servers when the primary ones are down. Matters with exactHosts only: ' +
        'the wildcards cover it.',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The chatbox inlines CSS to take on its colors.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers are fetched and then started from a blob: URL.' },
    { directive: 'img-src', sources: ['data:'], reason: 'Some images are Base64 data URIs.' },

    { directive: 'script-src', sources: [ALL], reason: 'The chatbox loader and its code.', when: WILDCARDS },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the chatbox.', when: WILDCARDS },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the chatbox.', when: WILDCARDS },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the chatbox, avatars, images sent.', when: WILDCARDS },
    { directive: 'media-src', sources: [ALL], reason: 'Sounds of the chatbox, audio and video sent.', when: WILDCARDS },
    { directive: 'frame-src', sources: [ALL], reason: 'Frames of the chatbox, such as the game.', when: WILDCARDS },
    { directive: 'worker-src', sources: [ALL], reason: 'Workers of the chatbox.', when: WILDCARDS },
    {
      directive: 'connect-src',
      sources: [ALL, 'wss://*.relay.crisp.chat', 'wss://*.relay.rescue.crisp.chat'],
      reason: 'Settings, file uploads, messages, calls and MagicBrowse, and the rescue servers.',
      when: WILDCARDS,
    },

    { directive: 'script-src', sources: [CLIENT], reason: 'The chatbox loader and its code.', when: EXACT },
    { directive: 'style-src', sources: [CLIENT], reason: 'Style sheets of the chatbox.', when: EXACT },
    { directive: 'font-src', sources: [CLIENT], reason: 'Fonts of the chatbox.', when: EXACT },
    {
      directive: 'img-src',
      sources: [CLIENT, 'https://image.crisp.chat', STORAGE],
      reason: 'Images of the chatbox, avatars, and images sent as files.',
      when: EXACT,
    },
    { directive: 'media-src', sources: [CLIENT, STORAGE], reason: 'Sounds, audio and video sent.', when: EXACT },
    { directive: 'worker-src', sources: [CLIENT], reason: 'Workers of the chatbox.', when: EXACT },
    {
      directive: 'connect-src',
      sources: [CLIENT, STORAGE, 'wss://client.relay.crisp.chat'],
      reason: 'Settings and the code of workers, file uploads, and messages.',
      when: EXACT,
    },
    {
      directive: 'frame-src',
      sources: ['https://game.crisp.chat'],
      reason: 'The wait game.',
      when: { ...EXACT, waitGame: true },
    },
    {
      directive: 'connect-src',
      sources: ['wss://stream.relay.crisp.chat'],
      reason: 'Calls and MagicBrowse.',
      when: { ...EXACT, calls: true },
    },
    {
      directive: 'connect-src',
      sources: ['wss://client.relay.rescue.crisp.chat'],
      reason: 'Rescue mode: the fallback when the primary servers are down.',
      when: { ...EXACT, rescueMode: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://client.crisp.chat/l.js' },
    { destination: 'style', url: 'https://client.crisp.chat/static/stylesheets/client_default.css' },
    { destination: 'font', url: 'https://client.crisp.chat/static/fonts/noto_sans_regular.woff2' },
    { destination: 'image', url: 'https://image.crisp.chat/avatar/operator/1/240/' },
    { destination: 'image', url: 'https://storage.crisp.chat/users/upload/photo.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'audio', url: 'https://client.crisp.chat/static/sounds/message.mp3' },
    { destination: 'connect', url: 'https://client.crisp.chat/settings/website/1/' },
    { destination: 'connect', url: 'https://storage.crisp.chat/upload/' },
    { destination: 'connect', url: 'wss://client.relay.crisp.chat/w/b2/' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { kind: 'inline', inlineType: 'style', text: '.crisp-client { --color: blue }' },
    { destination: 'iframe', url: 'https://game.crisp.chat/', when: { waitGame: true } },
    { destination: 'connect', url: 'wss://stream.relay.crisp.chat/', when: { calls: true } },
    { destination: 'connect', url: 'wss://client.relay.rescue.crisp.chat/', when: { rescueMode: true } },
  ],
  notes: [
    'The sample policy names wildcards for every directive; the table names hosts without directives. The exact hosts ' +
      'stand where the sample has the wildcard and the table’s comment says that the host serves such things.',
    'storage.crisp.chat serves files sent in the chat: images (img-src), audio and video (media-src) and uploads ' +
      '(connect-src). image.crisp.chat serves avatars and images only.',
    'The table has no host for frames but that of the wait game, so the exact hosts have no frame-src without it.',
    'The relay hosts are web sockets: https://*.crisp.chat does not open them, so they stand with their wss: scheme. ' +
      'wss://*.relay.crisp.chat covers the relay for calls as well.',
  ],
};

/** Options of Crisp. */
export interface CrispOptions {
  /**
   * Use the exact hosts of the page's table instead of the wildcards of its sample policy. Tighter, but a host that
   * Crisp adds is blocked until this definition knows it.
   * @default false
   */
  readonly exactHosts?: boolean;
  /**
   * The wait game is enabled. Matters with `exactHosts` only: the wildcards cover it.
   * @default false
   */
  readonly waitGame?: boolean;
  /**
   * Calls or MagicBrowse are used. Matters with `exactHosts` only: the wildcards cover them.
   * @default false
   */
  readonly calls?: boolean;
  /**
   * Keep the chat alive over the rescue servers when the primary ones are down. Matters with `exactHosts` only: the
   * wildcards cover it.
   * @default false
   */
  readonly rescueMode?: boolean;
}

/**
 * Crisp chatbox.
 *
 * @see https://docs.crisp.chat/guides/others/whitelisting-our-systems/crisp-domain-names/
 */
export class Crisp extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CrispOptions = {}) {
    super(DEFINITION, options);
  }
}
