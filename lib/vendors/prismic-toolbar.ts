import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'prismic-toolbar',
  title: 'Prismic Toolbar',
  category: 'cms-and-editing',
  documentation: ['https://github.com/prismicio/prismic-toolbar', 'https://github.com/prismicio/prismic-client'],
  verified: '2026-11-21',
  hosts: ['prismic.io', '*.prismic.io'],
  options: {
    repository: {
      kind: 'text',
      format: 'label',
      example: 'your-repo-name',
      required: true,
      description: 'The name of the Prismic repository.',
    },
    sharing: {
      kind: 'flag',
      default: false,
      description: 'Previews are shared from the toolbar, which takes a screenshot of the page with html2canvas.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://prismic.io', 'https://static.cdn.prismic.io'],
      reason: 'The loader, and the toolbar that it loads for editors and previews.',
    },
    {
      directive: 'frame-src',
      sources: ['https://{repository}.prismic.io'],
      reason: 'A hidden frame of the repository makes the toolbar’s requests.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The toolbar is styled by style elements.' },
    { directive: 'img-src', sources: ['data:'], reason: 'Icons of the toolbar are data URIs.' },
    {
      directive: 'script-src',
      sources: ['https://html2canvas.hertzen.com'],
      reason: 'Takes the screenshot of a shared preview.',
      when: { sharing: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://static.cdn.prismic.io/prismic.js?new=true&repo={repository}' },
    { destination: 'script', url: 'https://prismic.io/prismic-toolbar/4.1.2/toolbar.js' },
    { destination: 'iframe', url: 'https://{repository}.prismic.io/prismic-toolbar/4.1.2/iframe.html' },
    { kind: 'inline', inlineType: 'style', text: '#intercom-container { z-index: 1 }' },
    { destination: 'image', url: 'data:image/svg+xml;base64,AA==' },
    {
      destination: 'script',
      url: 'https://html2canvas.hertzen.com/dist/html2canvas.min.js',
      when: { sharing: true },
    },
  ],
  notes: [
    'Prismic has no page about CSP for the toolbar: the needs follow from its README and its published source.',
    'The README loads prismic.js from prismic.io, the toolbar’s own advice and Prismic’s client library from ' +
      'static.cdn.prismic.io. The toolbar itself comes from prismic.io, so both are needed.',
    'The old experiments, which load Google Analytics, are left out.',
    'Only the toolbar is covered: the content API and the delivery of images are not.',
  ],
};

/** Options of the Prismic Toolbar. */
export interface PrismicToolbarOptions {
  /** The name of the Prismic repository. */
  readonly repository: string;
  /**
   * Previews are shared from the toolbar, which takes a screenshot of the page with html2canvas.
   * @default false
   */
  readonly sharing?: boolean;
}

/**
 * Prismic Toolbar, previews and edit buttons on the site.
 *
 * @see https://github.com/prismicio/prismic-toolbar
 */
export class PrismicToolbar extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PrismicToolbarOptions) {
    super(DEFINITION, options);
  }
}
