import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'mux',
  title: 'Mux',
  category: 'media',
  documentation: ['https://www.mux.com/docs/core/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.mux.com', '*.litix.io'],
  options: {
    wildcardHosts: {
      kind: 'flag',
      default: false,
      wider: true,
      description:
        'Allow all hosts of Mux for scripts and images as well, as the page’s short form does. Wider, but keeps ' +
        'working when Mux changes a host name.',
    },
    directUploads: {
      kind: 'flag',
      default: false,
      description:
        'Visitors upload videos straight to Mux. The uploads go to storage.googleapis.com, which serves others too.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://*.litix.io', 'https://*.mux.com'],
      reason: 'Manifests and segments of streams, and the measurements of Mux Data.',
    },
    { directive: 'media-src', sources: ['blob:', 'https://*.mux.com'], reason: 'The player feeds streams from blob:.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'The player’s workers are started from blob: URLs.' },
    {
      directive: 'img-src',
      sources: ['https://*.litix.io', 'https://image.mux.com'],
      reason: 'Posters and thumbnails, and beacons of Mux Data.',
      when: { wildcardHosts: false },
    },
    {
      directive: 'script-src',
      sources: ['https://src.litix.io'],
      reason: 'The script of Mux Data.',
      when: { wildcardHosts: false },
    },
    {
      directive: 'img-src',
      sources: ['https://*.litix.io', 'https://*.mux.com'],
      reason: 'Posters and thumbnails, and beacons of Mux Data, from whichever host.',
      when: { wildcardHosts: true },
    },
    {
      directive: 'script-src',
      sources: ['https://*.litix.io', 'https://*.mux.com'],
      reason: 'Scripts of Mux from whichever host.',
      when: { wildcardHosts: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://storage.googleapis.com'],
      reason: 'Direct uploads are sent to Google Cloud Storage.',
      when: { directUploads: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://stream.mux.com/abc.m3u8' },
    { destination: 'connect', url: 'https://inferred.litix.io/' },
    { destination: 'video', url: 'blob:https://site.example/6f2d' },
    { destination: 'video', url: 'https://stream.mux.com/abc/medium.mp4' },
    { destination: 'image', url: 'https://image.mux.com/abc/thumbnail.webp' },
    { destination: 'script', url: 'https://src.litix.io/core/4/mux.js' },
    { destination: 'worker', url: 'blob:https://site.example/9a1c' },
    {
      destination: 'connect',
      url: 'https://storage.googleapis.com/upload/abc',
      when: { directUploads: true },
    },
  ],
  notes: [
    'Broad: storage.googleapis.com stands in both of the page’s forms without a bucket, for direct uploads. ' +
      'Anybody can store things there, so it is allowed with directUploads only.',
    'The page has a short form, which puts *.mux.com, *.litix.io and storage.googleapis.com into default-src, and a ' +
      'policy per directive that it says covers all functions. The default is the second; it has the same wildcards ' +
      'for requests and media. wildcardHosts widens scripts and images to the short form’s wildcards.',
    'The text after the page’s two policies could not be read.',
  ],
};

/** Options of Mux. */
export interface MuxOptions {
  /**
   * Allow all hosts of Mux for scripts and images as well, as the page's short form does. Wider, but keeps working when
   * Mux changes a host name.
   * @default false
   */
  readonly wildcardHosts?: boolean;
  /**
   * Visitors upload videos straight to Mux. The uploads go to storage.googleapis.com, which serves others too.
   * @default false
   */
  readonly directUploads?: boolean;
}

/**
 * Mux Video, Mux Player and Mux Data.
 *
 * @see https://www.mux.com/docs/core/content-security-policy
 */
export class Mux extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MuxOptions = {}) {
    super(DEFINITION, options);
  }
}
