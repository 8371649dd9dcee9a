import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'youtube-player',
  title: 'YouTube player',
  category: 'media',
  documentation: [
    'https://developers.google.com/youtube/iframe_api_reference',
    'https://github.com/youtube/api-samples',
    'https://github.com/GoogleChrome/web.dev',
  ],
  verified: '2026-11-21',
  hosts: ['*.youtube.com'],
  options: {
    iframeApi: {
      kind: 'flag',
      default: false,
      description: 'The site controls the player with the IFrame Player API, whose script it loads.',
    },
  },
  requirements: [
    {
      directive: 'frame-src',
      sources: ['https://www.youtube.com'],
      reason: 'The embedded player is a frame.',
      page: 'https://github.com/GoogleChrome/web.dev',
    },
    {
      directive: 'script-src',
      sources: ['https://www.youtube.com'],
      reason: 'The script of the IFrame Player API.',
      page: 'https://github.com/youtube/api-samples',
      when: { iframeApi: true },
    },
  ],
  examples: [
    { destination: 'iframe', url: 'https://www.youtube.com/embed/aKydtOXW8mI' },
    { destination: 'iframe', url: 'https://www.youtube.com/embed/videoseries?list=PL1' },
    { destination: 'script', url: 'https://www.youtube.com/iframe_api', when: { iframeApi: true } },
  ],
  notes: [
    'Google has no page about CSP for the player: the needs follow from the embed codes that it prints.',
    'Incomplete: the API’s script loads a second script. No page that was read says from where; the definition covers ' +
      'it on www.youtube.com only.',
    'Incomplete: the host of the privacy-enhanced mode is not on the pages that could be read. A site that embeds with ' +
      'it has to add that host to frame-src itself.',
    'Thumbnails are needed only by sites that show them on their own, so no image host is listed.',
  ],
};

/** Options of the YouTube player. */
export interface YouTubePlayerOptions {
  /**
   * The site controls the player with the IFrame Player API, whose script it loads.
   * @default false
   */
  readonly iframeApi?: boolean;
}

/**
 * YouTube's embedded player.
 *
 * @see https://developers.google.com/youtube/iframe_api_reference
 */
export class YouTubePlayer extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: YouTubePlayerOptions = {}) {
    super(DEFINITION, options);
  }
}
