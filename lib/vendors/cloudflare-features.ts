import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'cloudflare-features',
  title: 'Cloudflare features',
  category: 'tag-management',
  documentation: [
    'https://developers.cloudflare.com/fundamentals/reference/policies-compliances/content-security-policies/',
  ],
  verified: '2026-11-21',
  hosts: ['ajax.cloudflare.com'],
  options: {
    features: {
      kind: 'choice',
      many: true,
      values: {
        'rocket-loader': 'Rocket Loader',
        mirage: 'Mirage',
        apps: 'Cloudflare Apps',
        'scrape-shield': 'Scrape Shield',
      },
      default: ['rocket-loader', 'mirage'],
      description:
        'The features that are switched on. Apps and Scrape Shield allow all inline scripts. Dangerous: with them ' +
        'the policy cannot stop injected scripts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://ajax.cloudflare.com'],
      reason: 'Rocket Loader and Mirage load their code.',
      when: { features: ['rocket-loader', 'mirage'] },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Cloudflare Apps and Scrape Shield add inline scripts to the page.',
      when: { features: ['apps', 'scrape-shield'] },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://ajax.cloudflare.com/cdn-cgi/scripts/7d0fa10a/cloudflare-static/rocket-loader.min.js',
      when: { features: ['rocket-loader', 'mirage'] },
    },
    {
      destination: 'script',
      url: 'https://ajax.cloudflare.com/cdn-cgi/scripts/04b3eb47/cloudflare-static/mirage2.min.js',
      when: { features: 'mirage' },
    },
    { kind: 'inline', inlineType: 'script', text: 'decode()', when: { features: ['apps', 'scrape-shield'] } },
  ],
  notes: [
    'These features are switched on at the edge and not in the page: whoever writes the page may not know of them.',
    "The page’s table has 'self' for scripts that Cloudflare serves below /cdn-cgi/ of the site’s own host. " +
      'That belongs to the site.',
    'Zaraz needs nothing, since it changes the policy itself. Turnstile and Web Analytics are definitions of ' +
      'their own: list them too.',
    'JavaScript detections and Page Shield have pages of their own and are not covered.',
  ],
};

/** Options of Cloudflare features. */
export interface CloudflareFeaturesOptions {
  /**
   * The features that are switched on. Apps and Scrape Shield allow all inline scripts. Dangerous: with them the policy
   * cannot stop injected scripts.
   * @default ['rocket-loader', 'mirage']
   */
  readonly features?: ('rocket-loader' | 'mirage' | 'apps' | 'scrape-shield')[];
}

/**
 * Cloudflare features that add scripts to a page: Rocket Loader, Mirage, Cloudflare Apps and Scrape Shield.
 *
 * @see https://developers.cloudflare.com/fundamentals/reference/policies-compliances/content-security-policies/
 */
export class CloudflareFeatures extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CloudflareFeaturesOptions = {}) {
    super(DEFINITION, options);
  }
}
