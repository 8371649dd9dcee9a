import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'algolia-experiences',
  title: 'Algolia Experiences',
  category: 'search',
  documentation: ['https://www.algolia.com/doc/guides/building-search-ui/algolia-experiences/troubleshooting'],
  verified: '2026-11-21',
  hosts: ['*.algolia.com', '*.algolia.net', '*.algolianet.com', '*.algolia.io'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.jsdelivr.net'],
      reason: 'The script that loads the experience.',
    },
    { directive: 'script-src', sources: ['https://*.algolia.com'], reason: 'The bundle that runs the experience.' },
    {
      directive: 'connect-src',
      sources: ['https://*.algolia.com', 'https://*.algolia.io', 'https://*.algolia.net', 'https://*.algolianet.com'],
      reason: 'Settings of the experience, its bundle’s address, searches and their fallbacks, and events.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/@algolia/experiences' },
    { destination: 'script', url: 'https://experiences.cdn.algolia.com/bundle.js' },
    { destination: 'connect', url: 'https://experiences.algolia.com/1/experiences' },
    { destination: 'connect', url: 'https://experiences.resolver.algolia.com/' },
    { destination: 'connect', url: 'https://latency-dsn.algolia.net/1/indexes/*/queries' },
    { destination: 'connect', url: 'https://latency-1.algolianet.com/1/indexes/*/queries' },
    { destination: 'connect', url: 'https://insights.algolia.io/1/events' },
  ],
  notes: [
    'A pilot when the page was read: needs may change before it is generally available.',
    'Broad: cdn.jsdelivr.net serves everybody’s packages: whoever can inject a script tag can load any of them. The page ' +
      'asks for the whole host and does not name the package of the loader.',
  ],
};

/**
 * Algolia Experiences: search interfaces built in the dashboard.
 *
 * @see https://www.algolia.com/doc/guides/building-search-ui/algolia-experiences/troubleshooting
 */
export class AlgoliaExperiences extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
