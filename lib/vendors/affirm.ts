import { Vendor, VendorDefinition } from './vendor';

const US = 'https://*.affirm.com';
const CA = 'https://*.affirm.ca';
const IN_US = { countries: 'us' };
const IN_CA = { countries: 'ca' };

const DEFINITION: VendorDefinition = {
  id: 'affirm',
  title: 'Affirm',
  category: 'payments',
  documentation: ['https://github.com/Affirm/Magento2_Affirm/blob/master/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.affirm.com', '*.affirm.ca'],
  options: {
    countries: {
      kind: 'choice',
      many: true,
      values: { us: 'United States', ca: 'Canada' },
      default: ['us', 'ca'],
      description: 'Where the merchant’s accounts with Affirm are.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [US], reason: 'Affirm.js.', when: IN_US },
    { directive: 'frame-src', sources: [US], reason: 'Checkout and details of offers in frames.', when: IN_US },
    { directive: 'connect-src', sources: [US], reason: 'Requests for offers and of the checkout.', when: IN_US },
    { directive: 'img-src', sources: [US], reason: 'Logos and images of offers.', when: IN_US },
    { directive: 'script-src', sources: [CA], reason: 'Affirm.js.', when: IN_CA },
    { directive: 'frame-src', sources: [CA], reason: 'Checkout and details of offers in frames.', when: IN_CA },
    { directive: 'connect-src', sources: [CA], reason: 'Requests for offers and of the checkout.', when: IN_CA },
    { directive: 'img-src', sources: [CA], reason: 'Logos and images of offers.', when: IN_CA },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn1.affirm.com/js/v2/affirm.js', when: IN_US },
    { destination: 'iframe', url: 'https://www.affirm.com/checkout', when: IN_US },
    { destination: 'connect', url: 'https://api.affirm.com/api/promos/v2/1', when: IN_US },
    { destination: 'image', url: 'https://cdn-assets.affirm.com/images/logo.svg', when: IN_US },
    { destination: 'script', url: 'https://cdn1.affirm.ca/js/v2/affirm.js', when: IN_CA },
    { destination: 'connect', url: 'https://api.affirm.ca/api/promos/v2/1', when: IN_CA },
  ],
  notes: [
    'The list is that of Affirm’s Magento 2 extension. It allows both countries at once, and gives no reasons: those here ' +
      'follow from the directives.',
  ],
};

/** Options of Affirm. */
export interface AffirmOptions {
  /**
   * Where the merchant's accounts with Affirm are.
   * @default ['us', 'ca']
   */
  readonly countries?: ('us' | 'ca')[];
}

/**
 * Affirm.js: promotional messages and checkout.
 *
 * @see https://github.com/Affirm/Magento2_Affirm/blob/master/etc/csp_whitelist.xml
 */
export class Affirm extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AffirmOptions = {}) {
    super(DEFINITION, options);
  }
}
