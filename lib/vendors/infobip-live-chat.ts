import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.infobip.com', 'https://*.infobip.net'];

const DEFINITION: VendorDefinition = {
  id: 'infobip-live-chat',
  title: 'Infobip Live Chat',
  category: 'chat-and-support',
  documentation: ['https://www.infobip.com/docs/live-chat/content-security-policy-csp-in-live-chat'],
  verified: '2026-11-21',
  hosts: ['*.infobip.com', '*.infobip.net'],
  options: {
    cloudFrontIcons: {
      kind: 'flag',
      default: false,
      description: 'The widget’s icons come from CloudFront, which depends on the account’s settings.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The widget’s scripts.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests to the API of the account’s region.' },
    { directive: 'connect-src', sources: ['wss://*.infobip.com'], reason: 'Messages over web sockets.' },
    { directive: 'frame-src', sources: HOSTS, reason: 'The widget is a frame.' },
    { directive: 'img-src', sources: HOSTS, reason: 'The widget’s icons.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget is styled inline.' },
    {
      directive: 'img-src',
      sources: ['https://*.cloudfront.net/infobiplivechat-configuration/'],
      reason: 'The widget’s icons, where they come from CloudFront.',
      when: { cloudFrontIcons: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://livechat.infobip.com/widget.js' },
    { destination: 'connect', url: 'https://api-eu1.infobip.com/livechat/1' },
    { destination: 'connect', url: 'https://api-eu1.infobip.net/livechat/1' },
    { destination: 'connect', url: 'wss://livechat-fr.infobip.com/socket' },
    { destination: 'iframe', url: 'https://livechat.infobip.com/widget/index.html' },
    { destination: 'image', url: 'https://livechat.infobip.com/icon.png' },
    { kind: 'inline', inlineType: 'style attribute', text: 'display: none' },
    {
      destination: 'image',
      url: 'https://d1.cloudfront.net/infobiplivechat-configuration/icon.png',
      when: { cloudFrontIcons: true },
    },
  ],
  notes: [
    'Broad: the page names all of CloudFront for the icons and no distribution. The path that it gives ' +
      'narrows the source little, since every customer of CloudFront may have it. It is allowed with ' +
      'cloudFrontIcons only.',
    'The directives are those of the page’s smallest policy. infobip.net stands beside infobip.com everywhere, as the ' +
      'newest version of the page says; the policy of older versions has infobip.com only.',
    'The page says that livechat-*.infobip.com carries web sockets but prints no wss: source, without which browsers ' +
      'block them; wss://*.infobip.com is added. A wildcard inside a label, as in livechat-*, is no valid source.',
    'img-src with Infobip’s own hosts follows from the page’s sentence that it may need CloudFront besides.',
    'Incomplete: the end of the newest version’s policy could not be read.',
  ],
};

/** Options of Infobip Live Chat. */
export interface InfobipLiveChatOptions {
  /**
   * The widget's icons come from CloudFront, which depends on the account's settings.
   * @default false
   */
  readonly cloudFrontIcons?: boolean;
}

/**
 * Infobip Live Chat.
 *
 * @see https://www.infobip.com/docs/live-chat/content-security-policy-csp-in-live-chat
 */
export class InfobipLiveChat extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: InfobipLiveChatOptions = {}) {
    super(DEFINITION, options);
  }
}
