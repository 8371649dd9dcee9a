import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'silktide-analytics',
  title: 'Silktide Analytics',
  category: 'analytics',
  documentation: [
    'https://help.silktide.com/en/articles/8016542-how-to-define-a-content-security-policy-csp-for-silktide-analytics',
  ],
  verified: '2026-11-28',
  hosts: ['*.silktide.com'],
  options: {
    regions: {
      kind: 'choice',
      many: true,
      values: { eu: 'European Union', us: 'United States' },
      default: ['eu', 'us'],
      description: 'Where the account’s data is: window.stConfig.endpointUrl in the page tells.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://analytics.silktide.com'], reason: 'The analytics script.' },
    { directive: 'connect-src', sources: ['https://a.{regions}.silktide.com'], reason: 'Events, to the region.' },
  ],
  examples: [
    { destination: 'script', url: 'https://analytics.silktide.com/abc.js' },
    { destination: 'connect', url: 'https://a.{regions}.silktide.com/events' },
  ],
  notes: [
    'The page’s sample is for the EU and it gives the host of the US beside; it calls neither the default.',
    'https:// is added to the schemeless hosts of the page.',
  ],
};

/** Options of Silktide Analytics. */
export interface SilktideAnalyticsOptions {
  /**
   * Where the account's data is: `window.stConfig.endpointUrl` in the page tells.
   * @default ['eu', 'us']
   */
  readonly regions?: ('eu' | 'us')[];
}

/**
 * Silktide Analytics.
 *
 * @see https://help.silktide.com/en/articles/8016542-how-to-define-a-content-security-policy-csp-for-silktide-analytics
 */
export class SilktideAnalytics extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SilktideAnalyticsOptions = {}) {
    super(DEFINITION, options);
  }
}
