import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'consentstack',
  title: 'ConsentStack',
  category: 'consent',
  documentation: ['https://www.consentstack.io/docs/developers/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.consentstack.io'],
  options: {
    branding: {
      kind: 'flag',
      default: true,
      description: 'The banner shows the logo of ConsentStack. Switch it off on a paid plan with the branding removed.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://cdn.consentstack.io'], reason: 'The SDK.' },
    {
      directive: 'connect-src',
      sources: ['https://config.consentstack.io', 'https://origins.consentstack.io'],
      reason: 'Configuration of the banner, and recorded consent.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The banner is styled inline.' },
    {
      directive: 'img-src',
      sources: ['https://cdn.consentstack.io'],
      reason: 'The logo of ConsentStack in the banner.',
      when: { branding: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.consentstack.io/sdk.js' },
    { destination: 'connect', url: 'https://config.consentstack.io/v1/site' },
    { destination: 'connect', url: 'https://origins.consentstack.io/v1/consent' },
    { kind: 'inline', inlineType: 'style', text: '.banner { color: red }' },
    { destination: 'image', url: 'https://cdn.consentstack.io/logo.svg', when: { branding: true } },
  ],
  notes: [
    'The logo is part of the free plan and can be removed on paid ones. The default allows it, so that it holds ' +
      'on any plan.',
  ],
};

/** Options of ConsentStack. */
export interface ConsentStackOptions {
  /**
   * The banner shows the logo of ConsentStack. Switch it off on a paid plan with the branding removed.
   * @default true
   */
  readonly branding?: boolean;
}

/**
 * ConsentStack consent banner.
 *
 * @see https://www.consentstack.io/docs/developers/content-security-policy
 */
export class ConsentStack extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ConsentStackOptions = {}) {
    super(DEFINITION, options);
  }
}
