import { Vendor, VendorDefinition } from './vendor';

const OWN = ['https://cloudinary.com', 'https://*.cloudinary.com'];

const DEFINITION: VendorDefinition = {
  id: 'cloudinary',
  title: 'Cloudinary',
  category: 'media',
  documentation: ['https://github.com/cloudinary/cloudinary_magento2/blob/master/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['cloudinary.com', '*.cloudinary.com'],
  options: {
    deliveryHost: {
      kind: 'text',
      format: 'host',
      example: 'images.example.com',
      description: 'A private CDN or a host of the site’s own that delivers images and videos instead of Cloudinary’s.',
    },
    widgets: {
      kind: 'flag',
      default: false,
      description: 'Widgets such as the product gallery, the upload widget or the Media Library are used.',
    },
    videoPlayer: {
      kind: 'flag',
      default: false,
      description: 'The Video Player is loaded from unpkg, in its newest version.',
    },
    galleryVideos: {
      kind: 'choice',
      many: true,
      values: { youtube: 'Videos of YouTube', vimeo: 'Videos of Vimeo' },
      description: 'Whose videos a gallery shows besides those of Cloudinary.',
    },
  },
  requirements: [
    { directive: 'img-src', sources: ['data:', 'blob:'], reason: 'Embedded images and previews.' },
    { directive: 'connect-src', sources: OWN, reason: 'Requests to Cloudinary.' },
    { directive: 'img-src', sources: OWN, reason: 'Delivered images.', when: { deliveryHost: false } },
    { directive: 'media-src', sources: OWN, reason: 'Delivered videos.', when: { deliveryHost: false } },
    {
      directive: 'img-src',
      sources: ['https://{deliveryHost}'],
      reason: 'Delivered images.',
      when: { deliveryHost: true },
    },
    {
      directive: 'media-src',
      sources: ['https://{deliveryHost}'],
      reason: 'Delivered videos.',
      when: { deliveryHost: true },
    },

    {
      directive: 'script-src',
      sources: [...OWN, 'https://cdnjs.cloudflare.com/ajax/libs/es6-promise/'],
      reason: 'Scripts of the widgets, and the library es6-promise.',
      when: { widgets: true },
    },
    {
      directive: 'frame-src',
      sources: OWN,
      reason: 'Frames of the widgets.',
      when: { widgets: true },
    },
    {
      directive: 'style-src',
      sources: [...OWN, 'https://*.googleapis.com'],
      reason: 'Style sheets of the widgets and of their fonts.',
      when: { widgets: true },
    },
    {
      directive: 'font-src',
      sources: ['https://*.cloudinary.com', 'https://*.gstatic.com'],
      reason: 'Fonts of the widgets.',
      when: { widgets: true },
    },
    { directive: 'form-action', sources: OWN, reason: 'Forms that the widgets send.', when: { widgets: true } },
    {
      directive: 'script-src',
      sources: ['https://unpkg.com/cloudinary-video-player/'],
      reason: 'Script of the Video Player.',
      when: { videoPlayer: true },
    },
    {
      directive: 'style-src',
      sources: ['https://unpkg.com/cloudinary-video-player/'],
      reason: 'Style sheet of the Video Player.',
      when: { videoPlayer: true },
    },
    {
      directive: 'script-src',
      sources: ['https://*.youtube.com'],
      reason: 'Scripts for videos of YouTube in a gallery.',
      when: { galleryVideos: 'youtube' },
    },
    {
      directive: 'script-src',
      sources: ['https://*.vimeo.com'],
      reason: 'Scripts for videos of Vimeo in a gallery.',
      when: { galleryVideos: 'vimeo' },
    },
  ],
  examples: [
    { destination: 'image', url: 'https://res.cloudinary.com/demo/a.jpg', when: { deliveryHost: false } },
    { destination: 'video', url: 'https://res.cloudinary.com/demo/a.mp4', when: { deliveryHost: false } },
    { destination: 'image', url: 'https://{deliveryHost}/demo/a.jpg', when: { deliveryHost: true } },
    { destination: 'video', url: 'https://{deliveryHost}/demo/a.mp4', when: { deliveryHost: true } },
    { destination: 'image', url: 'data:image/png;base64,AA==' },
    { destination: 'image', url: 'blob:https://site.example/1' },
    { destination: 'connect', url: 'https://api.cloudinary.com/v1_1/demo/image/upload' },
    { destination: 'script', url: 'https://product-gallery.cloudinary.com/all.js', when: { widgets: true } },
    {
      destination: 'script',
      url: 'https://cdnjs.cloudflare.com/ajax/libs/es6-promise/4.1.1/es6-promise.auto.min.js',
      when: { widgets: true },
    },
    { destination: 'iframe', url: 'https://cloudinary.com/console/media_library', when: { widgets: true } },
    { destination: 'style', url: 'https://fonts.googleapis.com/css', when: { widgets: true } },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2', when: { widgets: true } },
    { kind: 'form-action', url: 'https://cloudinary.com/console', when: { widgets: true } },
    {
      destination: 'script',
      url: 'https://unpkg.com/cloudinary-video-player/dist/cld-video-player.min.js',
      when: { videoPlayer: true },
    },
    {
      destination: 'style',
      url: 'https://unpkg.com/cloudinary-video-player/dist/cld-video-player.min.css',
      when: { videoPlayer: true },
    },
    { destination: 'script', url: 'https://www.youtube.com/iframe_api', when: { galleryVideos: 'youtube' } },
    { destination: 'script', url: 'https://player.vimeo.com/api/player.js', when: { galleryVideos: 'vimeo' } },
  ],
  notes: [
    'Broad: *.googleapis.com in style-src is how the list names the style sheets of fonts, and it has no ' +
      'narrower host. Google serves much else there; it is allowed with widgets only.',
    'The source is the allow list of Cloudinary’s own extension for Magento 2, which serves shop pages and the Media ' +
      'Library of the administration alike. Which of its lines are delivery and which are widgets is a reading of it.',
    'The list names cdnjs.cloudflare.com and unpkg.com as a whole, which serve everybody’s packages. The code of the same ' +
      'extension loads es6-promise from the one and cloudinary-video-player, without a version, from the other: those are ' +
      'the sources. unpkg redirects to the newest version, and browsers ignore the path after a redirect; an address ' +
      'with a version of your own is another path. The list has cdnjs for frames as well, but the extension frames ' +
      'nothing from there, and it is left out.',
    '*.gstatic.com is kept as printed, behind the option that needs it.',
    'The frames of videos of YouTube or Vimeo are not in the list: list those players as well.',
  ],
};

/** Options of Cloudinary. */
export interface CloudinaryOptions {
  /**
   * A private CDN or a host of the site's own that delivers images and videos instead of Cloudinary's.
   * @default - cloudinary.com and all hosts below it
   */
  readonly deliveryHost?: string;
  /**
   * Widgets such as the product gallery, the upload widget or the Media Library are used.
   * @default false
   */
  readonly widgets?: boolean;
  /**
   * The Video Player is loaded from unpkg, in its newest version.
   * @default false
   */
  readonly videoPlayer?: boolean;
  /**
   * Whose videos a gallery shows besides those of Cloudinary.
   * @default - only those of Cloudinary
   */
  readonly galleryVideos?: ('youtube' | 'vimeo')[];
}

/**
 * Cloudinary image and video delivery, and its widgets.
 *
 * @see https://github.com/cloudinary/cloudinary_magento2/blob/master/etc/csp_whitelist.xml
 */
export class Cloudinary extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CloudinaryOptions = {}) {
    super(DEFINITION, options);
  }
}
