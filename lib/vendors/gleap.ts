import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.gleap.io';
const EXPLICIT = [
  'https://api.gleap.io',
  'https://app.gleap.io',
  'https://js.gleap.io',
  'https://messenger-app.gleap.io',
  'https://outboundmedia.gleap.io',
];
const WILDCARDS = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'gleap',
  title: 'Gleap',
  category: 'feedback-and-surveys',
  documentation: ['https://docs.gleap.io/documentation/javascript/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.gleap.io', '*.pusher.com'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description:
        'Use the hosts that the SDK uses today instead of the recommended wildcard. They can change without notice.',
    },
    cluster: {
      kind: 'text',
      format: 'label',
      example: 'ap1',
      pattern: /^[a-z0-9-]+$/,
      aliases: { us: 'mt1' },
      description:
        'The Pusher cluster of the workspace: "eu", "us" (which Pusher calls mt1), or the name of another cluster. ' +
        'Without it all of Pusher is allowed, so that the workspace may be in any region.',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget inlines its styles.' },
    { directive: 'font-src', sources: ['data:'], reason: 'Fonts embedded in style sheets.' },
    { directive: 'img-src', sources: ['data:', 'blob:'], reason: 'Embedded images and screenshots.' },
    { directive: 'connect-src', sources: ['wss://ws.gleap.io'], reason: 'Live connection of the SDK.' },

    { directive: 'script-src', sources: [ALL], reason: 'The SDK.', when: WILDCARDS },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the widget.', when: WILDCARDS },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the widget.', when: WILDCARDS },
    { directive: 'img-src', sources: [ALL], reason: 'Images.', when: WILDCARDS },
    { directive: 'media-src', sources: [ALL], reason: 'Sounds and videos.', when: WILDCARDS },
    { directive: 'frame-src', sources: [ALL], reason: 'The messenger is a frame.', when: WILDCARDS },
    { directive: 'connect-src', sources: [ALL], reason: 'Requests of the SDK.', when: WILDCARDS },

    { directive: 'script-src', sources: EXPLICIT, reason: 'The SDK.', when: EXACT },
    { directive: 'style-src', sources: EXPLICIT, reason: 'Style sheets of the widget.', when: EXACT },
    { directive: 'font-src', sources: EXPLICIT, reason: 'Fonts of the widget.', when: EXACT },
    { directive: 'img-src', sources: EXPLICIT, reason: 'Images.', when: EXACT },
    { directive: 'media-src', sources: EXPLICIT, reason: 'Sounds and videos.', when: EXACT },
    { directive: 'frame-src', sources: EXPLICIT, reason: 'The messenger is a frame.', when: EXACT },
    { directive: 'connect-src', sources: EXPLICIT, reason: 'Requests of the SDK.', when: EXACT },

    {
      directive: 'connect-src',
      sources: ['https://*.pusher.com', 'wss://*.pusher.com'],
      reason: 'Messages in real time over Pusher, in whichever region the workspace is.',
      when: { cluster: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://sockjs-{cluster}.pusher.com', 'wss://ws-{cluster}.pusher.com'],
      reason: 'Messages in real time over the workspace’s Pusher cluster.',
      when: { cluster: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.gleap.io/latest/index.js' },
    { destination: 'iframe', url: 'https://messenger-app.gleap.io/appnew' },
    { destination: 'connect', url: 'https://api.gleap.io/sessions' },
    { destination: 'connect', url: 'wss://ws.gleap.io/' },
    { destination: 'image', url: 'https://outboundmedia.gleap.io/banner.png' },
    { destination: 'image', url: 'blob:https://site.example/screenshot' },
    { destination: 'video', url: 'https://outboundmedia.gleap.io/a.mp4' },
    { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    { kind: 'inline', inlineType: 'style attribute', text: 'opacity: 0' },
    { destination: 'connect', url: 'wss://ws-eu.pusher.com/app/1', when: { cluster: false } },
    { destination: 'connect', url: 'wss://ws-{cluster}.pusher.com/app/1', when: { cluster: true } },
    { destination: 'connect', url: 'https://sockjs-{cluster}.pusher.com/pusher', when: { cluster: true } },
  ],
  notes: [
    'The explicit list names hosts without directives. Each stands in every directive in which the page has the ' +
      'wildcard: the page gives no ground for leaving one out.',
    'The cluster may be pinned with and without exactHosts; the page recommends the wildcards of Pusher.',
  ],
};

/** Options of Gleap. */
export interface GleapOptions {
  /**
   * Use the hosts that the SDK uses today instead of the recommended wildcard. They can change without notice.
   * @default false
   */
  readonly exactHosts?: boolean;
  /**
   * The Pusher cluster of the workspace: "eu", "us" (which Pusher calls mt1), or the name of another cluster.
   * @default - all of Pusher is allowed, so that the workspace may be in any region
   */
  readonly cluster?: string;
}

/**
 * Gleap feedback widget and messenger.
 *
 * @see https://docs.gleap.io/documentation/javascript/content-security-policy
 */
export class Gleap extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GleapOptions = {}) {
    super(DEFINITION, options);
  }
}
