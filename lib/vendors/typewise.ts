import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'typewise',
  title: 'Typewise',
  category: 'chat-and-support',
  documentation: ['https://docs.typewise.app/guides/channels/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.typewise.app'],
  options: {
    unsafeInlineScripts: {
      kind: 'flag',
      default: true,
      description:
        'Allow all inline scripts, as the page’s policy does for the configuration snippet. Dangerous: with it the ' +
        'policy cannot stop injected scripts. Turn it off when the site allows the snippet by its hash.',
    },
    fileAttachments: { kind: 'flag', default: false, description: 'Visitors may attach files.' },
    voiceInput: { kind: 'flag', default: false, description: 'Visitors may speak instead of typing.' },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://platform.typewise.app'], reason: 'The widget.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The configuration snippet is an inline script.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://platform-api.typewise.app',
        'https://*.ably.net',
        'wss://*.ably.net',
        'https://*.ably-realtime.com',
        'wss://*.ably-realtime.com',
      ],
      reason: 'Requests of the widget, and messages in real time over Ably.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget is styled inline.' },
    {
      directive: 'img-src',
      sources: ['https://platform-uploads.typewise.app', 'data:'],
      reason: 'Uploaded and embedded images.',
    },
    {
      directive: 'connect-src',
      sources: ['https://*.s3.eu-central-1.amazonaws.com'],
      reason: 'Attached files are uploaded.',
      when: { fileAttachments: true },
    },
    {
      directive: 'connect-src',
      sources: ['wss://api.elevenlabs.io'],
      reason: 'Speech is turned into text by ElevenLabs.',
      when: { voiceInput: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://platform.typewise.app/widget.js' },
    { kind: 'inline', inlineType: 'script', text: 'window.typewise = {}', when: { unsafeInlineScripts: true } },
    { destination: 'connect', url: 'https://platform-api.typewise.app/v1' },
    { destination: 'connect', url: 'wss://main.realtime.ably.net/' },
    { destination: 'connect', url: 'wss://a.ably-realtime.com/' },
    { kind: 'inline', inlineType: 'style', text: '.chat { color: blue }' },
    { destination: 'image', url: 'https://platform-uploads.typewise.app/a.png' },
    { destination: 'connect', url: 'https://b.s3.eu-central-1.amazonaws.com/a', when: { fileAttachments: true } },
    { destination: 'connect', url: 'wss://api.elevenlabs.io/v1', when: { voiceInput: true } },
  ],
  notes: [
    'Broad: *.s3.eu-central-1.amazonaws.com in connect-src is all buckets of the region, whoever owns them. ' +
      'The page does not name the bucket of attached files; it is allowed with fileAttachments only.',
    "Instead of 'unsafe-inline' for scripts the page offers a nonce with 'strict-dynamic', which a static policy " +
      'cannot have. A hash of the snippet in the site’s own script-src does the same for the snippet.',
  ],
};

/** Options of Typewise. */
export interface TypewiseOptions {
  /**
   * Allow all inline scripts, as the page's policy does for the configuration snippet. Dangerous: with it the policy
   * cannot stop injected scripts. Turn it off when the site allows the snippet by its hash.
   * @default true
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * Visitors may attach files.
   * @default false
   */
  readonly fileAttachments?: boolean;
  /**
   * Visitors may speak instead of typing.
   * @default false
   */
  readonly voiceInput?: boolean;
}

/**
 * Typewise chat widget.
 *
 * @see https://docs.typewise.app/guides/channels/content-security-policy
 */
export class Typewise extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TypewiseOptions = {}) {
    super(DEFINITION, options);
  }
}
