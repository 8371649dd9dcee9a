import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'segment',
  title: 'Segment',
  category: 'analytics',
  documentation: ['https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/faq/'],
  verified: '2026-11-21',
  hosts: ['*.segment.com', '*.segment.io'],
  options: {
    writeKey: {
      kind: 'text',
      format: 'label',
      pattern: /^[a-z0-9]+$/i,
      example: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
      description:
        'The write key of the source, to allow only the paths that the page lists. They do not hold the file that ' +
        'the snippet loads: for a library that is bundled with the site.',
    },
    moreEndpoints: {
      kind: 'flag',
      default: false,
      description: 'Allow the further hosts that take events which the guide to version 2 of the library lists.',
    },
    customCdnDomain: {
      kind: 'text',
      format: 'host',
      example: 'cdn.example.com',
      description: 'With the Custom Domain feature: the domain that Segment provided for the CDN.',
    },
    customApiDomain: {
      kind: 'text',
      format: 'host',
      example: 'api.example.com',
      description: 'With the Custom Domain feature: the domain that Segment provided for the tracking API.',
    },
  },
  requirements: [
    { directive: 'connect-src', sources: ['https://api.segment.io'], reason: 'Events.' },
    {
      directive: 'script-src',
      sources: ['https://cdn.segment.com'],
      reason: 'The library, and its destinations.',
      when: { writeKey: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://cdn.segment.com'],
      reason: 'The settings of the source are fetched.',
      when: { writeKey: false },
    },
    {
      directive: 'script-src',
      sources: [
        'https://cdn.segment.com/analytics-next/bundles/',
        'https://cdn.segment.com/next-integrations/integrations/',
      ],
      reason: 'Parts of the library, and its destinations.',
      when: { writeKey: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://cdn.segment.com/v1/projects/{writeKey}/settings'],
      reason: 'The settings of the source are fetched.',
      when: { writeKey: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.segment.com', 'https://track.segment.com'],
      reason: 'Further hosts that take events.',
      when: { moreEndpoints: true },
    },
    {
      directive: 'script-src',
      sources: ['https://{customCdnDomain}'],
      reason: 'The library, from the site’s own domain.',
      when: { customCdnDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customCdnDomain}'],
      reason: 'The settings of the source, from the site’s own domain.',
      when: { customCdnDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customApiDomain}'],
      reason: 'Events, to the site’s own domain.',
      when: { customApiDomain: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.segment.com/analytics.js/v1/abc/analytics.min.js',
      when: { writeKey: false },
    },
    { destination: 'connect', url: 'https://cdn.segment.com/v1/projects/abc/settings', when: { writeKey: false } },
    { destination: 'connect', url: 'https://api.segment.io/v1/t' },
    {
      destination: 'script',
      url: 'https://cdn.segment.com/next-integrations/integrations/braze/1.0.0/braze.js.gz',
      when: { writeKey: true },
    },
    {
      destination: 'connect',
      url: 'https://cdn.segment.com/v1/projects/{writeKey}/settings',
      when: { writeKey: true },
    },
    { destination: 'script', url: 'https://{customCdnDomain}/analytics.js', when: { customCdnDomain: true } },
    { destination: 'connect', url: 'https://{customApiDomain}/v1/t', when: { customApiDomain: true } },
  ],
  notes: [
    'The page names domains without directives: cdn.segment.com and api.segment.io. The library is a script that is ' +
      'loaded from the first, fetches its settings from there and sends events to the second.',
    'The guide to version 2 also lists api.segment.com and track.segment.com; they are behind moreEndpoints.',
    'The page ends two of its paths in an asterisk, which is no wildcard there: cut off, so that everything below ' +
      'matches. It lists the settings among scripts, although they are fetched.',
    'Destinations that run in the browser need sources of their own: list these vendors too.',
    'The page wants the site’s nonce on the snippet, where there is one. A policy that is the same for all responses ' +
      'has none: load the snippet from a file or allow its hash.',
  ],
};

/** Options of Segment. */
export interface SegmentOptions {
  /**
   * The write key of the source, to allow only the paths that the page lists. They do not hold the file that the
   * snippet loads: for a library that is bundled with the site.
   * @default - everything on Segment's CDN
   */
  readonly writeKey?: string;
  /**
   * Allow the further hosts that take events which the guide to version 2 of the library lists.
   * @default false
   */
  readonly moreEndpoints?: boolean;
  /**
   * With the Custom Domain feature: the domain that Segment provided for the CDN.
   * @default - none
   */
  readonly customCdnDomain?: string;
  /**
   * With the Custom Domain feature: the domain that Segment provided for the tracking API.
   * @default - none
   */
  readonly customApiDomain?: string;
}

/**
 * Twilio Segment Analytics.js.
 *
 * @see https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/faq/
 */
export class Segment extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SegmentOptions = {}) {
    super(DEFINITION, options);
  }
}
