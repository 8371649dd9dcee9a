import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'logrocket',
  title: 'LogRocket',
  category: 'monitoring',
  documentation: ['https://docs.logrocket.com/docs/troubleshooting-sessions'],
  verified: '2026-11-21',
  hosts: [
    '*.logrocket.io',
    '*.logrocket.com',
    '*.lr-ingest.io',
    '*.lr-in.com',
    '*.lr-in-prod.com',
    '*.lr-ingest.com',
    '*.ingest-lr.com',
    '*.lr-intake.com',
    '*.intake-lr.com',
    '*.logr-ingest.com',
    '*.lrkt-in.com',
    '*.lgrckt-in.com',
    '*.logr-in.com',
  ],
  options: {
    cdnDomains: {
      kind: 'choice',
      many: true,
      values: {
        'logrocket.io': 'cdn.logrocket.io',
        'lr-ingest.io': 'cdn.lr-ingest.io',
        'lr-in.com': 'cdn.lr-in.com',
        'lr-in-prod.com': 'cdn.lr-in-prod.com',
        'lr-ingest.com': 'cdn.lr-ingest.com',
        'ingest-lr.com': 'cdn.ingest-lr.com',
        'lr-intake.com': 'cdn.lr-intake.com',
        'intake-lr.com': 'cdn.intake-lr.com',
        'logr-ingest.com': 'cdn.logr-ingest.com',
        'lrkt-in.com': 'cdn.lrkt-in.com',
        'lgrckt-in.com': 'cdn.lgrckt-in.com',
        'logr-in.com': 'cdn.logr-in.com',
      },
      default: [
        'logrocket.io',
        'lr-ingest.io',
        'lr-in.com',
        'lr-in-prod.com',
        'lr-ingest.com',
        'ingest-lr.com',
        'lr-intake.com',
        'intake-lr.com',
        'logr-ingest.com',
        'lrkt-in.com',
        'lgrckt-in.com',
        'logr-in.com',
      ],
      description:
        'The domains whose CDN the script may load from. Name the one of the script tag for a shorter policy.',
    },
    oldSafari: {
      kind: 'flag',
      default: false,
      description: 'Record in Safari before 15.5, which knows child-src only. Allows frames from blob: URLs as well.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://cdn.{cdnDomains}'], reason: 'The recording script.' },
    {
      directive: 'connect-src',
      sources: [
        'https://*.ingest-lr.com',
        'https://*.intake-lr.com',
        'https://*.lgrckt-in.com',
        'https://*.logr-in.com',
        'https://*.logr-ingest.com',
        'https://*.logrocket.com',
        'https://*.logrocket.io',
        'https://*.lr-in-prod.com',
        'https://*.lr-in.com',
        'https://*.lr-ingest.com',
        'https://*.lr-ingest.io',
        'https://*.lr-intake.com',
        'https://*.lrkt-in.com',
      ],
      reason: 'Uploads the recorded sessions.',
    },
    { directive: 'worker-src', sources: ['blob:'], reason: 'A worker made in the page.' },
    {
      directive: 'child-src',
      sources: ['blob:'],
      reason: 'The worker, in browsers that do not know worker-src.',
      when: { oldSafari: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.{cdnDomains}/LogRocket.min.js' },
    { destination: 'connect', url: 'https://r.lr-in-prod.com/i?a=1' },
    { destination: 'connect', url: 'https://r.logr-in.com/i?a=1' },
    { destination: 'connect', url: 'https://api.logrocket.com/' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
  ],
  notes: [
    'The SDK is published on twelve domains at once, so that the default allows all. cdnDomains narrows the script only: ' +
      'the page does not say which domains a script sends to.',
    'The page’s policy has child-src beside worker-src, for Safari before 15.5 alone. Since child-src allows frames too, ' +
      'it is an option here.',
    "The 'self' of the page’s policy is the site’s own.",
    'The policy was read in a copy of the page.',
  ],
};

/** Options of LogRocket. */
export interface LogRocketOptions {
  /**
   * The domains whose CDN the script may load from. Name the one of the script tag for a shorter policy.
   * @default - all twelve domains of LogRocket
   */
  readonly cdnDomains?: (
    | 'logrocket.io'
    | 'lr-ingest.io'
    | 'lr-in.com'
    | 'lr-in-prod.com'
    | 'lr-ingest.com'
    | 'ingest-lr.com'
    | 'lr-intake.com'
    | 'intake-lr.com'
    | 'logr-ingest.com'
    | 'lrkt-in.com'
    | 'lgrckt-in.com'
    | 'logr-in.com'
  )[];
  /**
   * Record in Safari before 15.5, which knows child-src only. Allows frames from `blob:` URLs as well.
   * @default false
   */
  readonly oldSafari?: boolean;
}

/**
 * LogRocket session recording.
 *
 * @see https://docs.logrocket.com/docs/troubleshooting-sessions
 */
export class LogRocket extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: LogRocketOptions = {}) {
    super(DEFINITION, options);
  }
}
