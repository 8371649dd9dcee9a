import { Vendor, VendorDefinition } from './vendor';

const LIBRARY = 'https://connect.facebook.net';
const FACEBOOK = 'https://www.facebook.com';
const EXTENSION_PAGE = 'https://github.com/magento/meta-for-magento2';
const MORE = ['https://business.facebook.com', 'https://graph.facebook.com'];
const ALL = [...MORE, LIBRARY, FACEBOOK];
const EXTENSION = { businessExtension: true };

const DEFINITION: VendorDefinition = {
  id: 'meta-pixel',
  title: 'Meta Pixel',
  category: 'advertising',
  documentation: [
    'https://developers.facebook.com/docs/meta-pixel/get-started',
    'https://github.com/magento/meta-for-magento2',
  ],
  verified: '2026-11-21',
  hosts: [
    'connect.facebook.net',
    'www.facebook.com',
    'business.facebook.com',
    'graph.facebook.com',
    'www.commercepartnerhub.com',
  ],
  options: {
    businessExtension: {
      kind: 'flag',
      default: false,
      description:
        'The whole list of Meta’s Business Extension for shops, which frames and submits forms to Facebook, instead of ' +
        'what the pixel’s base code needs.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [LIBRARY], reason: 'The pixel’s library, fbevents.js.' },
    { directive: 'img-src', sources: [FACEBOOK], reason: 'Events sent as image requests.' },
    { directive: 'connect-src', sources: [LIBRARY, FACEBOOK], reason: 'Settings of the pixel, and events.' },

    {
      directive: 'script-src',
      sources: [...MORE, FACEBOOK],
      reason: 'Scripts of the extension.',
      page: EXTENSION_PAGE,
      when: EXTENSION,
    },
    {
      directive: 'img-src',
      sources: [...MORE, LIBRARY],
      reason: 'Images of the extension.',
      page: EXTENSION_PAGE,
      when: EXTENSION,
    },
    {
      directive: 'connect-src',
      sources: MORE,
      reason: 'Requests of the extension.',
      page: EXTENSION_PAGE,
      when: EXTENSION,
    },
    {
      directive: 'frame-src',
      sources: [...ALL, 'https://www.commercepartnerhub.com'],
      reason: 'Frames of the extension.',
      page: EXTENSION_PAGE,
      when: EXTENSION,
    },
    {
      directive: 'form-action',
      sources: ALL,
      reason: 'Forms that the extension submits.',
      page: EXTENSION_PAGE,
      when: EXTENSION,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://connect.facebook.net/en_US/fbevents.js' },
    { destination: 'image', url: 'https://www.facebook.com/tr?id=1&ev=PageView&noscript=1' },
    { destination: 'connect', url: 'https://www.facebook.com/tr/' },
    { destination: 'connect', url: 'https://connect.facebook.net/signals/config/1' },
    { destination: 'script', url: 'https://business.facebook.com/a.js', when: EXTENSION },
    { destination: 'image', url: 'https://graph.facebook.com/a.png', when: EXTENSION },
    { destination: 'connect', url: 'https://graph.facebook.com/v1/', when: EXTENSION },
    { destination: 'iframe', url: 'https://www.commercepartnerhub.com/', when: EXTENSION },
    { kind: 'form-action', url: 'https://www.facebook.com/tr/', when: EXTENSION },
  ],
  notes: [
    'Meta has no page on CSP for the pixel. The list is that of Meta’s own extension for Magento; the default is what the ' +
      'pixel’s base code in that extension loads and sends.',
    'The extension’s list serves its administration pages too. It does not say which entries the pixel itself needs, ' +
      'so businessExtension has all of it.',
    'The pixel’s base code is inline: allow it with a hash of its text, or load it from a file of the site’s own.',
    "'self' in the extension’s form-action is the site’s own.",
  ],
};

/** Options of the Meta Pixel. */
export interface MetaPixelOptions {
  /**
   * The whole list of Meta's Business Extension for shops, which frames and submits forms to Facebook, instead of what
   * the pixel's base code needs.
   * @default false
   */
  readonly businessExtension?: boolean;
}

/**
 * Meta Pixel.
 *
 * @see https://developers.facebook.com/docs/meta-pixel/get-started
 */
export class MetaPixel extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MetaPixelOptions = {}) {
    super(DEFINITION, options);
  }
}
