import { Vendor, VendorDefinition } from './vendor';

const US = ['https://api-secure.amplitude.com'];
const EU = ['https://api.eu.amplitude.com'];

const DEFINITION: VendorDefinition = {
  id: 'amplitude-session-replay',
  title: 'Amplitude Session Replay',
  category: 'analytics',
  documentation: ['https://amplitude.com/docs/session-replay/session-replay-standalone-sdk'],
  verified: '2026-11-21',
  hosts: ['*.amplitude.com'],
  options: {
    serverZone: {
      kind: 'choice',
      values: { us: 'United States', eu: 'European Union' },
      default: 'us',
      description: 'The data center of the project: the SDK’s serverZone.',
    },
    configHost: {
      kind: 'text',
      format: 'host',
      example: 'config.example.com',
      description:
        'The host of configServerUrl, where settings come over a proxy. It replaces Amplitude’s host for them.',
    },
    trackHost: {
      kind: 'text',
      format: 'host',
      example: 'track.example.com',
      description: 'The host of trackServerUrl, where replays go over a proxy. It replaces Amplitude’s host for them.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The SDK is part of the site’s own scripts instead of loaded from Amplitude’s CDN.',
    },
    webWorker: {
      kind: 'flag',
      default: true,
      description: 'The SDK compresses in a worker (useWebWorker).',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.amplitude.com'],
      reason: 'The SDK, from the CDN.',
      when: { bundled: false },
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'A worker, started from a blob: URL, compresses replays.',
      when: { webWorker: true },
    },
    {
      directive: 'connect-src',
      sources: US,
      reason: 'Settings of the SDK.',
      when: { serverZone: 'us', configHost: false },
    },
    { directive: 'connect-src', sources: US, reason: 'Replays.', when: { serverZone: 'us', trackHost: false } },
    {
      directive: 'connect-src',
      sources: EU,
      reason: 'Settings of the SDK.',
      when: { serverZone: 'eu', configHost: false },
    },
    { directive: 'connect-src', sources: EU, reason: 'Replays.', when: { serverZone: 'eu', trackHost: false } },
    {
      directive: 'connect-src',
      sources: ['https://{configHost}'],
      reason: 'Settings of the SDK, over the site’s proxy.',
      when: { configHost: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{trackHost}'],
      reason: 'Replays, over the site’s proxy.',
      when: { trackHost: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.amplitude.com/libs/session-replay-browser-1.js.gz',
      when: { bundled: false },
    },
    { destination: 'worker', url: 'blob:https://site.example/1', when: { webWorker: true } },
    {
      destination: 'connect',
      url: 'https://api-secure.amplitude.com/sessions/v2/track',
      when: { serverZone: 'us', trackHost: false },
    },
    {
      destination: 'connect',
      url: 'https://api.eu.amplitude.com/sessions/v2/track',
      when: { serverZone: 'eu', trackHost: false },
    },
    { destination: 'connect', url: 'https://{configHost}/config', when: { configHost: true } },
    { destination: 'connect', url: 'https://{trackHost}/sessions/v2/track', when: { trackHost: true } },
  ],
  notes: [
    'The page lists the CDN and the worker with a condition each, and prints a policy with both: that is the default.',
    'The page does not say which of the two proxies stands for which request to Amplitude’s one host; the host is dropped ' +
      'when both are given.',
  ],
};

/** Options of Amplitude Session Replay. */
export interface AmplitudeSessionReplayOptions {
  /**
   * The data center of the project: the SDK's `serverZone`.
   * @default 'us'
   */
  readonly serverZone?: 'us' | 'eu';
  /**
   * The host of `configServerUrl`, where settings come over a proxy. It replaces Amplitude's host for them.
   * @default - Amplitude's host
   */
  readonly configHost?: string;
  /**
   * The host of `trackServerUrl`, where replays go over a proxy. It replaces Amplitude's host for them.
   * @default - Amplitude's host
   */
  readonly trackHost?: string;
  /**
   * The SDK is part of the site's own scripts instead of loaded from Amplitude's CDN.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * The SDK compresses in a worker (`useWebWorker`).
   * @default true
   */
  readonly webWorker?: boolean;
}

/**
 * Amplitude Session Replay: plugin or standalone SDK.
 *
 * @see https://amplitude.com/docs/session-replay/session-replay-standalone-sdk
 */
export class AmplitudeSessionReplay extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AmplitudeSessionReplayOptions = {}) {
    super(DEFINITION, options);
  }
}
