import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'paypal-fraudnet',
  title: 'PayPal FraudNet',
  category: 'payments',
  documentation: ['https://developer.paypal.com/limited-release/fraudnet/integrate/'],
  verified: '2026-11-21',
  hosts: ['b.stats.paypal.com', 'c.paypal.com'],
  options: {
    snippetHash: {
      kind: 'text',
      format: 'hash',
      example: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      description: 'The hash of the inline script that loads FraudNet. Not needed if the site loads it from a file.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for the one that loads FraudNet. Dangerous: with it the policy cannot stop ' +
        'injected scripts. Prefer snippetHash.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://c.paypal.com'], reason: 'The script of FraudNet.' },
    { directive: 'frame-src', sources: ['https://c.paypal.com'], reason: 'A frame that collects data.' },
    {
      directive: 'img-src',
      sources: ['https://b.stats.paypal.com', 'https://c.paypal.com'],
      reason: 'Pixels, also for visitors without scripts.',
    },
    {
      directive: 'script-src',
      sources: ["'{snippetHash}'"],
      reason: 'The inline script that loads FraudNet.',
      when: { snippetHash: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The inline script that loads FraudNet.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://c.paypal.com/da/r/fb.js' },
    { destination: 'iframe', url: 'https://c.paypal.com/v1/r/d/i' },
    { destination: 'image', url: 'https://c.paypal.com/v1/r/d/b/ns' },
    { destination: 'image', url: 'https://b.stats.paypal.com/counter.cgi' },
  ],
  notes: [
    'The page offers unsafe-inline, a nonce or a hash for the inline loader. A policy that is the same for all ' +
      'responses has no nonces.',
    'The page gives hosts for the live environment only.',
  ],
};

/** Options of PayPal FraudNet. */
export interface PayPalFraudNetOptions {
  /**
   * The hash of the inline script that loads FraudNet, such as `sha256-…`. Not needed if the site loads it from a file.
   * @default - no inline script is allowed
   */
  readonly snippetHash?: string;
  /**
   * Allow all inline scripts, for the one that loads FraudNet. Dangerous: with it the policy cannot stop injected
   * scripts. Prefer `snippetHash`.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * PayPal FraudNet.
 *
 * @see https://developer.paypal.com/limited-release/fraudnet/integrate/
 */
export class PayPalFraudNet extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PayPalFraudNetOptions = {}) {
    super(DEFINITION, options);
  }
}
