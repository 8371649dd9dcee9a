import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'formo',
  title: 'Formo',
  category: 'analytics',
  documentation: ['https://docs.formo.so/security/csp'],
  verified: '2026-11-21',
  hosts: ['*.formo.so'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description:
        'Use the two hosts of the page’s table instead of wildcards. Tighter, but a new host is blocked until known.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://*.formo.so'], reason: 'The SDK.', when: { exactHosts: false } },
    { directive: 'connect-src', sources: ['https://*.formo.so'], reason: 'Sends events.', when: { exactHosts: false } },
    { directive: 'script-src', sources: ['https://cdn.formo.so'], reason: 'The SDK.', when: { exactHosts: true } },
    {
      directive: 'connect-src',
      sources: ['https://events.formo.so'],
      reason: 'Sends events.',
      when: { exactHosts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.formo.so/analytics@latest' },
    { destination: 'connect', url: 'https://events.formo.so/v0/raw_events' },
    { destination: 'connect', url: 'https://events.formo.so/' },
  ],
  notes: [
    'The page prints the wildcards as its policy and the two hosts in a table, without directives: events are ' +
      'ingested by one, assets served by the other. exactHosts goes by the table.',
  ],
};

/** Options of Formo. */
export interface FormoOptions {
  /**
   * Use the two hosts of the page’s table instead of wildcards. Tighter, but a new host is blocked until known.
   * @default false
   */
  readonly exactHosts?: boolean;
}

/**
 * Formo analytics.
 *
 * @see https://docs.formo.so/security/csp
 */
export class Formo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: FormoOptions = {}) {
    super(DEFINITION, options);
  }
}
