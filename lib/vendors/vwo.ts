import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.visualwebsiteoptimizer.com', 'https://app.vwo.com'];
const ENGAGE = ['https://cdn.pushcrew.com'];

const DEFINITION: VendorDefinition = {
  id: 'vwo',
  title: 'VWO',
  category: 'experimentation',
  documentation: [
    'https://help.vwo.com/hc/en-us/articles/4402037837209-How-to-Whitelist-VWO-in-Your-Website-s-Content-Security-Policy-CSP-',
  ],
  verified: '2026-11-21',
  hosts: ['*.visualwebsiteoptimizer.com', 'app.vwo.com', 'cdn.pushcrew.com', 'useruploads.vwo.io'],
  options: {
    engage: { kind: 'flag', default: false, description: 'VWO Engage, the product for push messages, is used.' },
    uploadedImages: {
      kind: 'flag',
      default: false,
      description: 'Variations hold images that were uploaded to VWO.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [...HOSTS, "'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The SmartCode, which is inline, and code of variations, which is evaluated.',
    },
    {
      directive: 'style-src',
      sources: [...HOSTS, "'unsafe-inline'"],
      reason: 'Style sheets, and inline styles of variations.',
    },
    { directive: 'connect-src', sources: HOSTS, reason: 'Settings are fetched and visits are recorded.' },
    {
      directive: 'img-src',
      sources: [...HOSTS, 'https://chart.googleapis.com'],
      reason: 'Images of VWO, and charts.',
    },
    { directive: 'frame-src', sources: HOSTS, reason: 'Frames of VWO and its app.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers are started from blob: URLs.' },
    { directive: 'font-src', sources: ['blob:'], reason: 'The page allows blob: by default; fonts fall back on it.' },
    { directive: 'media-src', sources: ['blob:'], reason: 'The page allows blob: by default; media fall back on it.' },

    { directive: 'script-src', sources: ENGAGE, reason: 'The code of VWO Engage.', when: { engage: true } },
    { directive: 'style-src', sources: ENGAGE, reason: 'Style sheets of VWO Engage.', when: { engage: true } },
    { directive: 'img-src', sources: ENGAGE, reason: 'Images of VWO Engage.', when: { engage: true } },
    {
      directive: 'img-src',
      sources: ['https://useruploads.vwo.io'],
      reason: 'Images that were uploaded to VWO.',
      when: { uploadedImages: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://dev.visualwebsiteoptimizer.com/j.php' },
    { kind: 'inline', inlineType: 'script', text: 'window._vwo_code' },
    { kind: 'eval' },
    { destination: 'style', url: 'https://app.vwo.com/a.css' },
    { kind: 'inline', inlineType: 'style', text: 'body { opacity: 0 }' },
    { destination: 'connect', url: 'https://dev.visualwebsiteoptimizer.com/v.gif' },
    { destination: 'image', url: 'https://chart.googleapis.com/chart' },
    { destination: 'iframe', url: 'https://app.vwo.com/' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { destination: 'font', url: 'blob:https://site.example/9a1c' },
    { destination: 'video', url: 'blob:https://site.example/77ab' },
    { destination: 'script', url: 'https://cdn.pushcrew.com/js/1.js', when: { engage: true } },
    { destination: 'image', url: 'https://useruploads.vwo.io/a.png', when: { uploadedImages: true } },
  ],
  notes: [
    'Hosts are printed without a scheme and stand with https://. The page repeats script-src as script-src-elem; ' +
      'what is stated for script-src goes there as well wherever the site has it.',
    'default-src blob: is stated for what the page’s policy does not name: fonts and media. worker-src names blob: ' +
      "itself; its 'self' is taken to be the site’s own, as the page does not say that VWO needs it.",
    "The page also has a policy with a nonce and 'strict-dynamic', which a static policy cannot have. With " +
      "'unsafe-inline' and 'unsafe-eval' the policy cannot stop injected scripts.",
    'useruploads.vwo.io stands in an older version of the article only. Incomplete: the policy for Data360 without ' +
      'Engage could not be read.',
  ],
};

/** Options of VWO. */
export interface VwoOptions {
  /**
   * VWO Engage, the product for push messages, is used.
   * @default false
   */
  readonly engage?: boolean;
  /**
   * Variations hold images that were uploaded to VWO.
   * @default false
   */
  readonly uploadedImages?: boolean;
}

/**
 * VWO SmartCode.
 *
 * @see https://help.vwo.com/hc/en-us/articles/4402037837209-How-to-Whitelist-VWO-in-Your-Website-s-Content-Security-Policy-CSP-
 */
export class Vwo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: VwoOptions = {}) {
    super(DEFINITION, options);
  }
}
