import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'maplibre-gl-js',
  title: 'MapLibre GL JS',
  category: 'maps',
  documentation: ['https://maplibre.org/maplibre-gl-js/docs/#csp-directives'],
  verified: '2026-11-21',
  hosts: [],
  options: {
    setup: {
      kind: 'choice',
      values: {
        'self-hosted': 'Version 6 or later, served by the site',
        cdn: 'Version 6 or later, loaded from another origin',
        v5: 'Version 5 or earlier, default bundle',
      },
      default: 'self-hosted',
      description: 'Which version of the library is used, and where it comes from.',
    },
  },
  requirements: [
    { directive: 'img-src', sources: ['data:', 'blob:'], reason: 'Sprites and images made in the page.' },
    {
      directive: 'img-src',
      sources: ["'self'"],
      reason: 'Images of the library, served by the site.',
      when: { setup: ['self-hosted', 'cdn'] },
    },
    {
      directive: 'worker-src',
      sources: ["'self'"],
      reason: 'The library’s worker, a file on the site.',
      when: { setup: ['self-hosted', 'cdn'] },
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'The library’s worker, made in the page.',
      when: { setup: ['cdn', 'v5'] },
    },
  ],
  examples: [
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'image', url: 'blob:https://site.example/6f2d' },
    { destination: 'worker', url: 'https://site.example/maplibre-gl-worker.js', when: { setup: 'self-hosted' } },
    { destination: 'image', url: 'https://site.example/marker.png', when: { setup: 'self-hosted' } },
    { destination: 'worker', url: 'blob:https://site.example/6f2d', when: { setup: ['cdn', 'v5'] } },
  ],
  notes: [
    "'self' is the library’s need: since version 6 its worker is a file of the site. A CDN’s library starts a blob: of " +
      'the same origin instead.',
    'No hosts: the site chooses its servers of tiles, styles and fonts, and the CDN. Allow them in connect-src, and in ' +
      'script-src and style-src.',
    'Version 5 also had child-src blob:, for browsers that do not know worker-src. It is left out: it allows frames too.',
    'The directives for version 5 were read in a copy of an older version of the page.',
  ],
};

/** Options of MapLibre GL JS. */
export interface MapLibreGlJsOptions {
  /**
   * Which version of the library is used, and where it comes from: version 6 or later served by the site
   * (`self-hosted`), version 6 or later loaded from another origin (`cdn`), or version 5 or earlier (`v5`).
   * @default 'self-hosted'
   */
  readonly setup?: 'self-hosted' | 'cdn' | 'v5';
}

/**
 * MapLibre GL JS.
 *
 * @see https://maplibre.org/maplibre-gl-js/docs/#csp-directives
 */
export class MapLibreGlJs extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MapLibreGlJsOptions = {}) {
    super(DEFINITION, options);
  }
}
