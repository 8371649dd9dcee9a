import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.tawk.to';
const JSDELIVR = 'https://cdn.jsdelivr.net';

const DEFINITION: VendorDefinition = {
  id: 'tawk-to',
  title: 'tawk.to',
  category: 'chat-and-support',
  documentation: ['https://github.com/tawk/tawk-magento-2/blob/master/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.tawk.to', 'tawk.link'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [ALL, JSDELIVR], reason: 'The widget and its libraries.' },
    {
      directive: 'style-src',
      sources: [ALL, 'https://fonts.googleapis.com', JSDELIVR],
      reason: 'Style sheets of the widget, of its fonts and of its libraries.',
    },
    { directive: 'font-src', sources: [ALL, 'https://fonts.gstatic.com'], reason: 'Fonts of the widget.' },
    {
      directive: 'img-src',
      sources: [ALL, 'https://tawk.link', JSDELIVR, 'https://s3.amazonaws.com'],
      reason: 'Images of the widget and of the chat.',
    },
    { directive: 'media-src', sources: [ALL, 'https://tawk.link'], reason: 'Sounds and media of the chat.' },
    { directive: 'frame-src', sources: [ALL], reason: 'Frames of the widget.' },
    { directive: 'connect-src', sources: [ALL, 'wss://*.tawk.to'], reason: 'Requests of the widget, and messages.' },
    { directive: 'form-action', sources: [ALL], reason: 'Forms of the widget are sent to tawk.to.' },
  ],
  examples: [
    { destination: 'script', url: 'https://embed.tawk.to/1/default' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2' },
    { destination: 'image', url: 'https://tawk.link/photo.png' },
    { destination: 'image', url: 'https://cdn.jsdelivr.net/emoji.png' },
    { destination: 'image', url: 'https://s3.amazonaws.com/tawk/photo.png' },
    { destination: 'audio', url: 'https://embed.tawk.to/sound.mp3' },
    { destination: 'iframe', url: 'https://va.tawk.to/frame' },
    { destination: 'connect', url: 'https://va.tawk.to/v1/session' },
    { destination: 'connect', url: 'wss://vsa1.tawk.to/s/' },
    { kind: 'form-action', url: 'https://va.tawk.to/form' },
  ],
  notes: [
    'Broad: cdn.jsdelivr.net serves everybody’s packages: whoever can inject a script tag can load any of them. The file ' +
      'names the whole host for scripts, style sheets and images, and not what the widget loads from it.',
    'Broad: the file prints s3.amazonaws.com/ for images, with a slash and no bucket. In a policy that is the ' +
      'whole host, on which anybody can store images.',
    'The list is that of the vendor’s own extension for Magento 2, the vendor’s statement of what a shop’s policy ' +
      'must allow for the widget. Hosts are printed without a scheme and stand with https://.',
    'The extension adds the inline snippet itself. Elsewhere the site allows the snippet by its hash, or loads it ' +
      'from a file.',
    'Incomplete: whether the widget needs inline styles is not stated, and nothing is allowed for them.',
  ],
};

/**
 * Chat widget of tawk.to.
 *
 * @see https://github.com/tawk/tawk-magento-2/blob/master/etc/csp_whitelist.xml
 */
export class TawkTo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
