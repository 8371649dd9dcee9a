import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'datagrail-consent',
  title: 'DataGrail Consent',
  category: 'consent',
  documentation: ['https://docs.datagrail.io/docs/consent/deployment-paths/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.datagrail.io'],
  options: {
    unsafeInlineScripts: {
      kind: 'flag',
      default: true,
      description:
        'Allow all inline scripts, as the page’s policy does for consent containers without subresource ' +
        'integrity. Dangerous: with it the policy cannot stop injected scripts. Switch it off where subresource ' +
        'integrity is enabled on the container.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://api.consentjs.datagrail.io'], reason: 'The consent script.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts, which the consent script relies on.',
      when: { unsafeInlineScripts: true },
    },
    { directive: 'connect-src', sources: ['https://api.consentjs.datagrail.io'], reason: 'Configuration and consent.' },
  ],
  examples: [
    { destination: 'script', url: 'https://api.consentjs.datagrail.io/consent-loader.js' },
    { destination: 'connect', url: 'https://api.consentjs.datagrail.io/v1/consent' },
    { kind: 'inline', inlineType: 'script', text: 'consent()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    "The page says that subresource integrity (SRI) makes 'unsafe-inline' needless. The two have nothing to do " +
      'with each other in a browser, but the page’s policy for containers with SRI is without it, and so is ' +
      'unsafeInlineScripts: false.',
  ],
};

/** Options of DataGrail Consent. */
export interface DataGrailConsentOptions {
  /**
   * Allow all inline scripts, as the page’s policy does for consent containers without subresource integrity.
   * Dangerous: with it the policy cannot stop injected scripts. Switch it off where subresource integrity is enabled on
   * the container.
   * @default true
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * DataGrail Consent banner.
 *
 * @see https://docs.datagrail.io/docs/consent/deployment-paths/content-security-policy
 */
export class DataGrailConsent extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DataGrailConsentOptions = {}) {
    super(DEFINITION, options);
  }
}
