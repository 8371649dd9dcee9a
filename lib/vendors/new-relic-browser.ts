import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.nr-data.net'];
const US = ['https://bam.nr-data.net', 'https://bam-cell.nr-data.net'];
const EU = ['https://bam.eu01.nr-data.net'];
const FEDRAMP = ['https://gov-bam.nr-data.net'];

const DEFINITION: VendorDefinition = {
  id: 'new-relic-browser',
  title: 'New Relic Browser',
  category: 'monitoring',
  documentation: [
    'https://docs.newrelic.com/docs/browser/new-relic-browser/getting-started/compatibility-requirements-browser-monitoring/',
  ],
  verified: '2026-11-28',
  hosts: ['js-agent.newrelic.com', '*.nr-data.net'],
  options: {
    regions: {
      kind: 'choice',
      many: true,
      values: { us: 'United States', eu: 'European Union', fedramp: 'FedRAMP-compliant account' },
      description: 'Allow the hosts of these kinds of account only, instead of all hosts that take data.',
    },
    oldBrowsers: {
      kind: 'flag',
      default: false,
      description: 'Old browsers are to be measured too: in them the agent may send data by requesting images.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'The agent’s loader is an inline script.' },
    { directive: 'script-src', sources: ['https://js-agent.newrelic.com'], reason: 'The code of the agent.' },

    { directive: 'script-src', sources: ALL, reason: 'A JSONP call to the data host.', when: { regions: false } },
    { directive: 'connect-src', sources: ALL, reason: 'Measurements.', when: { regions: false } },
    { directive: 'script-src', sources: US, reason: 'A JSONP call to the data host.', when: { regions: 'us' } },
    { directive: 'connect-src', sources: US, reason: 'Measurements.', when: { regions: 'us' } },
    { directive: 'script-src', sources: EU, reason: 'A JSONP call to the data host.', when: { regions: 'eu' } },
    { directive: 'connect-src', sources: EU, reason: 'Measurements.', when: { regions: 'eu' } },
    {
      directive: 'script-src',
      sources: FEDRAMP,
      reason: 'A JSONP call to the data host.',
      when: { regions: 'fedramp' },
    },
    { directive: 'connect-src', sources: FEDRAMP, reason: 'Measurements.', when: { regions: 'fedramp' } },

    {
      directive: 'img-src',
      sources: ALL,
      reason: 'Measurements as image requests in old browsers.',
      when: { oldBrowsers: true, regions: false },
    },
    {
      directive: 'img-src',
      sources: US,
      reason: 'Measurements as image requests in old browsers.',
      when: { oldBrowsers: true, regions: 'us' },
    },
    {
      directive: 'img-src',
      sources: EU,
      reason: 'Measurements as image requests in old browsers.',
      when: { oldBrowsers: true, regions: 'eu' },
    },
    {
      directive: 'img-src',
      sources: FEDRAMP,
      reason: 'Measurements as image requests in old browsers.',
      when: { oldBrowsers: true, regions: 'fedramp' },
    },
  ],
  examples: [
    { kind: 'inline', inlineType: 'script', text: 'window.NREUM||(NREUM={})' },
    { destination: 'script', url: 'https://js-agent.newrelic.com/nr-spa-1.min.js' },
    { destination: 'connect', url: 'https://bam.nr-data.net/events/1/abc', when: { regions: false } },
    { destination: 'connect', url: 'https://bam.eu01.nr-data.net/events/1/abc', when: { regions: false } },
    { destination: 'script', url: 'https://bam.nr-data.net/1/abc', when: { regions: 'us' } },
    { destination: 'connect', url: 'https://bam-cell.nr-data.net/events/1/abc', when: { regions: 'us' } },
    { destination: 'connect', url: 'https://bam.eu01.nr-data.net/events/1/abc', when: { regions: 'eu' } },
    { destination: 'connect', url: 'https://gov-bam.nr-data.net/events/1/abc', when: { regions: 'fedramp' } },
    { destination: 'image', url: 'https://bam.nr-data.net/1/abc', when: { oldBrowsers: true, regions: false } },
  ],
  notes: [
    'The page writes unsafe-inline without quotes, which would be a host of that name.',
    'Agents of some server languages can put a nonce on the loader instead; a policy that is the same for all ' +
      'responses has no nonces.',
    'The page names img-src for old browsers without a host; the hosts that take data are meant.',
    'The tables were read in the source of the page.',
  ],
};

/** Options of New Relic Browser. */
export interface NewRelicBrowserOptions {
  /**
   * Allow the hosts of these kinds of account only: of the United States, the European Union, or FedRAMP-compliant.
   * @default - all hosts that take data
   */
  readonly regions?: ('us' | 'eu' | 'fedramp')[];
  /**
   * Old browsers are to be measured too: in them the agent may send data by requesting images.
   * @default false
   */
  readonly oldBrowsers?: boolean;
}

/**
 * New Relic browser monitoring.
 *
 * @see https://docs.newrelic.com/docs/browser/new-relic-browser/getting-started/compatibility-requirements-browser-monitoring/
 */
export class NewRelicBrowser extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: NewRelicBrowserOptions = {}) {
    super(DEFINITION, options);
  }
}
