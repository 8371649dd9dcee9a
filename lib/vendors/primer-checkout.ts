import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.primer.io'];
const PAYPAL = ['https://*.paypal.com'];
const PAYPAL_ASSETS = ['https://*.paypal.com', 'https://*.paypalobjects.com'];

const DEFINITION: VendorDefinition = {
  id: 'primer-checkout',
  title: 'Primer Universal Checkout',
  category: 'payments',
  documentation: ['https://primer.io/docs/checkout/advanced/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.primer.io'],
  options: {
    threeDSecure: { kind: 'flag', default: false, description: 'Cards are authenticated with 3-D Secure.' },
    klarna: { kind: 'flag', default: false, description: 'Payments with Klarna are offered.' },
    payPal: { kind: 'flag', default: false, description: 'Payments with PayPal are offered.' },
    stripe: { kind: 'flag', default: false, description: 'Payments with Stripe are offered.' },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://sdk.primer.io'], reason: 'The SDK.' },
    { directive: 'frame-src', sources: ALL, reason: 'Card fields are frames.' },
    { directive: 'style-src', sources: ALL, reason: 'Style sheets of the checkout.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The checkout is styled inline.' },
    { directive: 'connect-src', sources: ALL, reason: 'Requests of the SDK.' },

    {
      directive: 'frame-src',
      sources: ['https://*.3dsecure.io'],
      reason: 'Authentication with 3-D Secure.',
      when: { threeDSecure: true },
    },
    { directive: 'script-src', sources: ['https://x.klarnacdn.net'], reason: 'Klarna.', when: { klarna: true } },
    { directive: 'connect-src', sources: ['https://x.klarna.com'], reason: 'Klarna.', when: { klarna: true } },
    { directive: 'script-src', sources: PAYPAL_ASSETS, reason: 'PayPal.', when: { payPal: true } },
    { directive: 'frame-src', sources: PAYPAL, reason: 'PayPal.', when: { payPal: true } },
    { directive: 'connect-src', sources: PAYPAL, reason: 'PayPal.', when: { payPal: true } },
    { directive: 'img-src', sources: PAYPAL_ASSETS, reason: 'PayPal.', when: { payPal: true } },
    { directive: 'script-src', sources: ['https://js.stripe.com'], reason: 'Stripe.', when: { stripe: true } },
    { directive: 'connect-src', sources: ['https://*.stripe.com'], reason: 'Stripe.', when: { stripe: true } },
  ],
  examples: [
    { destination: 'script', url: 'https://sdk.primer.io/web/v2.0.0/Primer.min.js' },
    { destination: 'style', url: 'https://sdk.primer.io/web/v2.0.0/Checkout.css' },
    { kind: 'inline', inlineType: 'style', text: '.PrimerCheckout { color: red }' },
    { destination: 'iframe', url: 'https://sdk.primer.io/web/v2.0.0/iframe.html' },
    { destination: 'connect', url: 'https://api.primer.io/client-session' },
    { destination: 'iframe', url: 'https://acs.3dsecure.io/', when: { threeDSecure: true } },
    { destination: 'script', url: 'https://x.klarnacdn.net/kp/lib/v1/api.js', when: { klarna: true } },
    { destination: 'image', url: 'https://www.paypalobjects.com/a.svg', when: { payPal: true } },
    { destination: 'connect', url: 'https://api.stripe.com/v1/', when: { stripe: true } },
  ],
  notes: [
    'https:// is added to the schemeless hosts of the page.',
    'Klarna, PayPal and Stripe are allowed as far as Primer’s page asks for it. A site that uses them on its own ' +
      'lists them too.',
  ],
};

/** Options of Primer Universal Checkout. */
export interface PrimerCheckoutOptions {
  /**
   * Cards are authenticated with 3-D Secure.
   * @default false
   */
  readonly threeDSecure?: boolean;
  /**
   * Payments with Klarna are offered.
   * @default false
   */
  readonly klarna?: boolean;
  /**
   * Payments with PayPal are offered.
   * @default false
   */
  readonly payPal?: boolean;
  /**
   * Payments with Stripe are offered.
   * @default false
   */
  readonly stripe?: boolean;
}

/**
 * Primer Universal Checkout for the web.
 *
 * @see https://primer.io/docs/checkout/advanced/content-security-policy
 */
export class PrimerCheckout extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PrimerCheckoutOptions = {}) {
    super(DEFINITION, options);
  }
}
