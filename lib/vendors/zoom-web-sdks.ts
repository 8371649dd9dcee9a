import { Vendor, VendorDefinition } from './vendor';

const CONTACT_CENTER = { sdks: 'contactCenter' };
const VIRTUAL_AGENT = { sdks: 'virtualAgent' };

const DEFINITION: VendorDefinition = {
  id: 'zoom-web-sdks',
  title: 'Zoom Web SDKs',
  category: 'communication',
  documentation: ['https://developers.zoom.us/docs/contact-center/web/get-started/'],
  verified: '2026-11-21',
  hosts: ['zoom.us', '*.zoom.us', 'dmogdx0jrul3u.cloudfront.net'],
  options: {
    sdks: {
      kind: 'choice',
      many: true,
      values: { contactCenter: 'Contact Center and others', virtualAgent: 'Virtual Agent' },
      default: ['contactCenter'],
      description: 'The SDKs that the site uses. The page of Contact Center says that its policy is for any Zoom SDK.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://zoom.us', 'https://*.zoom.us', 'blob:', "'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The SDK, which uses inline code, eval for its WebAssembly, and scripts from blob: URLs.',
    },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers are started from blob: URLs.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The SDK styles its views inline.' },
    {
      directive: 'connect-src',
      sources: ['https://*.zoom.us', 'wss://*.zoom.us'],
      reason: 'Requests of the SDK, and its web sockets.',
    },

    {
      directive: 'script-src',
      sources: ['https://dmogdx0jrul3u.cloudfront.net'],
      reason: 'Files of the SDK on a CDN.',
      when: CONTACT_CENTER,
    },
    { directive: 'connect-src', sources: ['https://zoom.us'], reason: 'Requests of the SDK.', when: CONTACT_CENTER },
    { directive: 'img-src', sources: ['https:'], reason: 'Images from any host, by the page.', when: CONTACT_CENTER },
    { directive: 'media-src', sources: ['https:'], reason: 'Media from any host, by the page.', when: CONTACT_CENTER },
    { directive: 'font-src', sources: ['https:'], reason: 'Fonts from any host, by the page.', when: CONTACT_CENTER },

    { directive: 'img-src', sources: ['https://*.zoom.us', 'data:'], reason: 'Images.', when: VIRTUAL_AGENT },
    { directive: 'media-src', sources: ['https://*.zoom.us'], reason: 'Sounds and videos.', when: VIRTUAL_AGENT },
    { directive: 'font-src', sources: ['https://source.zoom.us', 'data:'], reason: 'Fonts.', when: VIRTUAL_AGENT },
  ],
  examples: [
    { destination: 'script', url: 'https://us01ccistatic.zoom.us/us01cci/web-sdk/zcc-sdk.js' },
    { destination: 'script', url: 'https://zoom.us/a.js' },
    { destination: 'script', url: 'blob:https://site.example/6f2d' },
    { kind: 'inline', inlineType: 'script', text: 'zoom()' },
    { kind: 'wasm' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { kind: 'inline', inlineType: 'style', text: '.zoom { color: blue }' },
    { destination: 'connect', url: 'wss://us01.zoom.us/' },
    { destination: 'script', url: 'https://dmogdx0jrul3u.cloudfront.net/a.js', when: CONTACT_CENTER },
    { destination: 'connect', url: 'https://zoom.us/api', when: CONTACT_CENTER },
    { destination: 'image', url: 'https://images.example/a.png', when: CONTACT_CENTER },
    { destination: 'audio', url: 'https://media.example/a.mp3', when: CONTACT_CENTER },
    { destination: 'font', url: 'https://source.zoom.us/a.woff2' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', when: VIRTUAL_AGENT },
  ],
  notes: [
    'Broad: the page of Contact Center allows https: for images, media and fonts, that is any host. The page of ' +
      'Virtual Agent names hosts instead, but for its own SDK only.',
    'The page of Virtual Agent has lost its asterisks: .zoom.us and wss://.zoom.us stand as *.zoom.us and ' +
      "wss://*.zoom.us, http://zoom.us as https://zoom.us. 'unsafe-eval' in connect-src means nothing and is left out.",
    'Hosts without a scheme stand with https://.',
    "'unsafe-inline' and 'unsafe-eval' for scripts are on both pages: with them the policy cannot stop injected " +
      'scripts.',
  ],
};

/** Options of Zoom Web SDKs. */
export interface ZoomWebSdksOptions {
  /**
   * The SDKs that the site uses. The page of Contact Center says that its policy is for any Zoom SDK.
   * @default ['contactCenter']
   */
  readonly sdks?: ('contactCenter' | 'virtualAgent')[];
}

/**
 * Zoom SDKs for the web.
 *
 * @see https://developers.zoom.us/docs/contact-center/web/get-started/
 */
export class ZoomWebSdks extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ZoomWebSdksOptions = {}) {
    super(DEFINITION, options);
  }
}
