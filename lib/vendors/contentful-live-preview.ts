import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'contentful-live-preview',
  title: 'Contentful live preview',
  category: 'cms-and-editing',
  documentation: ['https://github.com/contentful/live-preview'],
  verified: '2026-11-21',
  hosts: ['*.contentful.com'],
  options: {
    region: {
      kind: 'choice',
      values: { us: 'United States', eu: 'European Union' },
      default: 'us',
      description: 'Where the data of the Contentful organization reside, which decides on the host of the web app.',
    },
  },
  requirements: [
    {
      directive: 'frame-ancestors',
      sources: ['https://app.contentful.com'],
      reason: 'The web app shows the site in a frame.',
      when: { region: 'us' },
    },
    {
      directive: 'frame-ancestors',
      sources: ['https://app.eu.contentful.com'],
      reason: 'The web app with EU data residency shows the site in a frame.',
      when: { region: 'eu' },
    },
  ],
  examples: [
    { kind: 'frame-ancestors', url: 'https://app.contentful.com/', when: { region: 'us' } },
    { kind: 'frame-ancestors', url: 'https://app.eu.contentful.com/', when: { region: 'eu' } },
  ],
  notes: [
    'The other way round than most vendors: Contentful frames the site. Only deployments for preview need this, ' +
      'so a live site is better off without it.',
    'The example apps of the official repository are the only policies that Contentful prints; they have the ' +
      'host of the US only. That of the EU is in the README’s list of origins of the web app and in the SDK.',
    "Left out: 'self', which is the site’s, and http://localhost:3001/ of some examples, which is Contentful’s " +
      'own development.',
    'The examples send X-Frame-Options: SAMEORIGIN too. Browsers ignore it where frame-ancestors is present, so ' +
      'it is no need.',
  ],
};

/** Options of Contentful live preview. */
export interface ContentfulLivePreviewOptions {
  /**
   * Where the data of the Contentful organization reside, which decides on the host of the web app.
   * @default 'us'
   */
  readonly region?: 'us' | 'eu';
}

/**
 * Contentful live preview in the web app.
 *
 * @see https://github.com/contentful/live-preview
 */
export class ContentfulLivePreview extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ContentfulLivePreviewOptions = {}) {
    super(DEFINITION, options);
  }
}
