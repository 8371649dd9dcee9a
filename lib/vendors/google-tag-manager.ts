import { Vendor, VendorDefinition } from './vendor';

const CONTAINER = 'https://www.googletagmanager.com';
const PREVIEW = ['https://googletagmanager.com', 'https://tagmanager.google.com'];

const DEFINITION: VendorDefinition = {
  id: 'google-tag-manager',
  title: 'Google Tag Manager',
  category: 'tag-management',
  documentation: ['https://developers.google.com/tag-platform/security/guides/csp'],
  verified: '2026-11-21',
  hosts: ['*.googletagmanager.com', 'googletagmanager.com', 'tagmanager.google.com'],
  options: {
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, so that the container’s inline code runs. Dangerous, and discouraged by the page: with ' +
        'it the policy cannot stop injected scripts. A hash of the inline code is better.',
    },
    customJavaScriptVariables: {
      kind: 'flag',
      default: false,
      description:
        "The container has Custom JavaScript variables: they need 'unsafe-eval', without which they are undefined. " +
        'The page recommends custom templates instead.',
    },
    previewMode: { kind: 'flag', default: false, description: 'Tag Manager’s Preview Mode is used on the site.' },
    serviceWorker: {
      kind: 'flag',
      default: false,
      description: 'The service worker is used: for enhanced match, user data beacons and Ads conversions.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [CONTAINER], reason: 'The container’s script, gtm.js.' },
    { directive: 'img-src', sources: [CONTAINER], reason: 'Image requests of the container.' },
    {
      directive: 'connect-src',
      sources: [CONTAINER, 'https://www.google.com'],
      reason: 'Requests of the container.',
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The inline code that loads the container.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'Custom JavaScript variables are evaluated.',
      when: { customJavaScriptVariables: true },
    },
    {
      directive: 'frame-src',
      sources: [CONTAINER],
      reason: 'The frame of the service worker.',
      when: { serviceWorker: true },
    },

    { directive: 'script-src', sources: PREVIEW, reason: 'Preview Mode.', when: { previewMode: true } },
    {
      directive: 'style-src',
      sources: [...PREVIEW, 'https://fonts.googleapis.com'],
      reason: 'Preview Mode: its style sheets.',
      when: { previewMode: true },
    },
    {
      directive: 'img-src',
      sources: ['https://googletagmanager.com', 'https://ssl.gstatic.com', 'https://www.gstatic.com'],
      reason: 'Preview Mode: its images.',
      when: { previewMode: true },
    },
    {
      directive: 'font-src',
      sources: ['https://fonts.gstatic.com', 'data:'],
      reason: 'Preview Mode: its fonts.',
      when: { previewMode: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://www.googletagmanager.com/gtm.js?id=GTM-1' },
    { destination: 'image', url: 'https://www.googletagmanager.com/td?id=GTM-1' },
    { destination: 'connect', url: 'https://www.googletagmanager.com/a?id=GTM-1' },
    { destination: 'connect', url: 'https://www.google.com/ccm/collect' },
    {
      kind: 'inline',
      inlineType: 'script',
      text: "dataLayer.push({ event: 'a' })",
      when: { unsafeInlineScripts: true },
    },
    { kind: 'eval', when: { customJavaScriptVariables: true } },
    { destination: 'iframe', url: 'https://www.googletagmanager.com/static/', when: { serviceWorker: true } },
    { destination: 'script', url: 'https://tagmanager.google.com/debug', when: { previewMode: true } },
    { destination: 'style', url: 'https://tagmanager.google.com/debug/badge.css', when: { previewMode: true } },
    { destination: 'image', url: 'https://ssl.gstatic.com/a.png', when: { previewMode: true } },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/roboto/v18/a.woff2', when: { previewMode: true } },
  ],
  notes: [
    'Only the container. Its tags are other vendors: list each, such as GoogleAnalytics4, GoogleAds, GoogleFloodlight.',
    'The page recommends a nonce, which a static policy cannot have. Its other ways are a hash of the inline code, which ' +
      'belongs in the site’s own policy, and unsafeInlineScripts. Either way gtm.js needs the host in script-src.',
    'Versions of the page differ: older ones have no connect-src, or no www.google.com in it; the newest puts the nonce ' +
      'in script-src-elem. The definition has the fullest list.',
    'Preview Mode asks for googletagmanager.com without www, which is another host.',
    'Incomplete: of the newest version of the page only the beginning could be read. The tables were read in a copy ' +
      'of the version before.',
  ],
};

/** Options of Google Tag Manager. */
export interface GoogleTagManagerOptions {
  /**
   * Allow all inline scripts, so that the container's inline code runs. Dangerous, and discouraged by the page: with it
   * the policy cannot stop injected scripts. A hash of the inline code is better.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * The container has Custom JavaScript variables: they need `'unsafe-eval'`, without which they are undefined. The page
   * recommends custom templates instead.
   * @default false
   */
  readonly customJavaScriptVariables?: boolean;
  /**
   * Tag Manager's Preview Mode is used on the site.
   * @default false
   */
  readonly previewMode?: boolean;
  /**
   * The service worker is used: for enhanced match, user data beacons and Ads conversions.
   * @default false
   */
  readonly serviceWorker?: boolean;
}

/**
 * Google Tag Manager's container. Its tags are vendors of their own.
 *
 * @see https://developers.google.com/tag-platform/security/guides/csp
 */
export class GoogleTagManager extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoogleTagManagerOptions = {}) {
    super(DEFINITION, options);
  }
}
