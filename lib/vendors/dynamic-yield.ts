import { Vendor, VendorDefinition } from './vendor';

const GOOGLE_FONTS = ['https://fonts.googleapis.com', 'https://fonts.gstatic.com'];
const SWIPER = 'https://cdnjs.cloudflare.com/ajax/libs/Swiper/4.4.6/';
const CLIPBOARD = 'https://cdnjs.cloudflare.com/ajax/libs/clipboard.js/';

const DEFINITION: VendorDefinition = {
  id: 'dynamic-yield',
  title: 'Dynamic Yield',
  category: 'personalisation',
  documentation: ['https://dy.dev/docs/how-to-configure-csp-with-dynamic-yield'],
  verified: '2026-11-21',
  hosts: ['*.dynamicyield.com', '*.dy-api.com'],
  options: {
    googleFonts: {
      kind: 'flag',
      default: true,
      description: 'Templates with Google Fonts are used. Recommended by the page.',
    },
    carousels: { kind: 'flag', default: true, description: 'Carousel templates are used. Recommended by the page.' },
    choose: {
      kind: 'flag',
      default: true,
      description: 'Choose is called directly from the browser. Recommended by the page.',
    },
    coupons: { kind: 'flag', default: false, description: 'The template to copy a coupon is used.' },
    youtube: { kind: 'flag', default: false, description: 'The template with a YouTube video is used.' },
    vimeo: { kind: 'flag', default: false, description: 'The template with a Vimeo video is used.' },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://*.dynamicyield.com', "'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The script, and the inline code and evaluated code of campaigns.',
    },
    {
      directive: 'style-src',
      sources: ['https://*.dynamicyield.com', "'unsafe-inline'"],
      reason: 'Style sheets and inline styles of campaigns.',
    },
    { directive: 'img-src', sources: ['https://*.dynamicyield.com', 'data:'], reason: 'Images of campaigns.' },
    { directive: 'connect-src', sources: ['https://*.dynamicyield.com'], reason: 'Requests of the script.' },
    {
      directive: 'font-src',
      sources: GOOGLE_FONTS,
      reason: 'Fonts of the template library.',
      when: { googleFonts: true },
    },
    { directive: 'script-src', sources: [SWIPER], reason: 'Swiper, for carousels.', when: { carousels: true } },
    { directive: 'style-src', sources: [SWIPER], reason: 'Swiper, for carousels.', when: { carousels: true } },
    {
      directive: 'connect-src',
      sources: ['https://*.dy-api.com'],
      reason: 'Choose, asked from the browser.',
      when: { choose: true },
    },
    { directive: 'script-src', sources: [CLIPBOARD], reason: 'clipboard.js, for coupons.', when: { coupons: true } },
    {
      directive: 'frame-src',
      sources: ['https://www.youtube.com'],
      reason: 'The template with a YouTube video.',
      when: { youtube: true },
    },
    {
      directive: 'frame-src',
      sources: ['https://player.vimeo.com'],
      reason: 'The template with a Vimeo video.',
      when: { vimeo: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.dynamicyield.com/api/1/api_dynamic.js' },
    { kind: 'inline', inlineType: 'script', text: 'DY.API()' },
    { kind: 'eval' },
    { destination: 'style', url: 'https://cdn.dynamicyield.com/a.css' },
    { kind: 'inline', inlineType: 'style', text: '.dy { color: red }' },
    { destination: 'image', url: 'https://cdn.dynamicyield.com/a.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'connect', url: 'https://st.dynamicyield.com/st' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2', when: { googleFonts: true } },
    {
      destination: 'script',
      url: 'https://cdnjs.cloudflare.com/ajax/libs/Swiper/4.4.6/js/a.js',
      when: { carousels: true },
    },
    {
      destination: 'style',
      url: 'https://cdnjs.cloudflare.com/ajax/libs/Swiper/4.4.6/css/a.css',
      when: { carousels: true },
    },
    { destination: 'connect', url: 'https://direct.dy-api.com/v2/serve/user/choose', when: { choose: true } },
    { destination: 'iframe', url: 'https://www.youtube.com/embed/1', when: { youtube: true } },
    { destination: 'iframe', url: 'https://player.vimeo.com/video/1', when: { vimeo: true } },
  ],
  notes: [
    'The page has three levels. What it calls mandatory is always there, what it calls recommended is on by ' +
      'default, what it calls optional is off.',
    'The page ends the paths on cdnjs.cloudflare.com with /*. A star in a path is no wildcard and would match ' +
      'no file; the slash before it allows the directory, which is what is meant.',
    'The page has fonts.googleapis.com under font-src, where browsers never ask for it, and not under ' +
      'style-src. The definition keeps to the page: where style sheets of Google Fonts are blocked, list Google ' +
      'Fonts too.',
  ],
};

/** Options of Dynamic Yield. */
export interface DynamicYieldOptions {
  /**
   * Templates with Google Fonts are used. Recommended by the page.
   * @default true
   */
  readonly googleFonts?: boolean;
  /**
   * Carousel templates are used. Recommended by the page.
   * @default true
   */
  readonly carousels?: boolean;
  /**
   * Choose is called directly from the browser. Recommended by the page.
   * @default true
   */
  readonly choose?: boolean;
  /**
   * The template to copy a coupon is used.
   * @default false
   */
  readonly coupons?: boolean;
  /**
   * The template with a YouTube video is used.
   * @default false
   */
  readonly youtube?: boolean;
  /**
   * The template with a Vimeo video is used.
   * @default false
   */
  readonly vimeo?: boolean;
}

/**
 * Dynamic Yield personalisation.
 *
 * @see https://dy.dev/docs/how-to-configure-csp-with-dynamic-yield
 */
export class DynamicYield extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DynamicYieldOptions = {}) {
    super(DEFINITION, options);
  }
}
