import { Vendor, VendorDefinition } from './vendor';

const ASSETS = 'https://assets.braintreegateway.com';
const PRODUCTION = { environment: 'production' };
const SANDBOX = { environment: 'sandbox' };
const PAYPAL = { payPal: true };
const GOOGLE_PAY = { googlePay: true };
const THREE_D_SECURE = { threeDSecure: true };

const DEFINITION: VendorDefinition = {
  id: 'braintree',
  title: 'Braintree',
  category: 'payments',
  documentation: ['https://braintree.github.io/braintree-web/current/#content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.braintreegateway.com', '*.braintree-api.com'],
  options: {
    environment: {
      kind: 'choice',
      values: { production: 'real payments', sandbox: 'tests' },
      default: 'production',
      description: 'The environment that the site talks to.',
    },
    payPal: {
      kind: 'flag',
      default: false,
      description:
        'The component PayPal Checkout is used. Allows all inline scripts and styles, as the page asks for. Dangerous: ' +
        'with it the policy cannot stop injected scripts.',
    },
    googlePay: { kind: 'flag', default: false, description: 'The component Google Pay is used.' },
    threeDSecure: {
      kind: 'flag',
      default: false,
      description:
        'The component 3D Secure is used. Allows frames and forms of every site, since issuers’ pages can be anywhere.',
    },
    dataCollector: {
      kind: 'flag',
      default: false,
      description: 'Fraud protection with the Data Collector is used.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for set-up code within the page. Dangerous: with it the policy cannot stop injected ' +
        'scripts. The page offers a hash in the site’s policy instead.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ASSETS, 'https://js.braintreegateway.com'], reason: 'The SDK.' },
    { directive: 'img-src', sources: [ASSETS, 'data:'], reason: 'Logos, some of them embedded.' },
    { directive: 'frame-src', sources: [ASSETS], reason: 'Card fields and dialogs are frames.' },
    {
      directive: 'connect-src',
      sources: ['https://*.braintree-api.com'],
      reason: 'Requests of the SDK.',
    },
    {
      directive: 'connect-src',
      sources: ['https://api.braintreegateway.com', 'https://client-analytics.braintreegateway.com'],
      reason: 'Payments, and events of the SDK.',
      when: PRODUCTION,
    },
    {
      directive: 'connect-src',
      sources: ['https://api.sandbox.braintreegateway.com', 'https://client-analytics.sandbox.braintreegateway.com'],
      reason: 'Payments, and events of the SDK, in the sandbox.',
      when: SANDBOX,
    },

    {
      directive: 'script-src',
      sources: ['https://*.paypal.com', 'https://www.paypalobjects.com'],
      reason: 'PayPal Checkout.',
      when: PAYPAL,
    },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Inline scripts of PayPal.', when: PAYPAL },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Inline styles of PayPal.', when: PAYPAL },
    { directive: 'img-src', sources: ['https://checkout.paypal.com'], reason: 'PayPal’s images.', when: PAYPAL },
    { directive: 'frame-src', sources: ['https://*.paypal.com'], reason: 'Buttons and dialogs.', when: PAYPAL },

    { directive: 'script-src', sources: ['https://pay.google.com'], reason: 'Google Pay.', when: GOOGLE_PAY },
    {
      directive: 'connect-src',
      sources: ['https://google.com/pay', 'https://pay.google.com'],
      reason: 'Requests of Google Pay, and where they are redirected.',
      when: GOOGLE_PAY,
    },

    {
      directive: 'script-src',
      sources: ['https://songbird.cardinalcommerce.com', 'https://static.client.cardinaltrusted.com'],
      reason: '3D Secure.',
      when: { ...THREE_D_SECURE, ...PRODUCTION },
    },
    {
      directive: 'script-src',
      sources: ['https://cas.static.client.cardinaltrusted.com', 'https://songbirdstag.cardinalcommerce.com'],
      reason: '3D Secure in the sandbox.',
      when: { ...THREE_D_SECURE, ...SANDBOX },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.cardinalcommerce.com', 'https://*.cardinaltrusted.com'],
      reason: 'Requests of 3D Secure.',
      when: THREE_D_SECURE,
    },
    { directive: 'frame-src', sources: ['*'], reason: 'Pages of any card issuer.', when: THREE_D_SECURE },
    { directive: 'form-action', sources: ['*'], reason: 'Forms to any card issuer.', when: THREE_D_SECURE },

    {
      directive: 'script-src',
      sources: ['https://*.paypal.com'],
      reason: 'The Data Collector.',
      when: { dataCollector: true },
    },
    {
      directive: 'frame-src',
      sources: ['https://*.paypal.com'],
      reason: 'The Data Collector.',
      when: { dataCollector: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts that set up the SDK.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.braintreegateway.com/web/3.100.0/js/client.min.js' },
    { destination: 'image', url: 'https://assets.braintreegateway.com/web/3.100.0/images/a.png' },
    { destination: 'image', url: 'data:image/svg+xml,%3Csvg/%3E' },
    { destination: 'iframe', url: 'https://assets.braintreegateway.com/web/3.100.0/html/hosted-fields-frame.min.html' },
    { destination: 'connect', url: 'https://payments.braintree-api.com/graphql' },
    { destination: 'connect', url: 'https://api.braintreegateway.com/merchants/1', when: PRODUCTION },
    { destination: 'connect', url: 'https://api.sandbox.braintreegateway.com/merchants/1', when: SANDBOX },
    { destination: 'script', url: 'https://www.paypalobjects.com/api/checkout.js', when: PAYPAL },
    { kind: 'inline', inlineType: 'style', text: '.paypal { color: blue }', when: PAYPAL },
    { destination: 'script', url: 'https://pay.google.com/gp/p/js/pay.js', when: GOOGLE_PAY },
    { destination: 'connect', url: 'https://pay.google.com/about/redirect/', when: GOOGLE_PAY },
    { destination: 'connect', url: 'https://google.com/pay', when: GOOGLE_PAY },
    { destination: 'iframe', url: 'https://acs.bank.example/challenge', when: THREE_D_SECURE },
    { kind: 'form-action', url: 'https://acs.bank.example/challenge', when: THREE_D_SECURE },
    { destination: 'script', url: 'https://www.paypal.com/fraud.js', when: { dataCollector: true } },
    { kind: 'inline', inlineType: 'script', text: 'braintree.client.create()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'Broad: with 3D Secure frame-src and form-action are *, since issuers’ pages change and cannot be listed; the page ' +
      'says that no strict policy exists for it.',
    'The page has child-src with the same hosts as frame-src. It adds nothing for frames, and workers of another origin ' +
      'cannot be started anyway, so it is left out.',
    'Google Pay: https://pay.google.com/about/redirect/ is covered by its host. The page warns that Google may add redirects.',
    "Beside a hash, browsers ignore the 'unsafe-inline' that PayPal needs.",
    'For the Kount Data Collector the page refers to Kount’s own guide: not included.',
  ],
};

/** Options of Braintree. */
export interface BraintreeOptions {
  /**
   * The environment that the site talks to.
   * @default 'production'
   */
  readonly environment?: 'production' | 'sandbox';
  /**
   * The component PayPal Checkout is used. Allows all inline scripts and styles, as the page asks for. Dangerous: with
   * it the policy cannot stop injected scripts.
   * @default false
   */
  readonly payPal?: boolean;
  /**
   * The component Google Pay is used.
   * @default false
   */
  readonly googlePay?: boolean;
  /**
   * The component 3D Secure is used. Allows frames and forms of every site, since issuers' pages can be anywhere.
   * @default false
   */
  readonly threeDSecure?: boolean;
  /**
   * Fraud protection with the Data Collector is used.
   * @default false
   */
  readonly dataCollector?: boolean;
  /**
   * Allow all inline scripts, for set-up code within the page. Dangerous: with it the policy cannot stop injected
   * scripts. The page offers a hash in the site's policy instead.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Braintree JavaScript SDK (braintree-web).
 *
 * @see https://braintree.github.io/braintree-web/current/#content-security-policy
 */
export class Braintree extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: BraintreeOptions = {}) {
    super(DEFINITION, options);
  }
}
