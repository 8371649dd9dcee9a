import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'chili-piper',
  title: 'Chili Piper',
  category: 'scheduling-and-forms',
  documentation: [
    'https://help.chilipiper.com/hc/en-us/articles/36338455886227-Content-Security-Policy-CSP-Considerations',
    'https://help.chilipiper.com/hc/en-us/articles/21485355246355-Content-Security-Policy-CSP-Considerations',
  ],
  verified: '2026-11-28',
  hosts: ['*.chilipiper.com'],
  options: {
    subdomain: {
      kind: 'text',
      format: 'label',
      example: 'acme',
      description:
        'The subdomain of the account. Narrows the wildcard to that host; not for the older Concierge with ' +
        'marketing.js, which uses other subdomains.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://*.chilipiper.com'],
      reason: 'The Concierge script.',
      when: { subdomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.chilipiper.com'],
      reason: 'Requests of the script.',
      when: { subdomain: false },
    },
    {
      directive: 'frame-src',
      sources: ['https://*.chilipiper.com'],
      reason: 'The scheduler is a frame.',
      when: { subdomain: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{subdomain}.chilipiper.com'],
      reason: 'The Concierge script.',
      when: { subdomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{subdomain}.chilipiper.com'],
      reason: 'Requests of the script.',
      when: { subdomain: true },
    },
    {
      directive: 'frame-src',
      sources: ['https://{subdomain}.chilipiper.com'],
      reason: 'The scheduler is a frame.',
      when: { subdomain: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://acme.chilipiper.com/concierge-js/cjs/concierge.js',
      when: { subdomain: false },
    },
    { destination: 'connect', url: 'https://acme.chilipiper.com/api/route', when: { subdomain: false } },
    { destination: 'iframe', url: 'https://acme.chilipiper.com/concierge-router/inbound', when: { subdomain: false } },
    {
      destination: 'script',
      url: 'https://{subdomain}.chilipiper.com/concierge-js/cjs/concierge.js',
      when: { subdomain: true },
    },
    { destination: 'connect', url: 'https://{subdomain}.chilipiper.com/api/route', when: { subdomain: true } },
    {
      destination: 'iframe',
      url: 'https://{subdomain}.chilipiper.com/concierge-router/inbound',
      when: { subdomain: true },
    },
  ],
  notes: [
    'The page advises the wildcard where a site can have it, since the account’s subdomain may change. It lists ' +
      'default-src as well, and says that this is for sites without the three directives only.',
    'The older article on Concierge with marketing.js has the same wildcards, so the default covers it. Its ' +
      'list of single hosts has a misspelt domain (with a double "i") and was not taken over.',
  ],
};

/** Options of Chili Piper. */
export interface ChiliPiperOptions {
  /**
   * The subdomain of the account. Narrows the wildcard to that host; not for the older Concierge with marketing.js,
   * which uses other subdomains.
   * @default - all subdomains, as the page recommends
   */
  readonly subdomain?: string;
}

/**
 * Chili Piper Concierge.
 *
 * @see https://help.chilipiper.com/hc/en-us/articles/36338455886227-Content-Security-Policy-CSP-Considerations
 */
export class ChiliPiper extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ChiliPiperOptions = {}) {
    super(DEFINITION, options);
  }
}
