import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'matomo',
  title: 'Matomo',
  category: 'analytics',
  documentation: [
    'https://matomo.org/faq/general/faq_20904/',
    'https://developer.matomo.org/guides/tracking-javascript-guide',
  ],
  verified: '2026-11-21',
  hosts: [],
  options: {
    matomoHost: {
      kind: 'text',
      format: 'host',
      example: 'matomo.example.com',
      required: true,
      description: 'The host of the Matomo server, whose matomo.php receives the tracking requests.',
    },
    scriptHost: {
      kind: 'text',
      format: 'host',
      example: 'cdn.example.com',
      description: 'The host of matomo.js, where it is not that of the Matomo server, as with a CDN.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://{matomoHost}'],
      reason: 'The tracker, matomo.js.',
      when: { scriptHost: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{scriptHost}'],
      reason: 'The tracker, matomo.js, from another host.',
      when: { scriptHost: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{matomoHost}'],
      reason: 'Tracking requests to matomo.php that are sent in the background.',
      page: 'https://developer.matomo.org/guides/tracking-javascript-guide',
    },
    {
      directive: 'img-src',
      sources: ['https://{matomoHost}'],
      reason: 'Tracking requests to matomo.php that are sent as images.',
      page: 'https://developer.matomo.org/guides/tracking-javascript-guide',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{matomoHost}/matomo.js', when: { scriptHost: false } },
    { destination: 'script', url: 'https://{scriptHost}/matomo.js', when: { scriptHost: true } },
    { destination: 'connect', url: 'https://{matomoHost}/matomo.php' },
    { destination: 'image', url: 'https://{matomoHost}/matomo.php?idsite=1&rec=1' },
  ],
  notes: [
    'The usual inline tracking code cannot run under a policy without inline scripts. The page asks for it to be put ' +
      'into a file of the site, so no inline script is allowed here.',
    'Every site has its own Matomo server, so there is no host by which Matomo could be recognised.',
    'Where the tracking code of the account names another host for matomo.js, as it may on Matomo Cloud, give that host ' +
      'as scriptHost.',
    'Incomplete: the page’s own policy, which follows its section about Matomo Tag Manager, could not be read. The ' +
      'directives follow from the tracking code and from how the tracker sends its requests.',
  ],
};

/** Options of Matomo. */
export interface MatomoOptions {
  /** The host of the Matomo server, whose `matomo.php` receives the tracking requests. */
  readonly matomoHost: string;
  /**
   * The host of `matomo.js`, where it is not that of the Matomo server, as with a CDN.
   * @default - the Matomo server
   */
  readonly scriptHost?: string;
}

/**
 * Matomo analytics, in the cloud or on a server of one's own.
 *
 * @see https://matomo.org/faq/general/faq_20904/
 */
export class Matomo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MatomoOptions) {
    super(DEFINITION, options);
  }
}
