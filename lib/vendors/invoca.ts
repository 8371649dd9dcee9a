import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'invoca',
  title: 'Invoca',
  category: 'analytics',
  documentation: [
    'https://community.invoca.com/t5/developer-features/using-the-invoca-tag-with-a-content-security-policy-csp/ta-p/11047',
  ],
  verified: '2026-11-21',
  hosts: ['*.invocacdn.com', '*.invoca.net'],
  options: {
    network: {
      kind: 'choice',
      values: { us: 'A network in the United States', eu: 'A network in the European Union' },
      default: 'us',
      description: 'Where the Invoca network is.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://pnapi.invoca.net', 'https://solutions.invocacdn.com'],
      reason: 'The tag and its scripts.',
      when: { network: 'us' },
    },
    {
      directive: 'connect-src',
      sources: ['https://pnapi.invoca.net', 'https://solutions.invocacdn.com'],
      reason: 'Requests for phone numbers, and for the tag.',
      when: { network: 'us' },
    },
    {
      directive: 'script-src',
      sources: ['https://pnapi.eu.invoca.net', 'https://solutions.eu.invocacdn.com'],
      reason: 'The tag and its scripts.',
      when: { network: 'eu' },
    },
    {
      directive: 'connect-src',
      sources: ['https://pnapi.eu.invoca.net', 'https://solutions.eu.invocacdn.com'],
      reason: 'Requests for phone numbers, and for the tag.',
      when: { network: 'eu' },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://solutions.invocacdn.com/js/pnapi_integration.min.js',
      when: { network: 'us' },
    },
    { destination: 'script', url: 'https://pnapi.invoca.net/1/na.jsonp', when: { network: 'us' } },
    { destination: 'connect', url: 'https://pnapi.invoca.net/1/na.json', when: { network: 'us' } },
    {
      destination: 'script',
      url: 'https://solutions.eu.invocacdn.com/js/pnapi_integration.min.js',
      when: { network: 'eu' },
    },
    { destination: 'connect', url: 'https://pnapi.eu.invoca.net/1/na.json', when: { network: 'eu' } },
  ],
  notes: [
    'The page’s list of sources puts the solutions host under connect-src, its example under script-src. Scripts load ' +
      'from it, so it stands in both.',
    'Incomplete: the example for the European Union could not be read. Its hosts are those of the list, arranged as in ' +
      'the example for the United States.',
  ],
};

/** Options of Invoca. */
export interface InvocaOptions {
  /**
   * Where the Invoca network is.
   * @default 'us'
   */
  readonly network?: 'us' | 'eu';
}

/**
 * Invoca Tag, for call tracking.
 *
 * @see https://community.invoca.com/t5/developer-features/using-the-invoca-tag-with-a-content-security-policy-csp/ta-p/11047
 */
export class Invoca extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: InvocaOptions = {}) {
    super(DEFINITION, options);
  }
}
