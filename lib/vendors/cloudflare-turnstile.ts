import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'cloudflare-turnstile',
  title: 'Cloudflare Turnstile',
  category: 'captcha-and-bots',
  documentation: ['https://developers.cloudflare.com/turnstile/reference/content-security-policy/'],
  verified: '2026-11-28',
  hosts: ['challenges.cloudflare.com'],
  options: {
    preClearance: { kind: 'flag', default: false, description: 'The widget is in pre-clearance mode.' },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://challenges.cloudflare.com'], reason: 'The script of the widget.' },
    { directive: 'frame-src', sources: ['https://challenges.cloudflare.com'], reason: 'The widget is a frame.' },
    {
      directive: 'connect-src',
      sources: ["'self'"],
      reason: 'Pre-clearance asks the site’s own /cdn-cgi/ for its cookie.',
      when: { preClearance: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://challenges.cloudflare.com/turnstile/v0/api.js' },
    {
      destination: 'iframe',
      url: 'https://challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/turnstile/if/ov2/',
    },
    {
      destination: 'connect',
      url: 'https://site.example/cdn-cgi/challenge-platform/h/b/rc/1',
      when: { preClearance: true },
    },
  ],
  notes: [
    "The 'self' of pre-clearance is the vendor’s need: its script sends a request to the site’s own host.",
    'The page recommends a nonce on the script tag. A policy written beforehand has no nonces, so this is its ' +
      'other way. A nonce would cover the script only: the frame needs its host all the same.',
  ],
};

/** Options of Cloudflare Turnstile. */
export interface CloudflareTurnstileOptions {
  /**
   * The widget is in pre-clearance mode.
   * @default false
   */
  readonly preClearance?: boolean;
}

/**
 * Cloudflare Turnstile.
 *
 * @see https://developers.cloudflare.com/turnstile/reference/content-security-policy/
 */
export class CloudflareTurnstile extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CloudflareTurnstileOptions = {}) {
    super(DEFINITION, options);
  }
}
