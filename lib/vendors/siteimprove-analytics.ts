import { Vendor, VendorDefinition } from './vendor';

const COLLECTORS = ['https://*.siteimproveanalytics.io'];

const DEFINITION: VendorDefinition = {
  id: 'siteimprove-analytics',
  title: 'Siteimprove Analytics',
  category: 'analytics',
  documentation: [
    'https://siteimprove.freshdesk.com/support/solutions/articles/80001215625-how-to-configure-csp-rules-for-siteimprove-analytics',
  ],
  verified: '2026-11-21',
  pageDate: '2026-06-22',
  hosts: ['siteimproveanalytics.com', '*.siteimproveanalytics.io'],
  options: {
    sessionReplay: { kind: 'flag', default: false, description: 'Sessions are recorded for replay.' },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://siteimproveanalytics.com'], reason: 'The analytics script.' },
    { directive: 'img-src', sources: COLLECTORS, reason: 'Page views are sent as image requests.' },
    {
      directive: 'connect-src',
      sources: COLLECTORS,
      reason: 'Recorded sessions are sent as requests.',
      when: { sessionReplay: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://siteimproveanalytics.com/js/siteanalyze_123.js' },
    { destination: 'image', url: 'https://123.global.siteimproveanalytics.io/image.aspx' },
    {
      destination: 'connect',
      url: 'https://123.global.siteimproveanalytics.io/replay',
      when: { sessionReplay: true },
    },
  ],
  notes: ['https:// is added to the schemeless hosts of the page.'],
};

/** Options of Siteimprove Analytics. */
export interface SiteimproveAnalyticsOptions {
  /**
   * Sessions are recorded for replay.
   * @default false
   */
  readonly sessionReplay?: boolean;
}

/**
 * Siteimprove Analytics.
 *
 * @see https://siteimprove.freshdesk.com/support/solutions/articles/80001215625-how-to-configure-csp-rules-for-siteimprove-analytics
 */
export class SiteimproveAnalytics extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SiteimproveAnalyticsOptions = {}) {
    super(DEFINITION, options);
  }
}
