import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'cookieyes',
  title: 'CookieYes',
  category: 'consent',
  documentation: ['https://www.cookieyes.com/documentation/content-security-policy/'],
  verified: '2026-11-21',
  pageDate: '2024-07-31',
  hosts: ['cdn-cookieyes.com', '*.cookieyes.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://cdn-cookieyes.com'], reason: 'The banner script.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The banner is styled inline.' },
    {
      directive: 'connect-src',
      sources: ['https://cdn-cookieyes.com', 'https://*.cookieyes.com'],
      reason: 'Configuration of the banner, and recorded consent.',
    },
    { directive: 'img-src', sources: ['https://cdn-cookieyes.com'], reason: 'Images of the banner.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn-cookieyes.com/client_data/1/script.js' },
    { kind: 'inline', inlineType: 'style', text: '.cky-notice { color: red }' },
    { destination: 'connect', url: 'https://cdn-cookieyes.com/client_data/1/config.json' },
    { destination: 'connect', url: 'https://log.cookieyes.com/api/v1/log' },
    { destination: 'image', url: 'https://cdn-cookieyes.com/assets/images/revisit.svg' },
  ],
  notes: [
    'The text of the page names cdn.cookieyes.com, its table and its sample cdn-cookieyes.com, another domain. ' +
      'The table and the sample decide.',
    "Left out: default-src 'none', object-src 'none' and all 'self' of the sample, which are the site’s.",
    'The hosts are printed without a scheme; they stand here with https:.',
  ],
};

/**
 * CookieYes consent banner.
 *
 * @see https://www.cookieyes.com/documentation/content-security-policy/
 */
export class CookieYes extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
