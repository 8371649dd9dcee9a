import { Vendor, VendorDefinition } from './vendor';

const QUEUE = ['https://queue.simpleanalyticscdn.com'];

const DEFINITION: VendorDefinition = {
  id: 'simple-analytics',
  title: 'Simple Analytics',
  category: 'analytics',
  documentation: ['https://docs.simpleanalytics.com/csp'],
  verified: '2026-11-21',
  hosts: ['*.simpleanalyticscdn.com', 'simpleanalyticsbadges.com'],
  options: {
    badge: { kind: 'flag', default: false, description: 'The badge of Simple Analytics is shown.' },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for automated events, which add onclick handlers to links and buttons. Dangerous: ' +
        'with it the policy cannot stop injected scripts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://scripts.simpleanalyticscdn.com'],
      reason: 'The analytics script.',
    },
    { directive: 'connect-src', sources: QUEUE, reason: 'Page views, events and errors.' },
    { directive: 'img-src', sources: QUEUE, reason: 'The pixel.' },
    {
      directive: 'img-src',
      sources: ['https://simpleanalyticsbadges.com'],
      reason: 'The badge.',
      when: { badge: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Automated events add onclick handlers.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://scripts.simpleanalyticscdn.com/latest.js' },
    { destination: 'connect', url: 'https://queue.simpleanalyticscdn.com/events' },
    { destination: 'image', url: 'https://queue.simpleanalyticscdn.com/noscript.gif' },
    { destination: 'image', url: 'https://simpleanalyticsbadges.com/site.example', when: { badge: true } },
    {
      kind: 'inline',
      inlineType: 'script attribute',
      text: 'saAutomatedLink(this, "outbound")',
      when: { unsafeInlineScripts: true },
    },
  ],
  notes: [
    'The printed policy has unsafe-inline and the badge’s host; the page says that the first is for automated events ' +
      'and can be removed without them, and the second for sites that show the badge. Both are options.',
  ],
};

/** Options of Simple Analytics. */
export interface SimpleAnalyticsOptions {
  /**
   * The badge of Simple Analytics is shown.
   * @default false
   */
  readonly badge?: boolean;
  /**
   * Allow all inline scripts, for automated events, which add onclick handlers to links and buttons. Dangerous: with it
   * the policy cannot stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Simple Analytics.
 *
 * @see https://docs.simpleanalytics.com/csp
 */
export class SimpleAnalytics extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SimpleAnalyticsOptions = {}) {
    super(DEFINITION, options);
  }
}
