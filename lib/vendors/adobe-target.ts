import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'adobe-target',
  title: 'Adobe Target',
  category: 'experimentation',
  documentation: [
    'https://experienceleague.adobe.com/docs/target-dev/developer/implementation/privacy/content-security-policy.html',
  ],
  verified: '2026-11-21',
  hosts: ['*.tt.omtrdc.net'],
  options: {
    visualEditor: {
      kind: 'choice',
      values: {
        adobe: 'all of Adobe',
        'adobe-and-tags': 'all of Adobe and the hosts of Adobe Experience Platform Tags',
        'experience-cloud': 'the Experience Cloud only',
      },
      description: 'Who may frame the site, so that the Visual Experience Composer can open it.',
    },
    clientCode: {
      kind: 'text',
      format: 'label',
      example: 'acme',
      description:
        'The client code of the account: lets the Visual Experience Composer of this account frame the site.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://*.tt.omtrdc.net'],
      reason: 'Requests for experiences, and what visitors did.',
    },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Experiences bring inline scripts.' },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Content is hidden until it is personalised, and experiences bring inline styles.',
    },
    {
      directive: 'frame-ancestors',
      sources: ['https://*.adobe.com'],
      reason: 'The Visual Experience Composer shows the site in a frame.',
      when: { visualEditor: ['adobe', 'adobe-and-tags'] },
    },
    {
      directive: 'frame-ancestors',
      sources: ['https://*.assets.adobedtm.com'],
      reason: 'The Visual Experience Composer, where Target is deployed with Tags.',
      when: { visualEditor: 'adobe-and-tags' },
    },
    {
      directive: 'frame-ancestors',
      sources: [
        'https://experience.adobe.com',
        'https://experiencecloud.adobe.com',
        'https://*.experiencecloud.adobe.com',
      ],
      reason: 'The Visual Experience Composer of the Experience Cloud shows the site in a frame.',
      when: { visualEditor: 'experience-cloud' },
    },
    {
      directive: 'frame-ancestors',
      sources: ['https://{clientCode}.experiencecloud.adobe.com', 'https://experience.adobe.com'],
      reason: 'The Visual Experience Composer of the account shows the site in a frame.',
      when: { clientCode: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://acme.tt.omtrdc.net/rest/v1/delivery' },
    { kind: 'inline', inlineType: 'script', text: 'offer()' },
    { kind: 'inline', inlineType: 'style', text: 'body { opacity: 0 }' },
    {
      kind: 'frame-ancestors',
      url: 'https://experience.adobe.com',
      when: { visualEditor: ['adobe', 'adobe-and-tags', 'experience-cloud'] },
    },
    {
      kind: 'frame-ancestors',
      url: 'https://acme.experiencecloud.adobe.com',
      when: { visualEditor: 'experience-cloud' },
    },
    { kind: 'frame-ancestors', url: 'https://a.assets.adobedtm.com', when: { visualEditor: 'adobe-and-tags' } },
    { kind: 'frame-ancestors', url: 'https://{clientCode}.experiencecloud.adobe.com', when: { clientCode: true } },
  ],
  notes: [
    "For at.js 2.1 and later. From 2.3.0 on nonces can be used instead of 'unsafe-inline'; a policy written beforehand " +
      'cannot hold them.',
    'The page prints unsafe-inline without quotes, which browsers read as a host. Corrected.',
    "frame-ancestors is about Adobe framing the site, not the reverse; 'self' in it is the site’s own. It matters only " +
      'where the site restricts who may frame it.',
    'The hosts that serve at.js are not on the page: it is taken to be part of the site, or of a tag manager that is ' +
      'listed as well.',
  ],
};

/** Options of Adobe Target. */
export interface AdobeTargetOptions {
  /**
   * Who may frame the site, so that the Visual Experience Composer can open it: all of Adobe, all of Adobe and the
   * hosts of Adobe Experience Platform Tags, or the Experience Cloud only.
   * @default - nobody of Adobe
   */
  readonly visualEditor?: 'adobe' | 'adobe-and-tags' | 'experience-cloud';
  /**
   * The client code of the account: lets the Visual Experience Composer of this account frame the site.
   * @default - see `visualEditor`
   */
  readonly clientCode?: string;
}

/**
 * Adobe Target with at.js.
 *
 * @see https://experienceleague.adobe.com/docs/target-dev/developer/implementation/privacy/content-security-policy.html
 */
export class AdobeTarget extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AdobeTargetOptions = {}) {
    super(DEFINITION, options);
  }
}
