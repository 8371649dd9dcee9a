import { Vendor, VendorDefinition } from './vendor';

const APIS = 'https://*.googleapis.com';
const STATIC = 'https://*.gstatic.com';
const GOOGLE = 'https://*.google.com';

const DEFINITION: VendorDefinition = {
  id: 'google-maps-javascript-api',
  title: 'Google Maps JavaScript API',
  category: 'maps',
  documentation: ['https://developers.google.com/maps/documentation/javascript/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['maps.googleapis.com', 'maps.gstatic.com'],
  options: {
    loaderHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'maps.google.fr',
      description: 'Legacy or regional Google hosts from which the page loads the API, besides maps.googleapis.com.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, as the page’s allowlist policy does and its strict policy does not. Dangerous: with ' +
        'it the policy cannot stop injected scripts. For inline code that a hash cannot cover.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [APIS], reason: 'The API and the scripts that it loads.' },
    { directive: 'script-src', sources: ["'unsafe-eval'"], reason: 'The API evaluates code.' },
    { directive: 'script-src', sources: ['blob:'], reason: 'Scripts and workers made in the page.' },
    {
      directive: 'script-src',
      sources: ['https://{loaderHosts}'],
      reason: 'The API, loaded from a legacy or regional host.',
      when: { loaderHosts: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts, which the allowlist policy of the page allows.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'The API inserts style elements; without a nonce they count as inline.',
    },
    { directive: 'style-src', sources: ['https://fonts.googleapis.com'], reason: 'Style sheets of the map’s fonts.' },
    { directive: 'font-src', sources: ['https://fonts.gstatic.com'], reason: 'The map’s fonts.' },
    {
      directive: 'img-src',
      sources: [APIS, STATIC, GOOGLE, 'https://*.googleusercontent.com', 'data:'],
      reason: 'Tiles, markers, controls and photos.',
    },
    {
      directive: 'connect-src',
      sources: [APIS, GOOGLE, STATIC, 'data:', 'blob:'],
      reason: 'Map data and the services of the API.',
    },
    { directive: 'frame-src', sources: [GOOGLE], reason: 'Frames of the API.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers made in the page.' },
  ],
  examples: [
    { destination: 'script', url: 'https://maps.googleapis.com/maps/api/js?key=1&callback=initMap' },
    { kind: 'eval' },
    { destination: 'script', url: 'https://{loaderHosts}/maps/api/js', when: { loaderHosts: true } },
    { destination: 'style', url: 'https://fonts.googleapis.com/css?family=Roboto' },
    { kind: 'inline', inlineType: 'style', text: '.gm-style { font: 400 11px Roboto }' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/roboto/v18/a.woff2' },
    { destination: 'image', url: 'https://maps.gstatic.com/mapfiles/transparent.png' },
    { destination: 'image', url: 'https://khms0.googleapis.com/kh?v=1' },
    { destination: 'image', url: 'https://lh3.googleusercontent.com/p/1' },
    { destination: 'connect', url: 'https://maps.googleapis.com/maps/vt' },
    { destination: 'iframe', url: 'https://www.google.com/maps/' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { kind: 'inline', inlineType: 'script', text: 'initMap()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'Broad: the page names *.googleapis.com for images and requests and *.googleusercontent.com for images, and no ' +
      'narrower hosts. script-src has the first as well, since the page says that googleapis.com must be allowed and ' +
      'not which hosts below it. Google serves much else there, also for others, such as files in its storage.',
    "The page recommends a strict policy of nonces and 'strict-dynamic', which a static policy cannot have. The other " +
      "directives are those of the strict policy; script-src has the hosts instead, and style-src 'unsafe-inline' " +
      'in place of the nonce that the API copies to the style elements it inserts.',
    "The scheme https: in the strict policy’s script-src is there for browsers without 'strict-dynamic' and is dropped.",
    "Incomplete: the page’s allowlist policy could be read only up to 'unsafe-inline' in its script-src. The host is " +
      'that of the loader on the same page, which says besides that googleapis.com must be allowed. Watch the reports ' +
      'for scripts of other Google hosts.',
  ],
};

/** Options of the Google Maps JavaScript API. */
export interface GoogleMapsJavaScriptApiOptions {
  /**
   * Legacy or regional Google hosts from which the page loads the API, besides maps.googleapis.com.
   * @default - none
   */
  readonly loaderHosts?: string[];
  /**
   * Allow all inline scripts, as the page's allowlist policy does and its strict policy does not. Dangerous: with it
   * the policy cannot stop injected scripts. For inline code that a hash cannot cover.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Google Maps JavaScript API.
 *
 * @see https://developers.google.com/maps/documentation/javascript/content-security-policy
 */
export class GoogleMapsJavaScriptApi extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoogleMapsJavaScriptApiOptions = {}) {
    super(DEFINITION, options);
  }
}
