import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'checkr-embeds',
  title: 'Checkr Embeds',
  category: 'scheduling-and-forms',
  documentation: ['https://docs.checkr.com/embeds/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.checkr.com', '*.checkr-staging.com'],
  options: {
    staging: {
      kind: 'flag',
      default: false,
      description: 'A Checkr staging account is used, in addition to production.',
    },
    cdn: { kind: 'flag', default: false, description: 'The library comes from the CDN jsDelivr instead of npm.' },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description: 'Allow all inline styles, for those of the embeds that cannot have a nonce.',
    },
  },
  requirements: [
    { directive: 'frame-src', sources: ['https://web-sdk-services.checkr.com'], reason: 'Embeds are frames.' },
    { directive: 'script-src', sources: ['https://web-sdk-services.checkr.com'], reason: 'Scripts of the embeds.' },
    {
      directive: 'frame-src',
      sources: ['https://web-sdk-services.checkr-staging.com'],
      reason: 'Embeds of a staging account.',
      when: { staging: true },
    },
    {
      directive: 'script-src',
      sources: ['https://web-sdk-services.checkr-staging.com'],
      reason: 'Scripts of a staging account’s embeds.',
      when: { staging: true },
    },
    {
      directive: 'script-src',
      sources: ['https://cdn.jsdelivr.net/npm/@checkr/web-sdk'],
      reason: 'The library, loaded from the CDN.',
      when: { cdn: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Embeds add inline style elements.',
      when: { unsafeInlineStyles: true },
    },
  ],
  examples: [
    { destination: 'iframe', url: 'https://web-sdk-services.checkr.com/embeds/new-invitation' },
    { destination: 'script', url: 'https://web-sdk-services.checkr.com/embeds.js' },
    { destination: 'iframe', url: 'https://web-sdk-services.checkr-staging.com/embeds', when: { staging: true } },
    { destination: 'script', url: 'https://web-sdk-services.checkr-staging.com/embeds.js', when: { staging: true } },
    { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/@checkr/web-sdk', when: { cdn: true } },
    { kind: 'inline', inlineType: 'style', text: '.checkr { color: red }', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    'The source of the CDN has a path without a slash at its end: it allows that address only, not a versioned ' +
      'file below it.',
    'Embeds pass the nonce that they are given (cspNonce) to their inline style elements. A policy written ' +
      'beforehand has no nonces, so unsafeInlineStyles is the way where style-src is restricted; the page’s table ' +
      'has no style-src.',
  ],
};

/** Options of Checkr Embeds. */
export interface CheckrEmbedsOptions {
  /**
   * A Checkr staging account is used, in addition to production.
   * @default false
   */
  readonly staging?: boolean;
  /**
   * The library comes from the CDN jsDelivr instead of npm.
   * @default false
   */
  readonly cdn?: boolean;
  /**
   * Allow all inline styles, for those of the embeds that cannot have a nonce.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * Checkr Embeds, the web SDK for background checks.
 *
 * @see https://docs.checkr.com/embeds/content-security-policy
 */
export class CheckrEmbeds extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CheckrEmbedsOptions = {}) {
    super(DEFINITION, options);
  }
}
