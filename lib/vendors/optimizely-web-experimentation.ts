import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'optimizely-web-experimentation',
  title: 'Optimizely Web Experimentation',
  category: 'experimentation',
  documentation: [
    'https://support.optimizely.com/hc/en-us/articles/4410289675149-Update-your-site-s-Content-Security-Policies-CSP',
  ],
  verified: '2026-11-21',
  hosts: ['*.optimizely.com', 'optimizely.s3.amazonaws.com', 'cdn-assets-prod.s3.amazonaws.com'],
  options: {
    accountId: {
      kind: 'text',
      format: 'label',
      pattern: /^\d+$/,
      example: '123456789',
      description: 'The id of the account, digits. For behavioral targeting across domains only, which needs a frame.',
    },
    pci: {
      kind: 'flag',
      default: false,
      description: 'The account has PCI enabled, so that the frame has another host. Matters with accountId only.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [
        'https://*.optimizely.com',
        'https://cdn-assets-prod.s3.amazonaws.com',
        'https://optimizely.s3.amazonaws.com',
      ],
      reason: 'The snippet, the preview, and the lookup of the visitor’s location.',
    },
    {
      directive: 'connect-src',
      sources: ['https://*.optimizely.com', 'https://logx.optimizely.com'],
      reason: 'Events, and other requests of the snippet.',
    },
    { directive: 'img-src', sources: ['https://cdn.optimizely.com'], reason: 'Images on Optimizely’s CDN.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Inline styles, which experiments change.' },
    {
      directive: 'frame-src',
      sources: ['https://a{accountId}.cdn.optimizely.com'],
      reason: 'A frame carries what is known of a visitor from one domain to another.',
      when: { accountId: true, pci: false },
    },
    {
      directive: 'frame-src',
      sources: ['https://a{accountId}.cdn-pci.optimizely.com'],
      reason: 'A frame carries what is known of a visitor from one domain to another, for accounts with PCI.',
      when: { accountId: true, pci: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.optimizely.com/js/123456789.js' },
    { destination: 'script', url: 'https://optimizely.s3.amazonaws.com/js/geo.js' },
    { destination: 'script', url: 'https://cdn-assets-prod.s3.amazonaws.com/js/preview.js' },
    { destination: 'connect', url: 'https://logx.optimizely.com/v1/events' },
    { destination: 'image', url: 'https://cdn.optimizely.com/img/123456789/a.png' },
    { kind: 'inline', inlineType: 'style', text: '.hero { display: none }' },
    {
      destination: 'iframe',
      url: 'https://a{accountId}.cdn.optimizely.com/client_storage/a{accountId}.html',
      when: { accountId: true, pci: false },
    },
    {
      destination: 'iframe',
      url: 'https://a{accountId}.cdn-pci.optimizely.com/client_storage/a{accountId}.html',
      when: { accountId: true, pci: true },
    },
  ],
  notes: [
    'The printed policy also has a nonce and strict-dynamic. A policy that is the same for all responses has no ' +
      'nonces, and strict-dynamic would switch off the hosts: both dropped.',
    'The printed policy has both frames; the page says that they can be left out without targeting across domains.',
    'An older article had app.optimizely.com under frame-src. The current one has not.',
    'https://logx.optimizely.com is covered by the wildcard and stands because the page prints it.',
    'Incomplete: the policy was read whole, the explanations of its directives only in part.',
  ],
};

/** Options of Optimizely Web Experimentation. */
export interface OptimizelyWebExperimentationOptions {
  /**
   * The id of the account, digits. For behavioral targeting across domains only, which needs a frame.
   * @default - no frame
   */
  readonly accountId?: string;
  /**
   * The account has PCI enabled, so that the frame has another host. Matters with `accountId` only.
   * @default false
   */
  readonly pci?: boolean;
}

/**
 * Optimizely Web Experimentation and Performance Edge.
 *
 * @see https://support.optimizely.com/hc/en-us/articles/4410289675149-Update-your-site-s-Content-Security-Policies-CSP
 */
export class OptimizelyWebExperimentation extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: OptimizelyWebExperimentationOptions = {}) {
    super(DEFINITION, options);
  }
}
