import { Vendor, VendorDefinition } from './vendor';

const PLUGIN = 'https://github.com/CybotAS/CookiebotWP/blob/master/src/lib/WP_Rocket_Helper.php';

const DEFINITION: VendorDefinition = {
  id: 'cookiebot',
  title: 'Cookiebot',
  category: 'consent',
  documentation: [
    'https://support.cookiebot.com/hc/en-us/articles/360018907220-Cookiebot-and-Content-Security-Protocol-CSP',
    PLUGIN,
  ],
  verified: '2026-11-28',
  hosts: ['*.cookiebot.com', '*.cookiebot.eu'],
  options: {
    cdn: {
      kind: 'choice',
      values: { com: 'cookiebot.com', eu: 'cookiebot.eu, the European CDN' },
      default: 'com',
      description: 'The CDN in the src of the Cookiebot script.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://consent.cookiebot.{cdn}', 'https://consentcdn.cookiebot.{cdn}'],
      reason: 'The consent script and the cookie declaration, and the scripts that they load.',
      page: PLUGIN,
    },
    {
      directive: 'connect-src',
      sources: ['https://consent.cookiebot.{cdn}', 'https://consentcdn.cookiebot.{cdn}'],
      reason: 'Settings of the banner are fetched and consent is stored.',
    },
    {
      directive: 'frame-src',
      sources: ['https://consentcdn.cookiebot.{cdn}'],
      reason: 'A frame shares consent between domains.',
    },
    { directive: 'img-src', sources: ['https://imgsct.cookiebot.{cdn}'], reason: 'Image requests of the banner.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The banner is styled inline.' },
  ],
  examples: [
    { destination: 'script', url: 'https://consent.cookiebot.{cdn}/uc.js' },
    { destination: 'script', url: 'https://consentcdn.cookiebot.{cdn}/consentconfig/1/site.example/configuration.js' },
    { destination: 'connect', url: 'https://consentcdn.cookiebot.{cdn}/consentconfig/1/settings.json' },
    { destination: 'iframe', url: 'https://consentcdn.cookiebot.{cdn}/sdk/bc-v4.min.html' },
    { destination: 'image', url: 'https://imgsct.cookiebot.{cdn}/1.gif' },
    { kind: 'inline', inlineType: 'style', text: '#CybotCookiebotDialog { color: blue }' },
  ],
  notes: [
    "In script-src the page has a nonce with 'strict-dynamic', which a policy written beforehand cannot have, and prints " +
      'its scripts on consent.cookiebot.com. The hosts of scripts are those that Cookiebot’s own WordPress plugin names ' +
      'when it keeps its external scripts from being merged.',
    'The newest copy of the page has imgsct.cookiebot.com in img-src, printed with http:, which an https page does not ' +
      'load; an older one has data: instead.',
    'The page says to put .eu in the place of .com in all hosts for the European CDN. Its sample names consent.cookiebot.eu ' +
      'beside the hosts of the other CDN.',
    'With automatic blocking Cookiebot starts the scripts of other vendors anew: list those vendors too.',
  ],
};

/** Options of Cookiebot. */
export interface CookiebotOptions {
  /**
   * The CDN in the `src` of the Cookiebot script.
   * @default 'com'
   */
  readonly cdn?: 'com' | 'eu';
}

/**
 * Cookiebot consent banner and cookie declaration.
 *
 * @see https://support.cookiebot.com/hc/en-us/articles/360018907220-Cookiebot-and-Content-Security-Protocol-CSP
 */
export class Cookiebot extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CookiebotOptions = {}) {
    super(DEFINITION, options);
  }
}
