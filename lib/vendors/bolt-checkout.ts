import { Vendor, VendorDefinition } from './vendor';

const CONNECT = ['https://connect.bolt.com', 'https://connect.boltapp.com'];
const HOSTS = [
  'https://account.bolt.com',
  'https://account.boltapp.com',
  'https://connect.bolt.com',
  'https://connect.boltapp.com',
];
const SANDBOX_CONNECT = ['https://connect-sandbox.bolt.com', 'https://connect-sandbox.boltapp.com'];
const SANDBOX_HOSTS = [
  'https://account-sandbox.bolt.com',
  'https://account-sandbox.boltapp.com',
  'https://connect-sandbox.bolt.com',
  'https://connect-sandbox.boltapp.com',
];
const SANDBOX = { sandbox: true };

const DEFINITION: VendorDefinition = {
  id: 'bolt-checkout',
  title: 'Bolt Checkout',
  category: 'payments',
  documentation: ['https://github.com/BoltApp/bolt-magento2/blob/master/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.bolt.com', '*.boltapp.com'],
  options: {
    sandbox: { kind: 'flag', default: false, description: 'Also allow the hosts of Bolt’s sandbox, for tests.' },
  },
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'Scripts of checkout and account.' },
    { directive: 'frame-src', sources: HOSTS, reason: 'Checkout and account are shown in frames.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests of checkout and account.' },
    { directive: 'connect-src', sources: ['https://sessions.bugsnag.com'], reason: 'Sessions for error reports.' },
    { directive: 'img-src', sources: CONNECT, reason: 'Buttons and images of the checkout.' },
    { directive: 'img-src', sources: ['https://s3-us-west-1.amazonaws.com'], reason: 'Images that Bolt keeps in S3.' },
    { directive: 'object-src', sources: HOSTS, reason: 'Buttons embedded as objects.' },

    { directive: 'script-src', sources: SANDBOX_HOSTS, reason: 'Scripts of the sandbox.', when: SANDBOX },
    { directive: 'frame-src', sources: SANDBOX_HOSTS, reason: 'Frames of the sandbox.', when: SANDBOX },
    { directive: 'connect-src', sources: SANDBOX_HOSTS, reason: 'Requests of the sandbox.', when: SANDBOX },
    { directive: 'img-src', sources: SANDBOX_CONNECT, reason: 'Images of the sandbox.', when: SANDBOX },
    { directive: 'object-src', sources: SANDBOX_HOSTS, reason: 'Objects of the sandbox.', when: SANDBOX },
  ],
  examples: [
    { destination: 'script', url: 'https://connect.bolt.com/connect.js' },
    { destination: 'script', url: 'https://account.bolt.com/account.js' },
    { destination: 'iframe', url: 'https://connect.boltapp.com/checkout' },
    { destination: 'connect', url: 'https://account.boltapp.com/v1/account' },
    { destination: 'connect', url: 'https://sessions.bugsnag.com/' },
    { destination: 'image', url: 'https://connect.bolt.com/v1/checkout_button' },
    { destination: 'image', url: 'https://s3-us-west-1.amazonaws.com/bolt/logo.svg' },
    { destination: 'object', url: 'https://connect.bolt.com/v1/checkout_button' },
    { destination: 'script', url: 'https://connect-sandbox.bolt.com/connect.js', when: SANDBOX },
    { destination: 'image', url: 'https://connect-sandbox.boltapp.com/v1/checkout_button', when: SANDBOX },
  ],
  notes: [
    'The list is that of Bolt’s Magento 2 extension, with production and sandbox together; they are split here. It gives ' +
      'no reasons: those here follow from the directives.',
    'Broad: s3-us-west-1.amazonaws.com serves the buckets of a whole AWS region, and the list names no path.',
  ],
};

/** Options of Bolt Checkout. */
export interface BoltCheckoutOptions {
  /**
   * Also allow the hosts of Bolt's sandbox, for tests.
   * @default false
   */
  readonly sandbox?: boolean;
}

/**
 * Bolt Checkout and account.
 *
 * @see https://github.com/BoltApp/bolt-magento2/blob/master/etc/csp_whitelist.xml
 */
export class BoltCheckout extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: BoltCheckoutOptions = {}) {
    super(DEFINITION, options);
  }
}
