import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.abtasty.com';

const DEFINITION: VendorDefinition = {
  id: 'ab-tasty',
  title: 'AB Tasty',
  category: 'experimentation',
  documentation: ['https://docs.abtasty.com/client-side/tag/troubleshootings/tag-troubleshooting-csp'],
  verified: '2026-11-21',
  hosts: ['*.abtasty.com'],
  options: {
    editorImages: {
      kind: 'flag',
      default: true,
      description: 'Campaigns show images that were added in the editor. The page calls img-src optional without them.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The tag and the scripts that it loads.' },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Campaigns run inline scripts.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Settings of the campaigns, and what is collected.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of campaigns and widgets.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Campaigns change the page with inline styles.' },
    {
      directive: 'frame-src',
      sources: ["'self'"],
      reason: 'The QA Assistant runs in a frame of the site’s own origin.',
    },
    {
      directive: 'img-src',
      sources: [ALL],
      reason: 'Images added to campaigns in the editor.',
      when: { editorImages: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://try.abtasty.com/1.js' },
    { kind: 'inline', inlineType: 'script', text: 'variation()' },
    { destination: 'connect', url: 'https://ariane.abtasty.com/' },
    { destination: 'style', url: 'https://try.abtasty.com/widget.css' },
    { kind: 'inline', inlineType: 'style', text: '.variation { color: red }' },
    { destination: 'iframe', url: 'https://site.example/' },
    { destination: 'image', url: 'https://editor-assets.abtasty.com/1.png', when: { editorImages: true } },
  ],
  notes: [
    "frame-src 'self' is the vendor’s need, not only the site’s: the QA Assistant is put into a same-origin frame.",
    "'unsafe-inline' for scripts is part of the page’s policy for all visitors.",
    'An older page has narrower hosts (try.abtasty.com, editor-assets.abtasty.com). It is superseded, so it is no option.',
    'Incomplete: the second policy of the page, for authors who use the editor, could not be read. Visitors do not need it.',
  ],
};

/** Options of AB Tasty. */
export interface AbTastyOptions {
  /**
   * Campaigns show images that were added in the editor. The page calls `img-src` optional without them.
   * @default true
   */
  readonly editorImages?: boolean;
}

/**
 * AB Tasty tag: experiments and personalisation.
 *
 * @see https://docs.abtasty.com/client-side/tag/troubleshootings/tag-troubleshooting-csp
 */
export class AbTasty extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AbTastyOptions = {}) {
    super(DEFINITION, options);
  }
}
