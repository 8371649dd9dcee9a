import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'amazon-ivs-player',
  title: 'Amazon IVS Player',
  category: 'media',
  documentation: ['https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/web-content-security-policy.html'],
  verified: '2026-11-21',
  hosts: ['*.live-video.net'],
  options: {
    olderBrowsers: {
      kind: 'flag',
      default: false,
      description:
        "Allow eval instead of WebAssembly alone, for browsers that do not know 'wasm-unsafe-eval'. Dangerous: injected " +
        'text can run as code.',
    },
  },
  requirements: [
    { directive: 'worker-src', sources: ['blob:'], reason: 'The player’s worker is started from a blob: URL.' },
    { directive: 'media-src', sources: ['blob:'], reason: 'Video is fed to the element over a blob: URL.' },
    { directive: 'connect-src', sources: ['https://*.live-video.net'], reason: 'Playlists and segments of streams.' },
    {
      directive: 'script-src',
      sources: ["'wasm-unsafe-eval'"],
      reason: 'The player is WebAssembly.',
      when: { olderBrowsers: false },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'The player is WebAssembly, which older browsers allow with this keyword only.',
      when: { olderBrowsers: true },
    },
  ],
  examples: [
    { destination: 'worker', url: 'blob:https://site.example/1' },
    { destination: 'video', url: 'blob:https://site.example/2' },
    { destination: 'connect', url: 'https://a1.us-west-2.playback.live-video.net/api/video/v1/channel.m3u8' },
    { kind: 'wasm' },
    { kind: 'eval', when: { olderBrowsers: true } },
  ],
  notes: [
    'The page says that more may be needed, depending on the setup; the host from which the player’s script is loaded is ' +
      'not on it.',
    'For older browsers the page rather advises to serve the player’s assets from the site’s own origin.',
  ],
};

/** Options of the Amazon IVS Player. */
export interface AmazonIvsPlayerOptions {
  /**
   * Allow eval instead of WebAssembly alone, for browsers that do not know `'wasm-unsafe-eval'`. Dangerous: injected
   * text can run as code.
   * @default false
   */
  readonly olderBrowsers?: boolean;
}

/**
 * Amazon Interactive Video Service Web Player SDK.
 *
 * @see https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/web-content-security-policy.html
 */
export class AmazonIvsPlayer extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AmazonIvsPlayerOptions = {}) {
    super(DEFINITION, options);
  }
}
