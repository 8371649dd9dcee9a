import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'ably',
  title: 'Ably',
  category: 'communication',
  documentation: [
    'https://ably.com/docs/platform/architecture/edge-network#firewall',
    'https://github.com/ably/ably-js/issues/1804',
    'https://github.com/ably/ably-js/blob/main/src/common/lib/util/defaults.ts',
  ],
  verified: '2026-11-21',
  hosts: ['*.ably.net', '*.ably-realtime.com', '*.ably.io'],
  options: {
    endpoint: {
      kind: 'text',
      format: 'label',
      example: 'acme',
      default: 'main',
      description: 'The routing policy that the client is given as its endpoint: the first label of all hosts.',
    },
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'realtime.example.com',
      description:
        'A whole host name given to the client as its endpoint. It replaces Ably’s hosts and has no fallbacks.',
    },
    legacyHosts: {
      kind: 'flag',
      default: false,
      description:
        'Also allow the hosts of older versions of the client (realtime.ably.io, rest.ably.io, a to e.ably-realtime.com).',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://{endpoint}.realtime.ably.net', 'wss://{endpoint}.realtime.ably.net'],
      reason: 'Messages in real time, and requests of the client.',
      when: { customDomain: false },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://{endpoint}.a.fallback.ably-realtime.com',
        'https://{endpoint}.b.fallback.ably-realtime.com',
        'https://{endpoint}.c.fallback.ably-realtime.com',
        'https://{endpoint}.d.fallback.ably-realtime.com',
        'https://{endpoint}.e.fallback.ably-realtime.com',
        'wss://{endpoint}.a.fallback.ably-realtime.com',
        'wss://{endpoint}.b.fallback.ably-realtime.com',
        'wss://{endpoint}.c.fallback.ably-realtime.com',
        'wss://{endpoint}.d.fallback.ably-realtime.com',
        'wss://{endpoint}.e.fallback.ably-realtime.com',
      ],
      reason: 'Hosts that the client falls back to when the first cannot be reached.',
      when: { customDomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customDomain}', 'wss://{customDomain}'],
      reason: 'Messages in real time, and requests of the client, over the site’s own host.',
      when: { customDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://internet-up.ably-realtime.com', 'wss://ws-up.ably-realtime.com'],
      reason: 'The client finds out whether it is online, and whether web sockets work.',
    },
    {
      directive: 'connect-src',
      sources: [
        'https://rest.ably.io',
        'wss://realtime.ably.io',
        'https://a.ably-realtime.com',
        'https://b.ably-realtime.com',
        'https://c.ably-realtime.com',
        'https://d.ably-realtime.com',
        'https://e.ably-realtime.com',
        'wss://a.ably-realtime.com',
        'wss://b.ably-realtime.com',
        'wss://c.ably-realtime.com',
        'wss://d.ably-realtime.com',
        'wss://e.ably-realtime.com',
      ],
      reason: 'Hosts of older versions of the client, and their fallbacks.',
      when: { legacyHosts: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'wss://{endpoint}.realtime.ably.net/', when: { customDomain: false } },
    { destination: 'connect', url: 'https://{endpoint}.realtime.ably.net/time', when: { customDomain: false } },
    { destination: 'connect', url: 'wss://{endpoint}.e.fallback.ably-realtime.com/', when: { customDomain: false } },
    { destination: 'connect', url: 'https://internet-up.ably-realtime.com/is-the-internet-up.txt' },
    { destination: 'connect', url: 'wss://ws-up.ably-realtime.com/' },
    { destination: 'connect', url: 'wss://{customDomain}/', when: { customDomain: true } },
    { destination: 'connect', url: 'wss://realtime.ably.io/', when: { legacyHosts: true } },
    { destination: 'connect', url: 'https://c.ably-realtime.com/time', when: { legacyHosts: true } },
  ],
  notes: [
    'The documentation lists hosts for firewalls and names no directive: connect-src is a maintainer’s answer in the ' +
      'client’s issue 1804.',
    'That answer of 2024 has the older hosts. The client today connects to main.realtime.ably.net and the fallbacks ' +
      'below ably-realtime.com; the documentation advises to allow both sets, hence legacyHosts.',
    'The script of the client is taken to be part of the site: no page read names a host for it.',
  ],
};

/** Options of Ably. */
export interface AblyOptions {
  /**
   * The routing policy that the client is given as its endpoint: the first label of all hosts.
   * @default 'main'
   */
  readonly endpoint?: string;
  /**
   * A whole host name given to the client as its endpoint. It replaces Ably's hosts and has no fallbacks.
   * @default - Ably's hosts
   */
  readonly customDomain?: string;
  /**
   * Also allow the hosts of older versions of the client (realtime.ably.io, rest.ably.io, a to e.ably-realtime.com).
   * @default false
   */
  readonly legacyHosts?: boolean;
}

/**
 * Ably Pub/Sub over its JavaScript client.
 *
 * @see https://ably.com/docs/platform/architecture/edge-network#firewall
 */
export class Ably extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AblyOptions = {}) {
    super(DEFINITION, options);
  }
}
