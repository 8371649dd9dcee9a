import { Vendor, VendorDefinition } from './vendor';

const API = 'https://api.userlike.com';
const UMM = 'https://userlike-cdn-umm.b-cdn.net';
const WIDGETS = 'https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com';

const DEFINITION: VendorDefinition = {
  id: 'userlike',
  title: 'Userlike',
  category: 'chat-and-support',
  documentation: ['https://docs.userlike.com/setup/widget-integration/content-security-policy'],
  verified: '2026-11-21',
  hosts: [
    '*.userlike.com',
    'userlike-cdn-umm.b-cdn.net',
    'userlike-cdn-web.b-cdn.net',
    'userlike-cdn-operators.s3-eu-west-1.amazonaws.com',
    'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com',
    'userlike-store-media-files.s3.amazonaws.com',
  ],
  options: {
    systemFonts: {
      kind: 'flag',
      default: false,
      description: 'The messenger uses fonts of the visitor’s system, so that it loads none.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [API, WIDGETS, UMM, "'unsafe-inline'", "'wasm-unsafe-eval'"],
      reason: 'The messenger, which uses inline code and WebAssembly.',
    },
    { directive: 'worker-src', sources: [API, WIDGETS, UMM, 'blob:'], reason: 'Workers of the messenger.' },
    {
      directive: 'connect-src',
      sources: [
        API,
        UMM,
        WIDGETS,
        'https://umd.userlike.com',
        'https://userlike-cdn-web.b-cdn.net',
        'https://www.userlike.com',
        'wss://umd.userlike.com',
        'blob:',
      ],
      reason: 'Settings, messages in real time, and files that are sent.',
    },
    {
      directive: 'frame-src',
      sources: [API, WIDGETS, UMM, 'https://www.youtube.com', 'https://player.vimeo.com'],
      reason: 'Frames of the messenger, and videos sent in the chat.',
    },
    {
      directive: 'img-src',
      sources: [
        'https://userlike-cdn-operators.userlike.com',
        'https://userlike-cdn-operators.s3-eu-west-1.amazonaws.com',
        'https://userlike-cdn-web.b-cdn.net',
        'https://userlike-cdn-media-files.userlike.com',
        'https://userlike-store-media-files.s3.amazonaws.com',
        'https://www.userlike.com',
        'https://i.ytimg.com',
        'data:',
        'blob:',
      ],
      reason: 'Pictures of operators, images sent in the chat, and stills of videos.',
    },
    {
      directive: 'media-src',
      sources: [UMM, 'https://userlike-store-media-files.s3.amazonaws.com', 'https://www.userlike.com', 'blob:'],
      reason: 'Sounds, and media sent in the chat.',
    },
    {
      directive: 'font-src',
      sources: [UMM, 'https://fonts.gstatic.com', 'data:'],
      reason: 'Fonts of the messenger.',
      when: { systemFonts: false },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/1.js' },
    { kind: 'inline', inlineType: 'script', text: 'userlike()' },
    { kind: 'wasm' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { destination: 'connect', url: 'https://api.userlike.com/api/um/chat' },
    { destination: 'connect', url: 'wss://umd.userlike.com/' },
    { destination: 'iframe', url: 'https://www.youtube.com/embed/1' },
    { destination: 'image', url: 'https://userlike-cdn-operators.userlike.com/1.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'audio', url: 'https://userlike-cdn-umm.b-cdn.net/ping.mp3' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2', when: { systemFonts: false } },
  ],
  notes: [
    'Hosts are printed without a scheme and stand with https://.',
    'The page gives whole policies. Their child-src stands here as worker-src, since frame-src is named beside it ' +
      'and child-src then governs workers only.',
    "'self' in child-src, frame-src and script-src is taken to be the site’s own, as the page does not say that the " +
      "messenger needs it; object-src 'none' restricts and is nothing to add.",
    "The page has 'unsafe-inline' for scripts: with it the policy cannot stop injected scripts. It states nothing " +
      'for style-src.',
    'The policy without fonts could be read in part only; it is taken to differ in font-src alone.',
  ],
};

/** Options of Userlike. */
export interface UserlikeOptions {
  /**
   * The messenger uses fonts of the visitor's system, so that it loads none.
   * @default false
   */
  readonly systemFonts?: boolean;
}

/**
 * Userlike website messenger.
 *
 * @see https://docs.userlike.com/setup/widget-integration/content-security-policy
 */
export class Userlike extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: UserlikeOptions = {}) {
    super(DEFINITION, options);
  }
}
