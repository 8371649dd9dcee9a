import { Vendor, VendorDefinition } from './vendor';

const WISTIA = ['https://*.wistia.com', 'https://*.wistia.net'];

const DEFINITION: VendorDefinition = {
  id: 'wistia',
  title: 'Wistia',
  category: 'media',
  documentation: ['https://docs.wistia.com/docs/how-to-create-a-wistia-friendly-content-security-policy-csp'],
  verified: '2026-11-21',
  hosts: ['*.wistia.com', '*.wistia.net'],
  options: {
    iframeEmbeds: { kind: 'flag', default: false, description: 'Videos are embedded as frames.' },
    transcriptSearch: { kind: 'flag', default: false, description: 'Visitors may search the transcript of a video.' },
    uploader: { kind: 'flag', default: false, description: 'Visitors may upload videos with the uploader.' },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [...WISTIA, 'https://src.litix.io', 'https://*.sentry-cdn.com'],
      reason: 'The player, Mux, which watches playback, and Sentry, to which errors are reported.',
    },
    {
      directive: 'connect-src',
      sources: [...WISTIA, 'https://*.litix.io'],
      reason: 'Videos and their data are fetched, and the health of playback is sent to Mux.',
    },
    {
      directive: 'media-src',
      sources: [...WISTIA, 'blob:', 'data:'],
      reason: 'Videos, which are streamed through blob: URLs, and embedded media.',
    },
    { directive: 'img-src', sources: [...WISTIA, 'data:'], reason: 'Stills of the videos, and embedded images.' },
    { directive: 'font-src', sources: ['https://*.wistia.com', 'data:'], reason: 'Fonts of the player.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The player is styled inline.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers of the player are started from blob: URLs.' },
    {
      directive: 'frame-src',
      sources: ['https://fast.wistia.com', 'https://fast.wistia.net'],
      reason: 'Videos that are embedded as frames.',
      when: { iframeEmbeds: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.algolia.net'],
      reason: 'Transcripts are searched with Algolia.',
      when: { transcriptSearch: true },
    },
    {
      directive: 'style-src',
      sources: ['blob:', 'https://fast.wistia.com'],
      reason: 'Style sheets of the uploader.',
      when: { uploader: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://fast.wistia.com/assets/external/E-v1.js' },
    { destination: 'script', url: 'https://src.litix.io/wistia/4/wistia-mux.js' },
    { destination: 'script', url: 'https://browser.sentry-cdn.com/8/bundle.min.js' },
    { destination: 'connect', url: 'https://fast.wistia.com/embed/medias/1.json' },
    { destination: 'connect', url: 'https://a.litix.io/' },
    { destination: 'video', url: 'blob:https://site.example/6f2d' },
    { destination: 'video', url: 'https://embed-ssl.wistia.net/deliveries/1.mp4' },
    { destination: 'image', url: 'https://embed-ssl.wistia.com/deliveries/1.jpg' },
    { destination: 'font', url: 'https://fast.wistia.com/a.woff2' },
    { kind: 'inline', inlineType: 'style', text: '.wistia { color: blue }' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { destination: 'iframe', url: 'https://fast.wistia.net/embed/iframe/1', when: { iframeEmbeds: true } },
    { destination: 'connect', url: 'https://1-dsn.algolia.net/1/indexes', when: { transcriptSearch: true } },
    { destination: 'style', url: 'https://fast.wistia.com/uploader.css', when: { uploader: true } },
  ],
  notes: [
    'The page gives one list with a comment on each source. Sources of features that a site chooses are options; ' +
      'what the player does by itself, Mux and Sentry included, is not.',
    'child-src blob: is left out: beside frame-src and worker-src it governs nothing. So is default-src: the other ' +
      'directives name the same hosts.',
    'The newest text could be read up to style-src; worker-src and the rest of style-src are those of the version ' +
      'before. Sentry’s host for the reports themselves is not in the list.',
  ],
};

/** Options of Wistia. */
export interface WistiaOptions {
  /**
   * Videos are embedded as frames.
   * @default false
   */
  readonly iframeEmbeds?: boolean;
  /**
   * Visitors may search the transcript of a video.
   * @default false
   */
  readonly transcriptSearch?: boolean;
  /**
   * Visitors may upload videos with the uploader.
   * @default false
   */
  readonly uploader?: boolean;
}

/**
 * Wistia video player.
 *
 * @see https://docs.wistia.com/docs/how-to-create-a-wistia-friendly-content-security-policy-csp
 */
export class Wistia extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: WistiaOptions = {}) {
    super(DEFINITION, options);
  }
}
