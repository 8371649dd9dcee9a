import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'uploadcare-jquery-uploader',
  title: 'Uploadcare jQuery File Uploader',
  category: 'media',
  documentation: ['https://uploadcare.com/docs/uploads/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['ucarecdn.com', '*.ucarecdn.net', '*.uploadcare.com', 'uploadcare.s3-accelerate.amazonaws.com'],
  options: {
    externalSources: {
      kind: 'flag',
      default: false,
      description: 'Files may come from social networks and cloud drives.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [
        'https://ucarecdn.com/libs/widget/3.x/uploadcare.full.min.js',
        'https://ucarecdn.com/libs/widget-tab-effects/1.x/uploadcare.tab-effects.js',
      ],
      reason: 'The uploader and its effects tab.',
    },
    {
      directive: 'img-src',
      sources: ['https://ucarecdn.com', 'https://*.ucarecdn.net', 'blob:', 'data:'],
      reason: 'Uploaded images, and previews of local ones.',
    },
    { directive: 'media-src', sources: ['blob:'], reason: 'Previews of local videos.' },
    {
      directive: 'style-src',
      sources: [
        "'sha256-z2tSHZZND7S0k4apE+cUuKYecpmTP6hEpQNUsBKJ7/k='",
        "'sha256-Svhv+Czr4YhnAxqEBWYz7xQFr62J0XStJJwc2l72URI='",
      ],
      reason: 'Inline styles of the uploader, by the hashes that the page gives.',
    },
    {
      directive: 'connect-src',
      sources: ['https://upload.uploadcare.com', 'https://uploadcare.s3-accelerate.amazonaws.com'],
      reason: 'Files are uploaded, large ones straight to the storage.',
    },
    {
      directive: 'connect-src',
      sources: ['wss://ws.pusherapp.com'],
      reason: 'Progress of uploads over Pusher.',
    },
    {
      directive: 'frame-src',
      sources: ['https://social.uploadcare.com'],
      reason: 'The dialogs of social networks and cloud drives.',
      when: { externalSources: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://ucarecdn.com/libs/widget/3.x/uploadcare.full.min.js' },
    { destination: 'script', url: 'https://ucarecdn.com/libs/widget-tab-effects/1.x/uploadcare.tab-effects.js' },
    { destination: 'image', url: 'https://ucarecdn.com/1/-/preview/' },
    { destination: 'image', url: 'https://1.ucarecdn.net/1/' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'video', url: 'blob:https://site.example/6f2d' },
    { destination: 'connect', url: 'https://upload.uploadcare.com/base/' },
    { destination: 'connect', url: 'https://uploadcare.s3-accelerate.amazonaws.com/1' },
    { destination: 'connect', url: 'wss://ws.pusherapp.com/app/1' },
    { destination: 'iframe', url: 'https://social.uploadcare.com/window3/', when: { externalSources: true } },
  ],
  notes: [
    'The uploader is deprecated since September 1, 2025; the newer File Uploader has needs of its own, which are not ' +
      'here.',
    'The page prints data without its colon, which would be a host; it stands as data:.',
    'The hashes hold for the release of the uploader that the page names. A hash switches off ' +
      "'unsafe-inline' in the same list.",
    'The page lists ws: beside wss: for Pusher. Only wss: stands here: the other is not encrypted, and browsers do ' +
      'not open it from an https page.',
    'Incomplete: the page’s explanation of the Pusher hosts could not be read. They stand in its list without a ' +
      'condition.',
  ],
};

/** Options of Uploadcare jQuery File Uploader. */
export interface UploadcareJQueryUploaderOptions {
  /**
   * Files may come from social networks and cloud drives.
   * @default false
   */
  readonly externalSources?: boolean;
}

/**
 * Uploadcare jQuery File Uploader, version 3.
 *
 * @see https://uploadcare.com/docs/uploads/content-security-policy
 */
export class UploadcareJQueryUploader extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: UploadcareJQueryUploaderOptions = {}) {
    super(DEFINITION, options);
  }
}
