import { Vendor, VendorDefinition } from './vendor';

const ANY_CLUSTER = { cluster: false, mainCluster: false };

const DEFINITION: VendorDefinition = {
  id: 'pusher-channels',
  title: 'Pusher Channels',
  category: 'communication',
  documentation: [
    'https://docs.bird.com/pusher/channels/channels/connecting/what-content-security-policy-csp-do-i-need-for-channels',
  ],
  verified: '2026-11-21',
  hosts: ['*.pusher.com', '*.pusherapp.com'],
  options: {
    cluster: {
      kind: 'text',
      format: 'label',
      pattern: /^(?!mt1$)/i,
      example: 'eu',
      description:
        'The cluster of the application, such as "eu", "us3" or "ap1". Not the main cluster "mt1", whose host is ' +
        'named otherwise: that is the option mainCluster. Without either, all clusters are allowed.',
    },
    mainCluster: { kind: 'flag', default: false, description: 'The application is on the main cluster, mt1.' },
    sockJs: {
      kind: 'flag',
      default: false,
      description:
        'Keep the fallback to SockJS where web sockets do not work: it may use any host of Pusher. Matters with ' +
        'cluster or mainCluster only; turn the transport off in the client otherwise.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'pusher-js is bundled with the site: nothing is loaded from Pusher’s CDN.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://js.pusher.com'], reason: 'The library.', when: { bundled: false } },
    {
      directive: 'connect-src',
      sources: ['wss://*.pusher.com', 'wss://*.pusherapp.com'],
      reason: 'Web sockets of all clusters.',
      when: ANY_CLUSTER,
    },
    {
      directive: 'connect-src',
      sources: ['https://*.pusher.com', 'https://*.pusherapp.com'],
      reason: 'The fallback to SockJS, on all clusters.',
      when: ANY_CLUSTER,
    },
    {
      directive: 'connect-src',
      sources: ['wss://ws-{cluster}.pusher.com'],
      reason: 'Web sockets of the application’s cluster.',
      when: { cluster: true },
    },
    {
      directive: 'connect-src',
      sources: ['wss://ws.pusherapp.com'],
      reason: 'Web sockets of the main cluster.',
      when: { mainCluster: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.pusher.com', 'https://*.pusherapp.com'],
      reason: 'The fallback to SockJS, which may use any host.',
      when: { sockJs: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.pusher.com/8.4.0/pusher.min.js', when: { bundled: false } },
    { destination: 'connect', url: 'wss://ws-eu.pusher.com/app/1', when: ANY_CLUSTER },
    { destination: 'connect', url: 'wss://ws.pusherapp.com/app/1', when: ANY_CLUSTER },
    { destination: 'connect', url: 'https://sockjs-eu.pusher.com/pusher/app/1', when: ANY_CLUSTER },
    { destination: 'connect', url: 'wss://ws-{cluster}.pusher.com/app/1', when: { cluster: true } },
    { destination: 'connect', url: 'wss://ws.pusherapp.com/app/1', when: { mainCluster: true } },
    { destination: 'connect', url: 'https://sockjs-eu.pusher.com/pusher/app/1', when: { sockJs: true } },
  ],
  notes: [
    'The page prints hosts without scheme and leaves it to the site whether to encrypt; here everything is encrypted.',
    'The page says that *.pusher.com and *.pusherapp.com allow all connections, without a directive. SockJS, which ' +
      'needs them, is a way to connect: connect-src. If a transport of SockJS should need frames, the page does not ' +
      'say so.',
    'The host that authorises private channels is the site’s own.',
  ],
};

/** Options of Pusher Channels. */
export interface PusherChannelsOptions {
  /**
   * The cluster of the application, such as `eu`, `us3` or `ap1`. Not the main cluster `mt1`, whose host is named
   * otherwise: that is `mainCluster`.
   * @default - all clusters, unless `mainCluster`
   */
  readonly cluster?: string;
  /**
   * The application is on the main cluster, mt1.
   * @default false
   */
  readonly mainCluster?: boolean;
  /**
   * Keep the fallback to SockJS where web sockets do not work: it may use any host of Pusher. Matters with `cluster` or
   * `mainCluster` only; turn the transport off in the client otherwise.
   * @default false
   */
  readonly sockJs?: boolean;
  /**
   * pusher-js is bundled with the site: nothing is loaded from Pusher's CDN.
   * @default false
   */
  readonly bundled?: boolean;
}

/**
 * Pusher Channels.
 *
 * @see https://docs.bird.com/pusher/channels/channels/connecting/what-content-security-policy-csp-do-i-need-for-channels
 */
export class PusherChannels extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PusherChannelsOptions = {}) {
    super(DEFINITION, options);
  }
}
