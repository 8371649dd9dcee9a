import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'feefo',
  title: 'Feefo',
  category: 'feedback-and-surveys',
  documentation: ['https://feefo.readme.io/docs/content-security-policies'],
  verified: '2026-11-21',
  hosts: ['*.feefo.com', '*.vzaar.com'],
  options: {
    merchantIdentifier: {
      kind: 'text',
      format: 'label',
      example: 'example-merchant',
      description:
        'The merchant identifier. Selects the page’s strictest policy: single hosts, and the script of this ' +
        'merchant only.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The widgets use inline and evaluated code.',
    },
    { directive: 'img-src', sources: ['data:'], reason: 'Embedded images.' },
    { directive: 'font-src', sources: ['data:'], reason: 'Embedded fonts.' },
    {
      directive: 'script-src',
      sources: ['https://*.feefo.com'],
      reason: 'Scripts of the widgets.',
      when: { merchantIdentifier: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.feefo.com'],
      reason: 'Asks for reviews.',
      when: { merchantIdentifier: false },
    },
    {
      directive: 'img-src',
      sources: ['https://*.feefo.com', 'https://*.vzaar.com'],
      reason: 'Images of the widgets and of videos.',
      when: { merchantIdentifier: false },
    },
    {
      directive: 'media-src',
      sources: ['https://*.feefo.com', 'https://*.vzaar.com'],
      reason: 'Videos in reviews.',
      when: { merchantIdentifier: false },
    },
    {
      directive: 'script-src',
      sources: ['https://register.feefo.com', 'https://api.feefo.com/api/javascript/{merchantIdentifier}'],
      reason: 'Scripts of the merchant’s widgets.',
      when: { merchantIdentifier: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.feefo.com'],
      reason: 'Asks for reviews.',
      when: { merchantIdentifier: true },
    },
    {
      directive: 'img-src',
      sources: [
        'https://api.feefo.com',
        'https://www.feefo.com',
        'https://resources.vzaar.com',
        'https://view.vzaar.com',
      ],
      reason: 'Images of the widgets and of videos.',
      when: { merchantIdentifier: true },
    },
    {
      directive: 'media-src',
      sources: ['https://video.vzaar.com', 'https://view.vzaar.com'],
      reason: 'Videos in reviews.',
      when: { merchantIdentifier: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://api.feefo.com/api/javascript/acme', when: { merchantIdentifier: false } },
    {
      destination: 'script',
      url: 'https://api.feefo.com/api/javascript/{merchantIdentifier}',
      when: { merchantIdentifier: true },
    },
    { destination: 'script', url: 'https://register.feefo.com/feefo-widget/js/feefo-widget.js' },
    { kind: 'inline', inlineType: 'script', text: 'feefo()' },
    { kind: 'eval' },
    { destination: 'connect', url: 'https://api.feefo.com/api/10/reviews' },
    { destination: 'image', url: 'https://www.feefo.com/logo.png' },
    { destination: 'image', url: 'https://view.vzaar.com/1/thumb' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    { destination: 'video', url: 'https://view.vzaar.com/1/video' },
  ],
  notes: [
    'The page has three policies, from loose to strict. The default is the second; merchantIdentifier selects ' +
      'the third, which spells out the hosts. The first puts everything into default-src and was not taken over.',
    'All three allow inline scripts and eval: with Feefo a policy cannot stop injected scripts. Only the first ' +
      'allows inline styles; the other two say nothing of styles.',
    'One copy of the page prints the wildcard as https://_.feefo.com, a slip of its formatting.',
  ],
};

/** Options of Feefo. */
export interface FeefoOptions {
  /**
   * The merchant identifier. Selects the page’s strictest policy: single hosts, and the script of this merchant only.
   * @default - the page’s second policy, with wildcards
   */
  readonly merchantIdentifier?: string;
}

/**
 * Feefo reviews and their widgets.
 *
 * @see https://feefo.readme.io/docs/content-security-policies
 */
export class Feefo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: FeefoOptions = {}) {
    super(DEFINITION, options);
  }
}
