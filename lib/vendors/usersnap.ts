import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.usersnap.com';

const DEFINITION: VendorDefinition = {
  id: 'usersnap',
  title: 'Usersnap',
  category: 'feedback-and-surveys',
  documentation: ['https://help.usersnap.com/docs/usersnap-with-csp'],
  verified: '2026-11-28',
  hosts: ['*.usersnap.com'],
  options: {
    googleFonts: {
      kind: 'flag',
      default: true,
      description: 'Fonts come from Google. Turn it off when the widget uses its own font, Inter.',
    },
    videoUploads: { kind: 'flag', default: false, description: 'Visitors may send recordings of their screen.' },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, in place of the page’s nonce, for the snippet. Dangerous: with it the policy ' +
        'cannot stop injected scripts. Not needed when the site allows the snippet by its hash or loads it from a ' +
        'file.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline styles, in place of the page’s nonce. For a widget that is shown without its styles.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The widget.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the widget.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Feedback is sent.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the widget.' },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the widget.' },
    {
      directive: 'style-src',
      sources: ['https://*.googleapis.com'],
      reason: 'Style sheets of Google’s fonts.',
      when: { googleFonts: true },
    },
    {
      directive: 'font-src',
      sources: ['https://*.gstatic.com'],
      reason: 'Google’s fonts.',
      when: { googleFonts: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://s3.eu-central-1.amazonaws.com/upload.usersnap.com'],
      reason: 'Recordings are uploaded to this bucket.',
      when: { videoUploads: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet is an inline script.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'The widget adds inline styles.',
      when: { unsafeInlineStyles: true },
    },
  ],
  headers: [
    {
      header: 'Permissions-Policy',
      value: 'microphone=("https://app.usersnap.com")',
      reason: 'Recordings with sound use the microphone.',
      when: { videoUploads: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://widget.usersnap.com/global/load/1' },
    { destination: 'style', url: 'https://resources.usersnap.com/a.css' },
    { destination: 'connect', url: 'https://api.usersnap.com/v1' },
    { destination: 'image', url: 'https://resources.usersnap.com/a.png' },
    { destination: 'font', url: 'https://resources.usersnap.com/inter.woff2' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2', when: { googleFonts: true } },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2', when: { googleFonts: true } },
    {
      destination: 'connect',
      url: 'https://s3.eu-central-1.amazonaws.com/upload.usersnap.com',
      when: { videoUploads: true },
    },
    { kind: 'inline', inlineType: 'script', text: 'onUsersnapCXLoad()', when: { unsafeInlineScripts: true } },
    { kind: 'inline', inlineType: 'style', text: '.us { color: blue }', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    'Broad: *.googleapis.com in style-src is how the page names the style sheets of Google’s fonts, and it ' +
      'has no narrower host. It goes away with googleFonts: false.',
    'The page has a nonce in script-src and style-src, printed without its prefix, which is also given to the ' +
      "widget. A static policy cannot have it; 'unsafe-inline' in its place is an option each for scripts and styles.",
    'Versions of the page disagree: one needs Google’s fonts only for another font than Inter, one names no host for ' +
      'videos and has the nonce in connect-src, where it means nothing.',
    'The bucket for recordings is printed twice without a slash at its end, so that browsers allow this one path and ' +
      'none below it. It stands as printed: forms that upload to S3 are posted to the address of the bucket itself, with ' +
      'the name of the file in a field, and a slash would close that address and open others.',
    'The page needs the header for the microphone only where recordings have sound.',
  ],
};

/** Options of Usersnap. */
export interface UsersnapOptions {
  /**
   * Fonts come from Google. Turn it off when the widget uses its own font, Inter.
   * @default true
   */
  readonly googleFonts?: boolean;
  /**
   * Visitors may send recordings of their screen.
   * @default false
   */
  readonly videoUploads?: boolean;
  /**
   * Allow all inline scripts, in place of the page's nonce, for the snippet. Dangerous: with it the policy cannot stop
   * injected scripts. Not needed when the site allows the snippet by its hash or loads it from a file.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * Allow all inline styles, in place of the page's nonce. For a widget that is shown without its styles.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * Usersnap feedback widget.
 *
 * @see https://help.usersnap.com/docs/usersnap-with-csp
 */
export class Usersnap extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: UsersnapOptions = {}) {
    super(DEFINITION, options);
  }
}
