import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.afterpay.com', 'https://*.afterpaycdn.com', 'https://*.squarecdn.com'];
const CASH_APP = ['https://*.cash.app'];
const WITH_CASH_APP = { cashAppPay: true };

const DEFINITION: VendorDefinition = {
  id: 'afterpay',
  title: 'Afterpay',
  category: 'payments',
  documentation: ['https://github.com/afterpay/afterpay-magento-2/blob/main/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.afterpay.com', '*.afterpaycdn.com', '*.afterpay-beta.com'],
  options: {
    cashAppPay: { kind: 'flag', default: false, description: 'Cash App Pay is offered as well.' },
    beta: { kind: 'flag', default: false, description: 'Also allow requests to afterpay-beta.com, for tests.' },
  },
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'Afterpay’s scripts.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests of messages and checkout.' },
    { directive: 'frame-src', sources: HOSTS, reason: 'Checkout and details in frames.' },
    { directive: 'style-src', sources: HOSTS, reason: 'Style sheets of messages and checkout.' },
    { directive: 'img-src', sources: HOSTS, reason: 'Logos and images.' },
    { directive: 'font-src', sources: HOSTS, reason: 'Fonts of messages and checkout.' },

    { directive: 'script-src', sources: CASH_APP, reason: 'Scripts of Cash App Pay.', when: WITH_CASH_APP },
    { directive: 'connect-src', sources: CASH_APP, reason: 'Requests of Cash App Pay.', when: WITH_CASH_APP },
    { directive: 'frame-src', sources: CASH_APP, reason: 'Frames of Cash App Pay.', when: WITH_CASH_APP },
    { directive: 'style-src', sources: CASH_APP, reason: 'Style sheets of Cash App Pay.', when: WITH_CASH_APP },
    { directive: 'img-src', sources: CASH_APP, reason: 'Images of Cash App Pay.', when: WITH_CASH_APP },
    { directive: 'font-src', sources: CASH_APP, reason: 'Fonts of Cash App Pay.', when: WITH_CASH_APP },

    {
      directive: 'connect-src',
      sources: ['https://*.afterpay-beta.com'],
      reason: 'Requests to the test environment.',
      when: { beta: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://portal.afterpay.com/afterpay.js' },
    { destination: 'script', url: 'https://js.squarecdn.com/square-marketplace.js' },
    { destination: 'connect', url: 'https://api.us.afterpay.com/v2/checkouts' },
    { destination: 'iframe', url: 'https://portal.afterpay.com/us/checkout/' },
    { destination: 'style', url: 'https://static.afterpay.com/a.css' },
    { destination: 'image', url: 'https://static.afterpaycdn.com/badge.svg' },
    { destination: 'font', url: 'https://static.afterpay.com/a.woff2' },
    { destination: 'script', url: 'https://kit.cash.app/v1/pay.js', when: WITH_CASH_APP },
    { destination: 'connect', url: 'https://api.afterpay-beta.com/', when: { beta: true } },
  ],
  notes: [
    'The list is that of Afterpay’s Magento 2 extension. It gives no reasons: those here follow from the directives.',
    'The list has everything at once. Cash App Pay and the test environment, known by their hosts, are options here.',
    'The lone slash after *.afterpay.com in style-src, img-src and font-src means nothing, and is dropped.',
  ],
};

/** Options of Afterpay. */
export interface AfterpayOptions {
  /**
   * Cash App Pay is offered as well.
   * @default false
   */
  readonly cashAppPay?: boolean;
  /**
   * Also allow requests to afterpay-beta.com, for tests.
   * @default false
   */
  readonly beta?: boolean;
}

/**
 * Afterpay (Clearpay): messages and checkout.
 *
 * @see https://github.com/afterpay/afterpay-magento-2/blob/main/etc/csp_whitelist.xml
 */
export class Afterpay extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AfterpayOptions = {}) {
    super(DEFINITION, options);
  }
}
