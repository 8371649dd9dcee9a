import { Vendor, VendorDefinition } from './vendor';

const PLAYER = 'https://player.vimeo.com';
const SOURCE = 'https://github.com/vimeo/player.js/blob/master/src/lib/embed.js';

const DEFINITION: VendorDefinition = {
  id: 'vimeo-player',
  title: 'Vimeo Player',
  category: 'media',
  documentation: ['https://github.com/vimeo/player.js', SOURCE],
  verified: '2026-11-21',
  hosts: ['player.vimeo.com', 'vimeo.com'],
  options: {
    playerApi: {
      kind: 'flag',
      default: false,
      description: 'The Player API is loaded from Vimeo. From the npm package it needs nothing.',
    },
    embedsByLibrary: {
      kind: 'flag',
      default: false,
      description:
        'The library makes the frames itself (data-vimeo-id, or Vimeo.Player on an element without a frame).',
    },
  },
  requirements: [
    { directive: 'frame-src', sources: [PLAYER], reason: 'The player is a frame.' },
    {
      directive: 'script-src',
      sources: [PLAYER],
      reason: 'The Player API from Vimeo.',
      when: { playerApi: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://vimeo.com'],
      reason: 'The library asks Vimeo’s oEmbed service for the frame that it makes.',
      when: { embedsByLibrary: true },
      page: SOURCE,
    },
  ],
  examples: [
    { destination: 'iframe', url: 'https://player.vimeo.com/video/76979871' },
    { destination: 'iframe', url: 'https://player.vimeo.com/video/76979871?h=8272103f6e' },
    { destination: 'frame', url: 'https://player.vimeo.com/video/76979871?autoplay=1' },
    { destination: 'script', url: 'https://player.vimeo.com/api/player.js', when: { playerApi: true } },
    { destination: 'connect', url: 'https://vimeo.com/api/oembed.json?url=1', when: { embedsByLibrary: true } },
  ],
  notes: [
    'The page has no policy: the rows follow its embed codes.',
    'The service that the library asks is in its source only. For videos of three custom domains that the source ' +
      'knows it asks those instead, which are not here.',
    'The embed code delegates autoplay and encrypted media to the frame: a Permissions-Policy must not forbid them.',
  ],
};

/** Options of Vimeo Player. */
export interface VimeoPlayerOptions {
  /**
   * The Player API is loaded from Vimeo. From the npm package it needs nothing.
   * @default false
   */
  readonly playerApi?: boolean;
  /**
   * The library makes the frames itself (`data-vimeo-id`, or `Vimeo.Player` on an element without a frame).
   * @default false
   */
  readonly embedsByLibrary?: boolean;
}

/**
 * Embedded player of Vimeo.
 *
 * @see https://github.com/vimeo/player.js
 */
export class VimeoPlayer extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: VimeoPlayerOptions = {}) {
    super(DEFINITION, options);
  }
}
