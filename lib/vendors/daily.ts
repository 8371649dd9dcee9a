import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'daily',
  title: 'Daily Prebuilt',
  category: 'communication',
  documentation: ['https://docs.daily.co/docs/guides/privacy-and-security/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.daily.co'],
  options: {
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The library is part of the site’s own code instead of coming from unpkg.',
    },
  },
  requirements: [
    { directive: 'frame-src', sources: ['https://*.daily.co'], reason: 'The call is a frame.' },
    {
      directive: 'script-src',
      sources: ['https://unpkg.com/@daily-co/daily-js'],
      reason: 'The library daily-js.',
      when: { bundled: false },
    },
    { directive: 'script-src', sources: ['blob:'], reason: 'The library runs scripts from blob: URLs.' },
  ],
  examples: [
    { destination: 'iframe', url: 'https://acme.daily.co/standup' },
    { destination: 'script', url: 'https://unpkg.com/@daily-co/daily-js', when: { bundled: false } },
    { destination: 'script', url: 'blob:https://site.example/1' },
  ],
  notes: [
    'Daily Prebuilt only. A custom call object needs another, larger policy, which could not be read in full.',
    'The source of unpkg has a path without a slash at its end: it allows that address only, wherever that ' +
      'redirects to within unpkg, and no versioned address.',
    "Left out: all 'self' of the sample, that of worker-src included: the page does not say that Daily needs one.",
  ],
};

/** Options of Daily Prebuilt. */
export interface DailyOptions {
  /**
   * The library is part of the site’s own code instead of coming from unpkg.
   * @default false
   */
  readonly bundled?: boolean;
}

/**
 * Daily Prebuilt video calls, embedded with daily-js.
 *
 * @see https://docs.daily.co/docs/guides/privacy-and-security/content-security-policy
 */
export class Daily extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DailyOptions = {}) {
    super(DEFINITION, options);
  }
}
