import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'algolia-search',
  title: 'Algolia Search',
  category: 'search',
  documentation: [
    'https://github.com/algolia/algoliasearch-magento-2/blob/main/etc/csp_whitelist.xml',
    'https://github.com/algolia/algoliasearch-client-javascript',
    'https://github.com/algolia/search-insights.js/blob/master/lib/init.ts',
    'https://www.algolia.com/doc/guides/building-search-ui/algolia-experiences/troubleshooting',
  ],
  verified: '2026-11-21',
  hosts: ['*.algolia.net', '*.algolianet.com', '*.algolia.com', '*.algolia.io'],
  options: {
    appId: {
      kind: 'text',
      format: 'label',
      example: 'latency',
      description:
        'The id of the application: allows its own search hosts instead of the wildcards. Searches only, no writes.',
    },
    insights: {
      kind: 'flag',
      default: false,
      description: 'Events are sent with search-insights (clicks, conversions).',
    },
    insightsRegion: {
      kind: 'choice',
      values: { us: 'United States', de: 'Germany' },
      description: 'The region that search-insights is initialised with. Matters with insights only.',
    },
    cdn: { kind: 'flag', default: false, description: 'Algolia’s libraries are loaded from the jsDelivr CDN.' },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://*.algolia.com', 'https://*.algolia.net', 'https://*.algolianet.com'],
      reason: 'Searches, and the hosts that they fall back to.',
      when: { appId: false },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://{appId}-dsn.algolia.net',
        'https://{appId}-1.algolianet.com',
        'https://{appId}-2.algolianet.com',
        'https://{appId}-3.algolianet.com',
      ],
      reason: 'Searches of the application, and the hosts that they fall back to.',
      page: 'https://github.com/algolia/algoliasearch-client-javascript',
      when: { appId: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://insights.algolia.io', 'https://*.insights.algolia.io'],
      reason: 'Events of visitors: clicks and conversions.',
      when: { insights: true, insightsRegion: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://insights.{insightsRegion}.algolia.io'],
      reason: 'Events of visitors, in the region of the account.',
      page: 'https://github.com/algolia/search-insights.js/blob/master/lib/init.ts',
      when: { insights: true, insightsRegion: true },
    },
    {
      directive: 'script-src',
      sources: ['https://cdn.jsdelivr.net'],
      reason: 'InstantSearch, the client and search-insights from the CDN.',
      page: 'https://www.algolia.com/doc/guides/building-search-ui/algolia-experiences/troubleshooting',
      when: { cdn: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://latency-dsn.algolia.net/1/indexes/*/queries', when: { appId: false } },
    { destination: 'connect', url: 'https://latency-3.algolianet.com/1/indexes/*/queries', when: { appId: false } },
    { destination: 'connect', url: 'https://analytics.algolia.com/2/searches', when: { appId: false } },
    { destination: 'connect', url: 'https://{appId}-dsn.algolia.net/1/indexes/*/queries', when: { appId: true } },
    { destination: 'connect', url: 'https://{appId}-2.algolianet.com/1/indexes/*/queries', when: { appId: true } },
    {
      destination: 'connect',
      url: 'https://insights.algolia.io/1/events',
      when: { insights: true, insightsRegion: false },
    },
    {
      destination: 'connect',
      url: 'https://insights.{insightsRegion}.algolia.io/1/events',
      when: { insights: true, insightsRegion: true },
    },
    { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/instantsearch.js@4', when: { cdn: true } },
  ],
  notes: [
    'The wildcards are the list of Algolia’s Magento 2 extension, which has the hosts of Insights without condition.',
    'The list has *.insights.algolia.io, while search-insights asks insights.us.algolia.io or insights.de.algolia.io: the ' +
      'labels are swapped. Without a region the list is kept; with one the library’s host stands.',
    'Broad: with cdn, cdn.jsdelivr.net serves everybody’s packages: whoever can inject a script tag can load any of them. ' +
      'Addresses of the libraries hold a version, as in /npm/algoliasearch@5.35.0/, so no path covers all of them. ' +
      'Bundling avoids it; so does naming the addresses that you load in the site’s own policy instead.',
    'Incomplete: the CSP section of Algolia’s page on security best practices could not be read.',
  ],
};

/** Options of Algolia Search. */
export interface AlgoliaSearchOptions {
  /**
   * The id of the application: allows its own search hosts instead of the wildcards. Searches only, no writes.
   * @default - the hosts of all applications
   */
  readonly appId?: string;
  /**
   * Events are sent with search-insights (clicks, conversions).
   * @default false
   */
  readonly insights?: boolean;
  /**
   * The region that search-insights is initialised with. Matters with `insights` only.
   * @default - none is given to the library
   */
  readonly insightsRegion?: 'us' | 'de';
  /**
   * Algolia's libraries are loaded from the jsDelivr CDN.
   * @default false
   */
  readonly cdn?: boolean;
}

/**
 * Algolia InstantSearch, search client and Insights.
 *
 * @see https://github.com/algolia/algoliasearch-magento-2/blob/main/etc/csp_whitelist.xml
 */
export class AlgoliaSearch extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AlgoliaSearchOptions = {}) {
    super(DEFINITION, options);
  }
}
