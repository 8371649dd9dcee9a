import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'chargebee',
  title: 'Chargebee checkout',
  category: 'payments',
  documentation: [
    'https://www.chargebee.com/docs/2.0/hosted-capabilities/articles-and-faq/content-security-policy-for-the-checkout-page.html',
  ],
  verified: '2026-11-21',
  hosts: ['*.chargebee.com'],
  options: {
    site: {
      kind: 'text',
      format: 'label',
      example: 'acme-test',
      required: true,
      description: 'The name of the Chargebee site, the first part of its host: "acme" of acme.chargebee.com.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://js.chargebee.com/v2/chargebee.js'], reason: 'Chargebee.js.' },
    {
      directive: 'style-src',
      sources: ['https://{site}.chargebee.com/assets/hp_v3/iframe_views/'],
      reason: 'Style sheets of the checkout’s frames.',
    },
    { directive: 'frame-src', sources: ['https://{site}.chargebee.com'], reason: 'The checkout is a frame.' },
  ],
  examples: [
    { destination: 'script', url: 'https://js.chargebee.com/v2/chargebee.js' },
    { destination: 'style', url: 'https://{site}.chargebee.com/assets/hp_v3/iframe_views/theme.css' },
    { destination: 'iframe', url: 'https://{site}.chargebee.com/hosted_pages/plans/basic' },
  ],
  notes: [
    'The page names the script by its file and the style sheets by their directory: other files of these hosts ' +
      'are not allowed.',
    'The page asks for nothing in connect-src.',
    'A second page of Chargebee prints the host with a blank in the place of the site name; the first page has ' +
      'the name.',
  ],
};

/** Options of Chargebee checkout. */
export interface ChargebeeOptions {
  /**
   * The name of the Chargebee site, the first part of its host: "acme" of acme.chargebee.com.
   */
  readonly site: string;
}

/**
 * Chargebee checkout and hosted pages with Chargebee.js v2.
 *
 * @see https://www.chargebee.com/docs/2.0/hosted-capabilities/articles-and-faq/content-security-policy-for-the-checkout-page.html
 */
export class Chargebee extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ChargebeeOptions) {
    super(DEFINITION, options);
  }
}
