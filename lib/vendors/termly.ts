import { Vendor, VendorDefinition } from './vendor';

const APP = 'https://app.termly.io';

const DEFINITION: VendorDefinition = {
  id: 'termly',
  title: 'Termly',
  category: 'consent',
  documentation: ['https://support.termly.io/hc/en-us/articles/42349363599249'],
  verified: '2026-11-21',
  hosts: ['*.termly.io'],
  options: {
    regions: {
      kind: 'choice',
      many: true,
      values: { us: 'United States', eu: 'European Union' },
      default: ['us', 'eu'],
      description: 'Where the account’s consent records are kept.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [APP], reason: 'The consent banner and the preference center.' },
    {
      directive: 'style-src',
      sources: [APP, "'unsafe-inline'"],
      reason: 'Style sheets, and inline styles of the banner and of the notice about Global Privacy Control.',
    },
    { directive: 'img-src', sources: [APP], reason: 'Images of the banner.' },
    { directive: 'connect-src', sources: [APP], reason: 'Settings of the banner.' },
    {
      directive: 'connect-src',
      sources: ['https://{regions}.consent.api.termly.io'],
      reason: 'The visitor’s choice is stored; without it the banner comes back on every page.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://app.termly.io/resource-blocker/1' },
    { destination: 'style', url: 'https://app.termly.io/banner.css' },
    { kind: 'inline', inlineType: 'style', text: '.termly { color: blue }' },
    { destination: 'image', url: 'https://app.termly.io/logo.png' },
    { destination: 'connect', url: 'https://app.termly.io/api/v1/snippets' },
    { destination: 'connect', url: 'https://{regions}.consent.api.termly.io/consent' },
  ],
  notes: [
    'Incomplete: the img-src line could be read up to “https://app.term” only. It stands as https://app.termly.io, which ' +
      'the three other lines print whole and which is the only host of the page that begins so. Sources after it, if ' +
      'there are any, are missing.',
  ],
};

/** Options of Termly. */
export interface TermlyOptions {
  /**
   * Where the account's consent records are kept.
   * @default ['us', 'eu']
   */
  readonly regions?: ('us' | 'eu')[];
}

/**
 * Termly consent banner and preference center.
 *
 * @see https://support.termly.io/hc/en-us/articles/42349363599249
 */
export class Termly extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TermlyOptions = {}) {
    super(DEFINITION, options);
  }
}
