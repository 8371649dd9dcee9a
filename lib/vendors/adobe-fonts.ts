import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'adobe-fonts',
  title: 'Adobe Fonts',
  category: 'fonts',
  documentation: ['https://helpx.adobe.com/fonts/web/web-design-and-development/content-security-policy.html'],
  verified: '2026-11-21',
  pageDate: '2023-08-02',
  hosts: ['use.typekit.net', 'p.typekit.net', 'performance.typekit.net'],
  options: {
    performanceMetrics: {
      kind: 'flag',
      default: false,
      description: 'Let browsers send metrics, now and then, with which Adobe watches its font network.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://use.typekit.net'], reason: 'The script of the embed code.' },
    { directive: 'style-src', sources: ['https://use.typekit.net'], reason: 'Style sheets with the fonts.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The script adds styles; font events need them.' },
    { directive: 'font-src', sources: ['data:'], reason: 'Fonts are delivered as data URIs.' },
    {
      directive: 'img-src',
      sources: ['https://p.typekit.net'],
      reason: 'A pixel counts the use of fonts, by which their makers are paid.',
    },
    {
      directive: 'connect-src',
      sources: ['https://performance.typekit.net'],
      reason: 'Metrics of the font network.',
      when: { performanceMetrics: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://use.typekit.net/abc1def.js' },
    { destination: 'style', url: 'https://use.typekit.net/abc1def.css' },
    { kind: 'inline', inlineType: 'style', text: '.tk-proxima { font-family: proxima }' },
    { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    { destination: 'image', url: 'https://p.typekit.net/p.gif' },
    { destination: 'connect', url: 'https://performance.typekit.net/', when: { performanceMetrics: true } },
  ],
  notes: [
    'The page does not recommend a CSP beside Adobe Fonts, since inline styles have to be allowed for everybody.',
    'The page prints no font-src, yet says that the fonts are data URIs: data: stands in font-src for that. It names no ' +
      'host from which font files are loaded.',
    'The pixel is not optional: the page warns that leaving a step out may break the terms of use.',
    'The headers X-Content-Security-Policy and X-WebKit-CSP, which the page mentions for old browsers, are left out.',
  ],
};

/** Options of Adobe Fonts. */
export interface AdobeFontsOptions {
  /**
   * Let browsers send metrics, now and then, with which Adobe watches its font network.
   * @default false
   */
  readonly performanceMetrics?: boolean;
}

/**
 * Adobe Fonts (Typekit).
 *
 * @see https://helpx.adobe.com/fonts/web/web-design-and-development/content-security-policy.html
 */
export class AdobeFonts extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AdobeFontsOptions = {}) {
    super(DEFINITION, options);
  }
}
