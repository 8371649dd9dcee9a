import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'ckeditor-5',
  title: 'CKEditor 5',
  category: 'cms-and-editing',
  documentation: ['https://ckeditor.com/docs/ckeditor5/latest/getting-started/setup/csp.html'],
  verified: '2026-11-21',
  hosts: ['*.ckeditor.com', '*.cke-cs.com'],
  options: {
    selfHosted: {
      kind: 'flag',
      default: false,
      description: 'The editor is part of the site’s own code (npm or ZIP) instead of coming from the CDN.',
    },
    cloudServices: {
      kind: 'flag',
      default: false,
      description: 'CKEditor Cloud Services are used, such as collaboration or Easy Image.',
    },
    externalImages: {
      kind: 'flag',
      default: true,
      description: 'Images of any host can be shown. Off: only those of hosts that the policy has anyway.',
    },
    pastedImages: { kind: 'flag', default: true, description: 'Images can be pasted into the content.' },
    externalMedia: {
      kind: 'flag',
      default: true,
      description: 'Media of any host can be embedded. Off: only those of hosts that the policy has anyway.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: true,
      description: 'Allow inline styles, without which features that style the content do not work.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.ckeditor.com', 'https://proxy-event.ckeditor.com'],
      reason: 'The editor from the CDN, and the check of its license.',
      when: { selfHosted: false },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Several features style the content inline.',
      when: { unsafeInlineStyles: true },
    },
    {
      directive: 'img-src',
      sources: ['*'],
      reason: 'Content may show images of any host.',
      when: { externalImages: true },
    },
    { directive: 'img-src', sources: ['data:'], reason: 'Pasted images are data: URLs.', when: { pastedImages: true } },
    {
      directive: 'frame-src',
      sources: ['*'],
      reason: 'Embedded media may be of any host.',
      when: { externalMedia: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.cke-cs.com'],
      reason: 'CKEditor Cloud Services: collaboration, Easy Image and others.',
      when: { cloudServices: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.ckeditor.com/ckeditor5/47.0.0/ckeditor5.umd.js',
      when: { selfHosted: false },
    },
    { destination: 'script', url: 'https://proxy-event.ckeditor.com/', when: { selfHosted: false } },
    { kind: 'inline', inlineType: 'style', text: '.ck { color: red }', when: { unsafeInlineStyles: true } },
    { destination: 'image', url: 'https://images.example/photo.jpg', when: { externalImages: true } },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', when: { pastedImages: true } },
    { destination: 'iframe', url: 'https://videos.example/embed/1', when: { externalMedia: true } },
    { destination: 'connect', url: 'https://acme.cke-cs.com/easyimage/upload', when: { cloudServices: true } },
  ],
  notes: [
    'Broad: the page demands * in img-src and frame-src, since editors may insert images and media of any host. ' +
      'externalImages and externalMedia switch it off: then list the hosts that your content has.',
    'All of externalImages, pastedImages, externalMedia and unsafeInlineStyles off is the strictest ' +
      'configuration of the page, with those features given up.',
    'The page writes the host of Cloud Services with http:. It stands here with https:, which is all that an ' +
      'https page can load; the page asks for no web socket to these hosts.',
    'The page asks for proxy-event.ckeditor.com in script-src and not in connect-src. So it stands here.',
    'Not covered: other products of CKEditor such as CKFinder, which need sources of their own.',
  ],
};

/** Options of CKEditor 5. */
export interface CKEditor5Options {
  /**
   * The editor is part of the site’s own code (npm or ZIP) instead of coming from the CDN.
   * @default false
   */
  readonly selfHosted?: boolean;
  /**
   * CKEditor Cloud Services are used, such as collaboration or Easy Image.
   * @default false
   */
  readonly cloudServices?: boolean;
  /**
   * Images of any host can be shown. Off: only those of hosts that the policy has anyway.
   * @default true
   */
  readonly externalImages?: boolean;
  /**
   * Images can be pasted into the content.
   * @default true
   */
  readonly pastedImages?: boolean;
  /**
   * Media of any host can be embedded. Off: only those of hosts that the policy has anyway.
   * @default true
   */
  readonly externalMedia?: boolean;
  /**
   * Allow inline styles, without which features that style the content do not work.
   * @default true
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * CKEditor 5 rich text editor.
 *
 * @see https://ckeditor.com/docs/ckeditor5/latest/getting-started/setup/csp.html
 */
export class CKEditor5 extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CKEditor5Options = {}) {
    super(DEFINITION, options);
  }
}
