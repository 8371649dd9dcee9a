import { Vendor, VendorDefinition } from './vendor';

const FONT_AWESOME = ['https://use.fontawesome.com'];

const DEFINITION: VendorDefinition = {
  id: 'braze',
  title: 'Braze',
  category: 'personalisation',
  documentation: ['https://www.braze.com/docs/developer_guide/platforms/web/content_security_policy/'],
  verified: '2026-11-28',
  hosts: ['*.braze.com', '*.braze.eu', 'js.appboycdn.com', 'appboy-images.com', 'braze-images.com'],
  options: {
    endpoint: {
      kind: 'text',
      format: 'host',
      example: 'sdk.iad-01.braze.com',
      required: true,
      description: 'The SDK endpoint of the Braze instance: the host given as baseUrl.',
    },
    cdn: { kind: 'flag', default: false, description: 'The SDK is loaded from Braze’s CDN instead of bundled.' },
    snippet: {
      kind: 'flag',
      default: false,
      description:
        'The integration snippet with appboyQueue is used, which needs eval. Dangerous: injected text can run as code. ' +
        'The page advises to integrate with npm instead.',
    },
    images: { kind: 'flag', default: false, description: 'Messages show images that Braze hosts.' },
    fontAwesome: {
      kind: 'flag',
      default: true,
      description: 'The SDK loads Font Awesome, as it does unless doNotLoadFontAwesome is set.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for some in-app messages such as custom HTML. Dangerous: with it the policy cannot ' +
        'stop injected scripts.',
    },
  },
  requirements: [
    { directive: 'connect-src', sources: ['https://{endpoint}'], reason: 'Requests of the SDK to its instance.' },
    { directive: 'script-src', sources: ['https://js.appboycdn.com'], reason: 'The SDK.', when: { cdn: true } },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'The snippet with appboyQueue evaluates code.',
      when: { snippet: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Scripts within in-app messages, such as custom HTML.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'img-src',
      sources: ['https://appboy-images.com', 'https://braze-images.com', 'https://cdn.braze.eu'],
      reason: 'Images of messages, hosted by Braze.',
      when: { images: true },
    },
    { directive: 'font-src', sources: FONT_AWESOME, reason: 'Icons of messages.', when: { fontAwesome: true } },
    {
      directive: 'style-src',
      sources: FONT_AWESOME,
      reason: 'Style sheet of the icons of messages.',
      when: { fontAwesome: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Styles that come with the icons of messages.',
      when: { fontAwesome: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://{endpoint}/api/v3/data/' },
    { destination: 'font', url: 'https://use.fontawesome.com/releases/v4.7.0/a.woff2', when: { fontAwesome: true } },
    { destination: 'style', url: 'https://use.fontawesome.com/7f85a56ba4.css', when: { fontAwesome: true } },
    { kind: 'inline', inlineType: 'style', text: '.ab-message { color: red }', when: { fontAwesome: true } },
    { destination: 'script', url: 'https://js.appboycdn.com/web-sdk/5.6/braze.min.js', when: { cdn: true } },
    { kind: 'eval', when: { snippet: true } },
    { destination: 'image', url: 'https://braze-images.com/appboy/a.png', when: { images: true } },
    { destination: 'image', url: 'https://cdn.braze.eu/appboy/a.png', when: { images: true } },
    { kind: 'inline', inlineType: 'script', text: 'message()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    "Where the page offers a nonce or 'unsafe-inline', the nonce cannot stand in a policy written beforehand.",
    'img-src is printed with a colon after the directive’s name. Corrected. The page says that hosts of images may differ ' +
      'by cluster, and names no others.',
    'For custom fonts the page asks for font-src without naming hosts: they are the site’s to allow.',
  ],
};

/** Options of Braze. */
export interface BrazeOptions {
  /** The SDK endpoint of the Braze instance: the host given as `baseUrl`. */
  readonly endpoint: string;
  /**
   * The SDK is loaded from Braze's CDN instead of bundled.
   * @default false
   */
  readonly cdn?: boolean;
  /**
   * The integration snippet with appboyQueue is used, which needs eval. Dangerous: injected text can run as code. The
   * page advises to integrate with npm instead.
   * @default false
   */
  readonly snippet?: boolean;
  /**
   * Messages show images that Braze hosts.
   * @default false
   */
  readonly images?: boolean;
  /**
   * The SDK loads Font Awesome, as it does unless `doNotLoadFontAwesome` is set.
   * @default true
   */
  readonly fontAwesome?: boolean;
  /**
   * Allow all inline scripts, for some in-app messages such as custom HTML. Dangerous: with it the policy cannot stop
   * injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Braze Web SDK.
 *
 * @see https://www.braze.com/docs/developer_guide/platforms/web/content_security_policy/
 */
export class Braze extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: BrazeOptions) {
    super(DEFINITION, options);
  }
}
