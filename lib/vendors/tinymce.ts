import { Vendor, VendorDefinition } from './vendor';

const CLOUD_HOSTS = ['https://*.tinymce.com', 'https://*.tiny.cloud'];
const CLOUD = { selfHosted: false };

const DEFINITION: VendorDefinition = {
  id: 'tinymce',
  title: 'TinyMCE',
  category: 'cms-and-editing',
  documentation: ['https://www.tiny.cloud/docs/tinymce/latest/tinymce-and-csp/'],
  verified: '2026-11-21',
  hosts: ['*.tinymce.com', '*.tiny.cloud'],
  options: {
    selfHosted: {
      kind: 'flag',
      default: false,
      description: 'The site serves TinyMCE itself, so that nothing of Tiny Cloud is needed.',
    },
    aiServiceHost: {
      kind: 'text',
      format: 'host',
      example: 'ai.example.com',
      description: 'Host of the TinyMCE AI service, when it runs on your own premises.',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The editor styles its content inline.' },
    { directive: 'img-src', sources: ['data:', 'blob:'], reason: 'Pasted and local images in the content.' },
    { directive: 'connect-src', sources: ['blob:'], reason: 'Local images are read before they are uploaded.' },

    { directive: 'script-src', sources: CLOUD_HOSTS, reason: 'The editor and its plugins.', when: CLOUD },
    { directive: 'style-src', sources: CLOUD_HOSTS, reason: 'Skins of the editor.', when: CLOUD },
    { directive: 'font-src', sources: CLOUD_HOSTS, reason: 'Fonts of the editor.', when: CLOUD },
    { directive: 'img-src', sources: CLOUD_HOSTS, reason: 'Images of the editor and of its services.', when: CLOUD },
    { directive: 'connect-src', sources: CLOUD_HOSTS, reason: 'Services such as spelling and links.', when: CLOUD },
    {
      directive: 'connect-src',
      sources: ['https://{aiServiceHost}'],
      reason: 'The AI service on your own premises.',
      when: { aiServiceHost: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.tiny.cloud/1/no-api-key/tinymce/8/tinymce.min.js', when: CLOUD },
    { destination: 'style', url: 'https://cdn.tiny.cloud/1/skin.min.css', when: CLOUD },
    { destination: 'font', url: 'https://cdn.tiny.cloud/1/icons.woff', when: CLOUD },
    { destination: 'image', url: 'https://sp.tinymce.com/i', when: CLOUD },
    { destination: 'connect', url: 'https://spelling.tiny.cloud/1/check', when: CLOUD },
    { destination: 'connect', url: 'blob:https://site.example/image' },
    { destination: 'image', url: 'blob:https://site.example/image' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { kind: 'inline', inlineType: 'style attribute', text: 'color: red' },
    { destination: 'connect', url: 'https://{aiServiceHost}/v1', when: { aiServiceHost: true } },
  ],
  notes: [
    'Hosts are printed without a scheme and stand with https://. The firewall list of the page names single hosts, ' +
      'all below the wildcards, and no directives.',
    "TinyMCE does not work without 'unsafe-inline' in style-src: a hash or nonce there would switch it off.",
    'For embedded YouTube videos the page suggests media-src *.youtube.com. Their players are frames, which ' +
      'frame-src governs, so that is left out: list the video vendor as well.',
  ],
};

/** Options of TinyMCE. */
export interface TinyMceOptions {
  /**
   * The site serves TinyMCE itself, so that nothing of Tiny Cloud is needed.
   * @default false
   */
  readonly selfHosted?: boolean;
  /**
   * Host of the TinyMCE AI service, when it runs on your own premises.
   * @default - no such service
   */
  readonly aiServiceHost?: string;
}

/**
 * TinyMCE editor, from Tiny Cloud or from the site itself.
 *
 * @see https://www.tiny.cloud/docs/tinymce/latest/tinymce-and-csp/
 */
export class TinyMce extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TinyMceOptions = {}) {
    super(DEFINITION, options);
  }
}
