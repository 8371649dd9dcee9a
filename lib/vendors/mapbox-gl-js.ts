import { Vendor, VendorDefinition } from './vendor';

const LIBRARY = 'https://api.mapbox.com/mapbox-gl-js/';

const DEFINITION: VendorDefinition = {
  id: 'mapbox-gl-js',
  title: 'Mapbox GL JS',
  category: 'maps',
  documentation: [
    'https://docs.mapbox.com/mapbox-gl-js/guides/security-and-testing/',
    'https://docs.mapbox.com/mapbox-gl-js/guides/browsers',
  ],
  verified: '2026-11-21',
  hosts: ['api.mapbox.com', 'events.mapbox.com'],
  options: {
    cdn: {
      kind: 'flag',
      default: false,
      description: 'The library and its style sheet are loaded from Mapbox instead of the site’s own bundle.',
    },
    standardStyle: {
      kind: 'flag',
      default: false,
      description: 'The Mapbox Standard style or 3D features (models) are used: they need WebAssembly.',
    },
    strictBundle: {
      kind: 'flag',
      default: false,
      description: 'The bundle mapbox-gl-csp.js is used, whose worker the site serves, instead of a worker from blob:.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description: 'Allow inline styles, as the example for the CDN and the older guide do.',
    },
    scopedRules: {
      kind: 'flag',
      default: false,
      description:
        'Allow only the paths of the API that the library uses, against sending data out through Mapbox. Guaranteed for ' +
        'one version of the library only.',
    },
    usernames: {
      kind: 'text',
      format: 'label',
      many: true,
      example: 'my-account',
      description: 'With scopedRules: the Mapbox accounts whose own styles, fonts and models are used.',
    },
  },
  requirements: [
    { directive: 'img-src', sources: ['data:', 'blob:'], reason: 'Sprites and images made in the page.' },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'The library’s workers are made in the page.',
      when: { strictBundle: false },
    },
    {
      directive: 'worker-src',
      sources: ["'self'"],
      reason: 'The strict bundle’s worker, a file on the site.',
      when: { strictBundle: true },
    },
    { directive: 'script-src', sources: [LIBRARY], reason: 'The library.', when: { cdn: true } },
    { directive: 'style-src', sources: [LIBRARY], reason: 'The library’s style sheet.', when: { cdn: true } },
    {
      directive: 'script-src',
      sources: ["'wasm-unsafe-eval'"],
      reason: 'Decoders in WebAssembly, for the Standard style and 3D.',
      when: { standardStyle: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline styles of the map.',
      when: { unsafeInlineStyles: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://events.mapbox.com'],
      reason: 'Telemetry.',
    },
    {
      directive: 'connect-src',
      sources: ['https://api.mapbox.com'],
      reason: 'Tiles, styles, fonts, models and sessions.',
      when: { scopedRules: false },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://api.mapbox.com/fonts/v1/mapbox/',
        'https://api.mapbox.com/map-sessions/v1',
        'https://api.mapbox.com/mapbox-gl-js/',
        'https://api.mapbox.com/models/v1/mapbox/',
        'https://api.mapbox.com/raster/v1/',
        'https://api.mapbox.com/rasterarrays/v1/',
        'https://api.mapbox.com/styles/v1/mapbox/',
        'https://api.mapbox.com/v4/',
      ],
      reason: 'Tiles, Mapbox’s own styles, fonts and models, and sessions.',
      when: { scopedRules: true },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://api.mapbox.com/fonts/v1/{usernames}/',
        'https://api.mapbox.com/models/v1/{usernames}/',
        'https://api.mapbox.com/styles/v1/{usernames}/',
      ],
      reason: 'The account’s own styles, fonts and models.',
      when: { scopedRules: true, usernames: true },
    },
  ],
  examples: [
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'image', url: 'blob:https://site.example/6f2d' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d', when: { strictBundle: false } },
    { destination: 'worker', url: 'https://site.example/mapbox-gl-csp-worker.js', when: { strictBundle: true } },
    { destination: 'connect', url: 'https://api.mapbox.com/v4/mapbox.mapbox-streets-v8/1/0/0.vector.pbf' },
    { destination: 'connect', url: 'https://api.mapbox.com/styles/v1/mapbox/standard' },
    { destination: 'connect', url: 'https://api.mapbox.com/map-sessions/v1?sku=1' },
    { destination: 'connect', url: 'https://events.mapbox.com/events/v2' },
    {
      destination: 'connect',
      url: 'https://api.mapbox.com/styles/v1/{usernames}/1',
      when: { scopedRules: true, usernames: true },
    },
    { destination: 'script', url: 'https://api.mapbox.com/mapbox-gl-js/v3.25.0/mapbox-gl.js', when: { cdn: true } },
    { destination: 'style', url: 'https://api.mapbox.com/mapbox-gl-js/v3.25.0/mapbox-gl.css', when: { cdn: true } },
    { kind: 'wasm', when: { standardStyle: true } },
    { kind: 'inline', inlineType: 'style attribute', text: 'opacity: 0', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    "'self' with strictBundle is the library’s need: the page demands that the worker comes from the site’s own origin. " +
      'Its example names the worker by a bare path, which is no valid source.',
    "The older guide to browsers has child-src blob:, https://*.tiles.mapbox.com in connect-src and 'unsafe-inline' in " +
      'style-src besides. The current list has none of them; the last is an option.',
    "The examples for scoped rules have nonces, which a static policy cannot have, or 'unsafe-inline' in script-src for " +
      'the page’s own inline code: allow that with a hash.',
    'With tokens restricted to URLs, the page rules out the referrer policies same-origin and no-referrer, and a CSP ' +
      'sandbox needs allow-same-origin.',
    'The strict bundle and the scoped rules were read in a copy of the page.',
  ],
};

/** Options of Mapbox GL JS. */
export interface MapboxGlJsOptions {
  /**
   * The library and its style sheet are loaded from Mapbox instead of the site's own bundle.
   * @default false
   */
  readonly cdn?: boolean;
  /**
   * The Mapbox Standard style or 3D features (models) are used: they need WebAssembly.
   * @default false
   */
  readonly standardStyle?: boolean;
  /**
   * The bundle mapbox-gl-csp.js is used, whose worker the site serves, instead of a worker from `blob:`.
   * @default false
   */
  readonly strictBundle?: boolean;
  /**
   * Allow inline styles, as the example for the CDN and the older guide do.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
  /**
   * Allow only the paths of the API that the library uses, against sending data out through Mapbox. Guaranteed for one
   * version of the library only.
   * @default false
   */
  readonly scopedRules?: boolean;
  /**
   * With `scopedRules`: the Mapbox accounts whose own styles, fonts and models are used.
   * @default - only Mapbox's own
   */
  readonly usernames?: string[];
}

/**
 * Mapbox GL JS.
 *
 * @see https://docs.mapbox.com/mapbox-gl-js/guides/security-and-testing/
 */
export class MapboxGlJs extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MapboxGlJsOptions = {}) {
    super(DEFINITION, options);
  }
}
