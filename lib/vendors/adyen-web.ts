import { Vendor, VendorDefinition } from './vendor';

const ADYEN = 'https://*.adyen.com';
const OPEN = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'adyen-web',
  title: 'Adyen Web',
  category: 'payments',
  documentation: [
    'https://github.com/Adyen/adyen-magento2/blob/main/etc/csp_whitelist.xml',
    'https://docs.adyen.com/online-payments/script-security-compliance/manage-script-security',
  ],
  verified: '2026-11-21',
  hosts: ['*.adyen.com'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      description:
        'Allow frames, images and requests of Adyen’s own hosts only, as an older version of the list did. Far tighter, ' +
        'but pages of card issuers and of local payment methods are blocked.',
    },
    paymentMethods: {
      kind: 'choice',
      many: true,
      values: {
        'amazon-pay': 'Amazon Pay',
        'apple-pay': 'Apple Pay',
        'cash-app-pay': 'Cash App Pay',
        'click-to-pay': 'Click to Pay of Visa and Mastercard',
        'google-pay': 'Google Pay',
        paypal: 'PayPal',
        ratepay: 'RatePay',
      },
      description: 'Payment methods whose own scripts are loaded.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ADYEN], reason: 'Scripts of Drop-in and Components.' },

    { directive: 'frame-src', sources: ['*'], reason: 'Card fields, and 3D Secure pages of any issuer.', when: OPEN },
    { directive: 'img-src', sources: ['*'], reason: 'Logos of payment methods and issuers.', when: OPEN },
    { directive: 'connect-src', sources: ['*'], reason: 'Requests of the checkout and its methods.', when: OPEN },
    { directive: 'form-action', sources: ['*'], reason: 'Shoppers are sent to pages of any issuer.', when: OPEN },

    { directive: 'frame-src', sources: [ADYEN], reason: 'Card fields.', when: EXACT },
    { directive: 'img-src', sources: [ADYEN], reason: 'Logos of payment methods.', when: EXACT },
    { directive: 'connect-src', sources: [ADYEN], reason: 'Requests of the checkout.', when: EXACT },

    {
      directive: 'script-src',
      sources: ['https://*.payments-amazon.com'],
      reason: 'Amazon Pay.',
      when: { paymentMethods: 'amazon-pay' },
    },
    {
      directive: 'script-src',
      sources: ['https://applepay.cdn-apple.com'],
      reason: 'Apple Pay.',
      when: { paymentMethods: 'apple-pay' },
    },
    {
      directive: 'script-src',
      sources: ['https://*.cash.app'],
      reason: 'Cash App Pay.',
      when: { paymentMethods: 'cash-app-pay' },
    },
    {
      directive: 'style-src',
      sources: ['https://*.cash.app'],
      reason: 'Style sheets of Cash App Pay.',
      when: { paymentMethods: 'cash-app-pay' },
    },
    {
      directive: 'font-src',
      sources: ['https://cash-f.squarecdn.com'],
      reason: 'Fonts of Cash App Pay.',
      when: { paymentMethods: 'cash-app-pay' },
    },
    {
      directive: 'script-src',
      sources: ['https://*.mastercard.com', 'https://*.visa.com'],
      reason: 'Click to Pay.',
      when: { paymentMethods: 'click-to-pay' },
    },
    {
      directive: 'script-src',
      sources: ['https://pay.google.com'],
      reason: 'Google Pay.',
      when: { paymentMethods: 'google-pay' },
    },
    {
      directive: 'script-src',
      sources: ['https://*.paypal.com'],
      reason: 'PayPal.',
      when: { paymentMethods: 'paypal' },
    },
    {
      directive: 'script-src',
      sources: ['https://*.ratepay.com'],
      reason: 'RatePay.',
      when: { paymentMethods: 'ratepay' },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://checkoutshopper-live.adyen.com/checkoutshopper/sdk/adyen.js' },
    { destination: 'iframe', url: 'https://checkoutshopper-live.adyen.com/checkoutshopper/securedfields/' },
    { destination: 'image', url: 'https://checkoutshopper-live.adyen.com/checkoutshopper/images/logos/visa.svg' },
    { destination: 'connect', url: 'https://checkoutshopper-live.adyen.com/checkoutshopper/v1/sessions' },
    { destination: 'iframe', url: 'https://acs.bank.example/challenge', when: { exactHosts: false } },
    { kind: 'form-action', url: 'https://acs.bank.example/challenge', when: { exactHosts: false } },
    { destination: 'script', url: 'https://pay.google.com/gp/p/js/pay.js', when: { paymentMethods: 'google-pay' } },
    { destination: 'script', url: 'https://www.paypal.com/sdk/js', when: { paymentMethods: 'paypal' } },
    { destination: 'style', url: 'https://kit.cash.app/v1/pay.css', when: { paymentMethods: 'cash-app-pay' } },
    { destination: 'font', url: 'https://cash-f.squarecdn.com/a.woff2', when: { paymentMethods: 'cash-app-pay' } },
  ],
  notes: [
    'Broad: frame-src, img-src, connect-src and form-action are * in Adyen’s own list, which gives no reason. Payers are ' +
      'authenticated on pages of their card issuers, and those cannot be listed.',
    'The list is that of Adyen’s Magento 2 extension, which embeds Drop-in and Components. exactHosts is an older ' +
      'version of the same list; it had no form-action.',
    'Scripts of wallets and local methods are in the same list without condition; here each belongs to its method.',
    'Incomplete: the section of Adyen’s documentation on building a CSP could not be read to its end. The list names no ' +
      'style-src for Adyen’s hosts: it takes adyen.css to be part of the site.',
  ],
};

/** Options of Adyen Web. */
export interface AdyenWebOptions {
  /**
   * Allow frames, images and requests of Adyen's own hosts only, as an older version of the list did. Far tighter, but
   * pages of card issuers and of local payment methods are blocked.
   * @default false
   */
  readonly exactHosts?: boolean;
  /**
   * Payment methods whose own scripts are loaded.
   * @default - none
   */
  readonly paymentMethods?: (
    'amazon-pay' | 'apple-pay' | 'cash-app-pay' | 'click-to-pay' | 'google-pay' | 'paypal' | 'ratepay'
  )[];
}

/**
 * Adyen Web Drop-in and Components.
 *
 * @see https://github.com/Adyen/adyen-magento2/blob/main/etc/csp_whitelist.xml
 */
export class AdyenWeb extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AdyenWebOptions = {}) {
    super(DEFINITION, options);
  }
}
