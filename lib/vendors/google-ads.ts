import { GOOGLE_DOMAINS } from './contract/google-domains';
import { Vendor, VendorDefinition } from './vendor';

const TAG_MANAGER = 'https://www.googletagmanager.com';
const HOSTS = [
  'https://googleads.g.doubleclick.net',
  'https://pagead2.googlesyndication.com',
  'https://www.google.com',
  'https://www.googleadservices.com',
];

const DEFINITION: VendorDefinition = {
  id: 'google-ads',
  title: 'Google Ads',
  category: 'advertising',
  documentation: ['https://developers.google.com/tag-platform/security/guides/csp#google_ads'],
  verified: '2026-11-21',
  hosts: ['www.googleadservices.com', 'googleads.g.doubleclick.net', 'pagead2.googlesyndication.com'],
  options: {
    countryDomains: {
      kind: 'text',
      format: 'labels',
      many: true,
      example: 'co.uk',
      list: GOOGLE_DOMAINS,
      required: true,
      description:
        'Google’s domains of the countries that visitors come from, without "google.": "de" for www.google.de. CSP has ' +
        'no wildcard there, so each must be named. Google’s list is https://www.google.com/supported_domains.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [TAG_MANAGER, ...HOSTS], reason: 'The tag, and the scripts that it loads.' },
    {
      directive: 'img-src',
      sources: [TAG_MANAGER, 'https://google.com', ...HOSTS],
      reason: 'Conversions and remarketing sent as image requests.',
    },
    {
      directive: 'img-src',
      sources: ['https://www.google.{countryDomains}'],
      reason: 'Image requests that go to Google’s domain of the visitor’s country.',
    },
    {
      directive: 'connect-src',
      sources: ['https://google.com', ...HOSTS],
      reason: 'Conversions, remarketing and user data beacons.',
    },
    {
      directive: 'connect-src',
      sources: ['https://www.google.{countryDomains}'],
      reason: 'Requests that go to Google’s domain of the visitor’s country.',
    },
    { directive: 'frame-src', sources: [TAG_MANAGER], reason: 'The frame of the tag’s service worker.' },
  ],
  examples: [
    { destination: 'script', url: 'https://www.googletagmanager.com/gtag/js?id=AW-1' },
    { destination: 'script', url: 'https://www.googleadservices.com/pagead/conversion_async.js' },
    { destination: 'script', url: 'https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/' },
    { destination: 'image', url: 'https://www.google.com/pagead/1p-conversion/1/' },
    { destination: 'image', url: 'https://www.google.{countryDomains}/pagead/1p-user-list/1/' },
    { destination: 'connect', url: 'https://google.com/ccm/form-data/1' },
    { destination: 'connect', url: 'https://www.google.{countryDomains}/ccm/collect' },
    { destination: 'connect', url: 'https://pagead2.googlesyndication.com/ccm/collect' },
    { destination: 'iframe', url: 'https://www.googletagmanager.com/static/service_worker/1/sw_iframe.html' },
  ],
  notes: [
    'Needed for conversion, remarketing and Conversion Linker tags. Through Tag Manager, list GoogleTagManager as well: ' +
      'its definition has the container and its inline code.',
    'google.com and www.google.com are different hosts; the page names both.',
    'The tables for the user data beacon and for the service worker add nothing: all that they name is here.',
    'The tables were read in a copy of the page.',
  ],
};

/** Options of Google Ads. */
export interface GoogleAdsOptions {
  /**
   * Google's domains of the countries that visitors come from, without "google.": "de" for www.google.de. CSP has no
   * wildcard there, so each must be named. Google's list is https://www.google.com/supported_domains.
   */
  readonly countryDomains: string[];
}

/**
 * Google Ads conversion, remarketing and Conversion Linker tags.
 *
 * @see https://developers.google.com/tag-platform/security/guides/csp#google_ads
 */
export class GoogleAds extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoogleAdsOptions) {
    super(DEFINITION, options);
  }
}
