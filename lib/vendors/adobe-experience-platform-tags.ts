import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'adobe-experience-platform-tags',
  title: 'Adobe Experience Platform Tags',
  category: 'tag-management',
  documentation: [
    'https://experienceleague.adobe.com/en/docs/experience-platform/tags/client-side/content-security-policy',
  ],
  verified: '2026-11-21',
  hosts: ['assets.adobedtm.com'],
  options: {
    selfHosted: {
      kind: 'flag',
      default: false,
      description: 'The site hosts the library itself, so Adobe’s host is not needed.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for rules with the action Custom Code, which fail without it. Dangerous: with it the ' +
        'policy cannot stop injected scripts. The page calls it the least secure way.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://assets.adobedtm.com'],
      reason: 'The tag library and its code, on Adobe’s host.',
      when: { selfHosted: false },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Rules with custom code run it as inline scripts.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://assets.adobedtm.com/1/2/launch-3.min.js', when: { selfHosted: false } },
    { destination: 'script', url: 'https://assets.adobedtm.com/1/2/4/RC1-source.min.js', when: { selfHosted: false } },
    { kind: 'inline', inlineType: 'script', text: 'customCode()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'The page prefers a nonce for inline scripts, which a policy written beforehand cannot hold. It says that hashes are ' +
      'not feasible for a tag manager.',
    "With a library on the site’s own host the page asks for 'self', which is the site’s to allow.",
    'What the tags load needs sources of its own: list those vendors too.',
  ],
};

/** Options of Adobe Experience Platform Tags. */
export interface AdobeExperiencePlatformTagsOptions {
  /**
   * The site hosts the library itself, so Adobe's host is not needed.
   * @default false
   */
  readonly selfHosted?: boolean;
  /**
   * Allow all inline scripts, for rules with the action Custom Code, which fail without it. Dangerous: with it the
   * policy cannot stop injected scripts. The page calls it the least secure way.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Adobe Experience Platform Tags, formerly Launch.
 *
 * @see https://experienceleague.adobe.com/en/docs/experience-platform/tags/client-side/content-security-policy
 */
export class AdobeExperiencePlatformTags extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AdobeExperiencePlatformTagsOptions = {}) {
    super(DEFINITION, options);
  }
}
