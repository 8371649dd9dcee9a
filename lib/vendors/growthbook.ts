import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'growthbook',
  title: 'GrowthBook',
  category: 'experimentation',
  documentation: ['https://docs.growthbook.io/lib/script-tag', 'https://docs.growthbook.io/lib/js'],
  verified: '2026-11-21',
  hosts: ['*.growthbook.io'],
  options: {
    apiHost: {
      kind: 'text',
      format: 'host',
      example: 'growthbook.example.com',
      default: 'cdn.growthbook.io',
      description: 'The host of data-api-host: your own when self-hosting or behind the GrowthBook Proxy.',
    },
    ownScript: {
      kind: 'flag',
      default: false,
      description: 'The site serves the SDK itself, so that it is not loaded from jsDelivr.',
    },
    visualEditorScripts: {
      kind: 'flag',
      default: false,
      description:
        'Experiments of the Visual Editor run custom JavaScript. Dangerous: it needs all inline scripts and eval, so ' +
        'that the policy cannot stop injected scripts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.jsdelivr.net/npm/@growthbook/'],
      reason: 'The SDK, from the address that the page’s script tag has.',
      when: { ownScript: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{apiHost}'],
      reason: 'Features and experiments, and their updates.',
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'", "'unsafe-eval'"],
      reason: 'Custom JavaScript of the Visual Editor is inserted inline and evaluated.',
      when: { visualEditorScripts: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.jsdelivr.net/npm/@growthbook/growthbook/dist/bundles/auto.min.js',
      when: { ownScript: false },
    },
    { destination: 'connect', url: 'https://{apiHost}/api/features/sdk-1' },
    { destination: 'connect', url: 'https://{apiHost}/sub/sdk-1' },
    { kind: 'inline', inlineType: 'script', text: 'experiment()', when: { visualEditorScripts: true } },
    { kind: 'eval', when: { visualEditorScripts: true } },
  ],
  notes: [
    'The page’s policy names cdn.jsdelivr.net as a whole, which serves everybody’s packages. Its script tags load from ' +
      '/npm/@growthbook/ only, a scope that is GrowthBook’s own, so that is the source; it holds for every version.',
    'The page’s policy has no connect-src, since the API’s host depends on the deployment. The default is the one that ' +
      'the same page gives for data-api-host.',
    "For custom JavaScript the page offers a nonce instead of 'unsafe-inline', which a static policy cannot have. It asks " +
      "for 'unsafe-eval' either way; the page on the JavaScript SDK does not mention that.",
    'jsDelivr serves everybody’s packages: whoever can inject a script tag can load any of them. ownScript avoids it.',
  ],
};

/** Options of GrowthBook. */
export interface GrowthBookOptions {
  /**
   * The host of `data-api-host`: your own when self-hosting or behind the GrowthBook Proxy.
   * @default 'cdn.growthbook.io'
   */
  readonly apiHost?: string;
  /**
   * The site serves the SDK itself, so that it is not loaded from jsDelivr.
   * @default false
   */
  readonly ownScript?: boolean;
  /**
   * Experiments of the Visual Editor run custom JavaScript. Dangerous: it needs all inline scripts and eval, so that the
   * policy cannot stop injected scripts.
   * @default false
   */
  readonly visualEditorScripts?: boolean;
}

/**
 * GrowthBook's SDK for script tags.
 *
 * @see https://docs.growthbook.io/lib/script-tag
 */
export class GrowthBook extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GrowthBookOptions = {}) {
    super(DEFINITION, options);
  }
}
