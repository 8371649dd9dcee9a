import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'google-floodlight',
  title: 'Google Floodlight',
  category: 'advertising',
  documentation: ['https://developers.google.com/tag-platform/security/guides/csp#floodlight'],
  verified: '2026-11-21',
  hosts: ['ad.doubleclick.net', 'ade.googlesyndication.com', '*.fls.doubleclick.net'],
  options: {
    customScripts: {
      kind: 'flag',
      default: false,
      description: 'The "custom scripts" beacons of Floodlight are used: they are frames.',
    },
    advertiserIds: {
      kind: 'text',
      format: 'label',
      many: true,
      example: '1234567',
      pattern: /^\d+$/,
      description: 'With customScripts: the Floodlight advertiser ids. Without them those of everybody are allowed.',
    },
  },
  requirements: [
    {
      directive: 'img-src',
      sources: [
        'https://ad.doubleclick.net',
        'https://ade.googlesyndication.com',
        'https://adservice.google.com',
        'https://www.googletagmanager.com',
      ],
      reason: 'Activities sent as image requests.',
    },
    {
      directive: 'connect-src',
      sources: [
        'https://ad.doubleclick.net',
        'https://pagead2.googlesyndication.com',
        'https://www.google.com',
        'https://www.googleadservices.com',
      ],
      reason: 'Activities sent as requests.',
    },
    { directive: 'frame-src', sources: ['https://www.googletagmanager.com'], reason: 'A frame of the tag.' },
    {
      directive: 'frame-src',
      sources: ['https://*.fls.doubleclick.net'],
      reason: 'Frames of custom scripts, of any advertiser.',
      when: { customScripts: true, advertiserIds: false },
    },
    {
      directive: 'frame-src',
      sources: ['https://{advertiserIds}.fls.doubleclick.net'],
      reason: 'Frames of the advertiser’s custom scripts.',
      when: { customScripts: true, advertiserIds: true },
    },
  ],
  examples: [
    { destination: 'image', url: 'https://ad.doubleclick.net/activity;src=1234567' },
    { destination: 'image', url: 'https://ade.googlesyndication.com/ddm/activity/src=1234567' },
    { destination: 'connect', url: 'https://ad.doubleclick.net/activity;src=1234567' },
    { destination: 'connect', url: 'https://www.google.com/ccm/collect' },
    { destination: 'iframe', url: 'https://www.googletagmanager.com/static/' },
    {
      destination: 'iframe',
      url: 'https://1.fls.doubleclick.net/activityi;src=1',
      when: { customScripts: true, advertiserIds: false },
    },
    {
      destination: 'iframe',
      url: 'https://{advertiserIds}.fls.doubleclick.net/activityi;src=1',
      when: { customScripts: true, advertiserIds: true },
    },
  ],
  notes: [
    'The page has no script-src for Floodlight: its tag comes through gtag.js or Tag Manager. List GoogleTagManager as ' +
      'well, which has the script’s host.',
    'The page’s table for image tags adds nothing: both its hosts stand in the table for all users.',
    'The page leaves the choice between one advertiser id and * (any); with no advertiserIds the definition takes *.',
    'The tables were read in a copy of the page.',
  ],
};

/** Options of Google Floodlight. */
export interface GoogleFloodlightOptions {
  /**
   * The "custom scripts" beacons of Floodlight are used: they are frames.
   * @default false
   */
  readonly customScripts?: boolean;
  /**
   * With `customScripts`: the Floodlight advertiser ids.
   * @default - those of everybody are allowed
   */
  readonly advertiserIds?: string[];
}

/**
 * Google Floodlight, of Campaign Manager 360.
 *
 * @see https://developers.google.com/tag-platform/security/guides/csp#floodlight
 */
export class GoogleFloodlight extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoogleFloodlightOptions = {}) {
    super(DEFINITION, options);
  }
}
