import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.osano.com';
const EXPLICIT = [
  'https://cmp.osano.com',
  'https://consent.api.osano.com',
  'https://disclosure.api.osano.com',
  'https://tattle.api.osano.com',
];
const WILDCARDS = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'osano',
  title: 'Osano',
  category: 'consent',
  documentation: ['https://docs.osano.com/hc/en-us/articles/22469397048340-Osano-and-Content-Security-Policies-CSPs'],
  verified: '2026-11-21',
  hosts: ['*.osano.com'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description: 'Use the page’s four hosts instead of the wildcard. Tighter, but a new host is blocked until known.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline styles, as the page’s example policy does. Its list of needs does not ask for them.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['blob:'], reason: 'Osano uses blob: URIs for its web workers.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Web workers are started from blob: URIs.' },

    { directive: 'script-src', sources: [ALL], reason: 'The consent manager.', when: WILDCARDS },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the dialog.', when: WILDCARDS },
    { directive: 'frame-src', sources: [ALL], reason: 'Frames of the consent manager.', when: WILDCARDS },
    { directive: 'connect-src', sources: [ALL], reason: 'Consents, disclosures and reports.', when: WILDCARDS },
    { directive: 'worker-src', sources: [ALL], reason: 'Workers of the consent manager.', when: WILDCARDS },

    { directive: 'script-src', sources: EXPLICIT, reason: 'The consent manager.', when: EXACT },
    { directive: 'style-src', sources: EXPLICIT, reason: 'Style sheets of the dialog.', when: EXACT },
    { directive: 'frame-src', sources: EXPLICIT, reason: 'Frames of the consent manager.', when: EXACT },
    { directive: 'connect-src', sources: EXPLICIT, reason: 'Consents, disclosures and reports.', when: EXACT },
    { directive: 'worker-src', sources: EXPLICIT, reason: 'Workers of the consent manager.', when: EXACT },

    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline styles, as in the page’s example policy.',
      when: { unsafeInlineStyles: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cmp.osano.com/abc/def/osano.js' },
    { destination: 'script', url: 'blob:https://site.example/6f2d' },
    { destination: 'style', url: 'https://cmp.osano.com/abc/def/osano.css' },
    { destination: 'iframe', url: 'https://cmp.osano.com/abc/frame.html' },
    { destination: 'connect', url: 'https://consent.api.osano.com/record' },
    { destination: 'connect', url: 'https://tattle.api.osano.com/' },
    { destination: 'worker', url: 'blob:https://site.example/9a1c' },
    { kind: 'inline', inlineType: 'style', text: '.osano-cm { color: red }', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    'The page gives the hosts once for five directives, so each stands in all of them.',
    'The page asks for blob: because of web workers without saying where; its example has it in script-src. Workers ' +
      'ask worker-src first, so it stands there as well.',
    'The example policy that is for illustration only allows whole schemes; these are left out.',
    'The page offers a nonce for scripts. A policy that is the same for all responses has none.',
  ],
};

/** Options of Osano. */
export interface OsanoOptions {
  /**
   * Use the page's four hosts instead of the wildcard. Tighter, but a new host is blocked until known.
   * @default false
   */
  readonly exactHosts?: boolean;
  /**
   * Allow all inline styles, as the page's example policy does. Its list of needs does not ask for them.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * Osano consent manager.
 *
 * @see https://docs.osano.com/hc/en-us/articles/22469397048340-Osano-and-Content-Security-Policies-CSPs
 */
export class Osano extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: OsanoOptions = {}) {
    super(DEFINITION, options);
  }
}
