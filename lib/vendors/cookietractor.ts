import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'cookietractor',
  title: 'CookieTractor',
  category: 'consent',
  documentation: ['https://www.cookietractor.com/documentation/troubleshooting/content-security-policy-csp'],
  verified: '2026-11-28',
  hosts: ['*.cookietractor.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://*.cookietractor.com'], reason: 'The consent script.' },
    {
      directive: 'connect-src',
      sources: ['https://*.cookietractor.com'],
      reason: 'Consent, status and configuration from the API.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.cookietractor.com/cookietractor.js' },
    { destination: 'connect', url: 'https://api.cookietractor.com/consent' },
    { destination: 'connect', url: 'https://cdn.cookietractor.com/configuration' },
  ],
  notes: [
    'The page misspells the name of the first directive as "scrips-src"; the text above it speaks of script-src.',
  ],
};

/**
 * CookieTractor consent banner.
 *
 * @see https://www.cookietractor.com/documentation/troubleshooting/content-security-policy-csp
 */
export class CookieTractor extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
