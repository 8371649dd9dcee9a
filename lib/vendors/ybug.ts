import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.ybug.io';

const DEFINITION: VendorDefinition = {
  id: 'ybug',
  title: 'Ybug',
  category: 'feedback-and-surveys',
  documentation: ['https://ybug.io/docs/installation/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.ybug.io'],
  options: {
    unsafeInlineScripts: {
      kind: 'flag',
      default: true,
      description:
        'Allow all inline scripts, as the page does for the snippet where there is no nonce. Dangerous: with it the ' +
        'policy cannot stop injected scripts. Turn it off when the site allows the snippet by its hash.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The widget.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet is an inline script.',
      when: { unsafeInlineScripts: true },
    },
    { directive: 'img-src', sources: [ALL, 'data:'], reason: 'Images of the widget, and screenshots.' },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'", 'https://fonts.googleapis.com'],
      reason: 'Inline styles of the widget, and style sheets of its fonts.',
    },
    {
      directive: 'connect-src',
      sources: [ALL, 'https://*.s3.eu-central-1.amazonaws.com'],
      reason: 'Feedback is sent, and its files are uploaded.',
    },
    {
      directive: 'font-src',
      sources: ['https://fonts.googleapis.com', 'https://fonts.gstatic.com'],
      reason: 'Fonts of the widget.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://widget.ybug.io/button/1.js' },
    { kind: 'inline', inlineType: 'script', text: 'window.ybug_settings', when: { unsafeInlineScripts: true } },
    { destination: 'image', url: 'https://widget.ybug.io/a.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { kind: 'inline', inlineType: 'style', text: '.ybug { color: blue }' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2' },
    { destination: 'connect', url: 'https://ybug.s3.eu-central-1.amazonaws.com/a.png' },
    { destination: 'connect', url: 'https://api.ybug.io/v1' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2' },
  ],
  notes: [
    'Broad: *.s3.eu-central-1.amazonaws.com in connect-src is all buckets of the region, whoever owns them. ' +
      'The page does not name the bucket to which files are uploaded.',
    "The page recommends a nonce for the snippet, which a static policy cannot have, and 'unsafe-inline' where there " +
      'is none: the default follows the latter.',
    'The page has fonts.googleapis.com in font-src as well, where browsers do not ask for it.',
  ],
};

/** Options of Ybug. */
export interface YbugOptions {
  /**
   * Allow all inline scripts, as the page does for the snippet where there is no nonce. Dangerous: with it the policy
   * cannot stop injected scripts. Turn it off when the site allows the snippet by its hash.
   * @default true
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Ybug feedback widget.
 *
 * @see https://ybug.io/docs/installation/content-security-policy
 */
export class Ybug extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: YbugOptions = {}) {
    super(DEFINITION, options);
  }
}
