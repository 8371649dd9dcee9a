import { Vendor, VendorDefinition } from './vendor';

const SOURCE = 'https://github.com/recurly/recurly-js';
const US = { region: 'us' };
const EU = { region: 'eu' };

const DEFINITION: VendorDefinition = {
  id: 'recurly-js',
  title: 'Recurly.js',
  category: 'payments',
  documentation: ['https://docs.recurly.com/docs/getting-started', SOURCE],
  verified: '2026-11-21',
  hosts: ['*.recurly.com'],
  options: {
    region: {
      kind: 'choice',
      values: { us: 'The API that Recurly.js uses by default', eu: 'The API of the European Union' },
      default: 'us',
      description: 'Where the Recurly account is.',
    },
    stylesheet: {
      kind: 'flag',
      default: true,
      description: 'The site uses Recurly’s style sheet, which is optional but recommended.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://js.recurly.com'], reason: 'Recurly.js, to be loaded from its CDN.' },
    {
      directive: 'style-src',
      sources: ['https://js.recurly.com'],
      reason: 'The recommended style sheet.',
      when: { stylesheet: true },
    },
    {
      directive: 'style-src-attr',
      sources: ["'unsafe-inline'"],
      reason: 'The frames of the card fields get their size by style attributes.',
      page: SOURCE,
    },
    {
      directive: 'frame-src',
      sources: ['https://api.recurly.com'],
      reason: 'The card fields are frames of the API.',
      page: SOURCE,
      when: US,
    },
    {
      directive: 'connect-src',
      sources: ['https://api.recurly.com'],
      reason: 'Tokens and prices come from the API.',
      page: SOURCE,
      when: US,
    },
    {
      directive: 'frame-src',
      sources: ['https://api.eu.recurly.com'],
      reason: 'The card fields are frames of the API.',
      page: SOURCE,
      when: EU,
    },
    {
      directive: 'connect-src',
      sources: ['https://api.eu.recurly.com'],
      reason: 'Tokens and prices come from the API.',
      page: SOURCE,
      when: EU,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.recurly.com/v4/recurly.js' },
    { destination: 'style', url: 'https://js.recurly.com/v4/recurly.css', when: { stylesheet: true } },
    { destination: 'iframe', url: 'https://api.recurly.com/js/v1/field.html', when: US },
    { destination: 'connect', url: 'https://api.recurly.com/js/v1/token', when: US },
    { destination: 'iframe', url: 'https://api.eu.recurly.com/js/v1/field.html', when: EU },
    { destination: 'connect', url: 'https://api.eu.recurly.com/js/v1/token', when: EU },
    { kind: 'inline', inlineType: 'style attribute', text: 'background: none; width: 100%; height: 100%;' },
  ],
  notes: [
    'Recurly has no page about CSP: the needs follow from the embed code and from the published source.',
    'Incomplete: PayPal, Apple Pay, Google Pay, 3-D Secure of a gateway and fraud detection load code of others. List ' +
      'those vendors as well.',
    'With cors switched off, the library calls the API by script elements instead. That is not covered.',
  ],
};

/** Options of Recurly.js. */
export interface RecurlyJsOptions {
  /**
   * Where the Recurly account is.
   * @default 'us'
   */
  readonly region?: 'us' | 'eu';
  /**
   * The site uses Recurly's style sheet, which is optional but recommended.
   * @default true
   */
  readonly stylesheet?: boolean;
}

/**
 * Recurly.js, card fields and tokens of Recurly.
 *
 * @see https://docs.recurly.com/docs/getting-started
 */
export class RecurlyJs extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: RecurlyJsOptions = {}) {
    super(DEFINITION, options);
  }
}
