import { GOOGLE_DOMAINS } from './contract/google-domains';
import { Vendor, VendorDefinition } from './vendor';

const ANALYTICS = 'https://*.google-analytics.com';
const TAG_MANAGER = 'https://*.googletagmanager.com';
const SIGNALS = { googleSignals: true };
const SIGNALS_ABROAD = { googleSignals: true, countryDomains: true };

const DEFINITION: VendorDefinition = {
  id: 'google-analytics-4',
  title: 'Google Analytics 4',
  category: 'analytics',
  documentation: ['https://developers.google.com/tag-platform/security/guides/csp#google_analytics_4_google_analytics'],
  verified: '2026-11-21',
  hosts: ['*.google-analytics.com', '*.analytics.google.com'],
  options: {
    googleSignals: {
      kind: 'flag',
      default: false,
      description: 'Google Signals is enabled for the property.',
    },
    countryDomains: {
      kind: 'text',
      format: 'labels',
      many: true,
      example: 'co.uk',
      list: GOOGLE_DOMAINS,
      description:
        'With googleSignals: Google’s domains of the countries that visitors come from, without "google.": "de" for ' +
        'google.de. CSP has no wildcard there, so each must be named; without it the requests to such domains are ' +
        'blocked. Google’s list is https://www.google.com/supported_domains.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [TAG_MANAGER], reason: 'The tag (gtag.js, or the container’s).' },
    { directive: 'img-src', sources: [ANALYTICS, TAG_MANAGER], reason: 'Events sent as image requests.' },
    {
      directive: 'connect-src',
      sources: [ANALYTICS, 'https://*.analytics.google.com', TAG_MANAGER],
      reason: 'Events, and settings of the tag.',
    },

    {
      directive: 'img-src',
      sources: ['https://*.g.doubleclick.net', 'https://*.google.com'],
      reason: 'Google Signals: image requests to Google’s advertising hosts.',
      when: SIGNALS,
    },
    {
      directive: 'connect-src',
      sources: ['https://*.g.doubleclick.net', 'https://*.google.com', 'https://pagead2.googlesyndication.com'],
      reason: 'Google Signals: requests to Google’s advertising hosts.',
      when: SIGNALS,
    },
    {
      directive: 'frame-src',
      sources: ['https://www.googletagmanager.com'],
      reason: 'Google Signals: a frame of the tag.',
      when: SIGNALS,
    },
    {
      directive: 'img-src',
      sources: ['https://*.google.{countryDomains}'],
      reason: 'Google Signals: image requests to Google’s domain of the visitor’s country.',
      when: SIGNALS_ABROAD,
    },
    {
      directive: 'connect-src',
      sources: ['https://*.google.{countryDomains}'],
      reason: 'Google Signals: requests to Google’s domain of the visitor’s country.',
      when: SIGNALS_ABROAD,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://www.googletagmanager.com/gtag/js?id=G-1' },
    { destination: 'connect', url: 'https://region1.google-analytics.com/g/collect?v=2' },
    { destination: 'connect', url: 'https://region1.analytics.google.com/g/collect?v=2' },
    { destination: 'image', url: 'https://www.google-analytics.com/g/collect?v=2' },
    { destination: 'image', url: 'https://www.googletagmanager.com/td?id=G-1' },
    { destination: 'connect', url: 'https://stats.g.doubleclick.net/g/collect', when: SIGNALS },
    { destination: 'image', url: 'https://www.google.com/ads/ga-audiences', when: SIGNALS },
    { destination: 'image', url: 'https://www.google.{countryDomains}/ads/ga-audiences', when: SIGNALS_ABROAD },
    { destination: 'connect', url: 'https://www.google.{countryDomains}/ads/ga-audiences', when: SIGNALS_ABROAD },
    { destination: 'iframe', url: 'https://www.googletagmanager.com/static/', when: SIGNALS },
  ],
  notes: [
    'Through Tag Manager, list GoogleTagManager as well. The inline snippet of gtag.js or of the container needs a hash, ' +
      'or that definition’s unsafeInlineScripts.',
    'The table for Google Signals leaves out analytics.google.com, which the plain table has; with googleSignals ' +
      '*.google.com covers it, and the definition is the union of both.',
    'countryDomains has no default: the page names no domains but refers to Google’s list of all.',
    'The tables were read in a copy of the page.',
  ],
};

/** Options of Google Analytics 4. */
export interface GoogleAnalytics4Options {
  /**
   * Google Signals is enabled for the property.
   * @default false
   */
  readonly googleSignals?: boolean;
  /**
   * With `googleSignals`: Google's domains of the countries that visitors come from, without "google.": "de" for
   * google.de. CSP has no wildcard there, so each must be named. Google's list is
   * https://www.google.com/supported_domains.
   * @default - none: requests to Google's country domains are blocked
   */
  readonly countryDomains?: string[];
}

/**
 * Google Analytics 4, with gtag.js or through Google Tag Manager.
 *
 * @see https://developers.google.com/tag-platform/security/guides/csp#google_analytics_4_google_analytics
 */
export class GoogleAnalytics4 extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoogleAnalytics4Options = {}) {
    super(DEFINITION, options);
  }
}
