import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'cloudflare-web-analytics',
  title: 'Cloudflare Web Analytics',
  category: 'analytics',
  documentation: [
    'https://developers.cloudflare.com/web-analytics/faq/',
    'https://developers.cloudflare.com/fundamentals/reference/policies-compliances/content-security-policies/',
  ],
  verified: '2026-11-21',
  hosts: ['cloudflareinsights.com', '*.cloudflareinsights.com'],
  options: {
    automatic: {
      kind: 'flag',
      default: false,
      description:
        'The site is proxied by Cloudflare, which injects the beacon: measurements go to the site’s own host ' +
        'instead.',
    },
    exactFile: { kind: 'flag', default: false, description: 'Allow the one script file instead of the script host.' },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://static.cloudflareinsights.com'],
      reason: 'The beacon script.',
      page: 'https://developers.cloudflare.com/fundamentals/reference/policies-compliances/content-security-policies/',
      when: { exactFile: false },
    },
    {
      directive: 'script-src',
      sources: ['https://static.cloudflareinsights.com/beacon.min.js'],
      reason: 'The beacon script.',
      when: { exactFile: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://cloudflareinsights.com'],
      reason: 'The beacon sends its measurements.',
      when: { automatic: false },
    },
    {
      directive: 'connect-src',
      sources: ["'self'"],
      reason: 'The beacon sends its measurements to /cdn-cgi/rum of the site’s own host.',
      when: { automatic: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://static.cloudflareinsights.com/beacon.min.js' },
    {
      destination: 'script',
      url: 'https://static.cloudflareinsights.com/beacon.min.js?token=1',
      when: { exactFile: true },
    },
    { destination: 'connect', url: 'https://cloudflareinsights.com/cdn-cgi/rum', when: { automatic: false } },
    { destination: 'connect', url: 'https://site.example/cdn-cgi/rum', when: { automatic: true } },
  ],
  notes: [
    'The FAQ gives the script with its file name, Cloudflare’s page on CSP the host alone. The default is the ' +
      'host, exactFile the file.',
    "With automatic injection 'self' is the vendor’s need: the beacon sends to the site’s own host.",
    'For tag managers the FAQ prints the script with ?token=…: a source has no query string, and matching does ' +
      'not look at it. It was cut off.',
    'The hosts are printed without a scheme in part; they stand here with https:.',
  ],
};

/** Options of Cloudflare Web Analytics. */
export interface CloudflareWebAnalyticsOptions {
  /**
   * The site is proxied by Cloudflare, which injects the beacon: measurements go to the site’s own host instead.
   * @default false
   */
  readonly automatic?: boolean;
  /**
   * Allow the one script file instead of the script host.
   * @default false
   */
  readonly exactFile?: boolean;
}

/**
 * Cloudflare Web Analytics.
 *
 * @see https://developers.cloudflare.com/web-analytics/faq/
 */
export class CloudflareWebAnalytics extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CloudflareWebAnalyticsOptions = {}) {
    super(DEFINITION, options);
  }
}
