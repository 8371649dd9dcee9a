import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'adobe-experience-platform-web-sdk',
  title: 'Adobe Experience Platform Web SDK',
  category: 'personalisation',
  documentation: [
    'https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/use-cases/configuring-a-csp',
    'https://github.com/adobe/alloy',
  ],
  verified: '2026-11-21',
  hosts: ['*.adobedc.net'],
  options: {
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'edge.example.com',
      description: 'The first-party domain configured as edgeDomain. It replaces Adobe’s hosts.',
    },
    idMigration: {
      kind: 'flag',
      default: false,
      description: 'idMigrationEnabled is on: ids of visitors are taken over from the older libraries.',
    },
    inAppMessages: { kind: 'flag', default: false, description: 'Web In-App Messaging is used.' },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for the base code on the page and for personalised content with scripts. Dangerous: ' +
        'with it the policy cannot stop injected scripts.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline styles, for personalised content with style elements. The page advises against it.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://*.adobedc.net'],
      reason: 'Events and personalisation over the Edge Network.',
      when: { customDomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customDomain}'],
      reason: 'Events and personalisation over the site’s own domain.',
      when: { customDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.demdex.net'],
      reason: 'Ids of visitors of the older libraries.',
      when: { idMigration: true },
    },
    {
      directive: 'frame-src',
      sources: ['blob:'],
      reason: 'Messages are shown in a frame whose document is a blob: URL.',
      when: { inAppMessages: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The base code, and scripts that personalised content brings.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Styles that personalised content brings.',
      when: { unsafeInlineStyles: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://edge.adobedc.net/ee/v1/interact', when: { customDomain: false } },
    { destination: 'connect', url: 'https://example.data.adobedc.net/ee/v1/collect', when: { customDomain: false } },
    { destination: 'connect', url: 'https://{customDomain}/ee/v1/interact', when: { customDomain: true } },
    { destination: 'connect', url: 'https://adobedc.demdex.net/ee/v1/interact', when: { idMigration: true } },
    { destination: 'iframe', url: 'blob:https://site.example/1', when: { inAppMessages: true } },
    { kind: 'inline', inlineType: 'script', text: 'alloy()', when: { unsafeInlineScripts: true } },
    { kind: 'inline', inlineType: 'style', text: '.hero { color: red }', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    'The page’s policy has a nonce in default-src, which a policy written beforehand cannot hold. Its way without a ' +
      'nonce is not recommended there, so it is opt-in, for scripts and styles apart.',
    'For in-app messages the page asks for default-src blob:. The SDK’s code makes one use of it: the address of the ' +
      'frame that shows the message, hence frame-src.',
    'A blob: frame inherits the policy of the page: scripts within messages need unsafeInlineScripts.',
    'The SDK’s own script is taken to be part of the site; where Adobe’s tag manager loads it, list that vendor too.',
  ],
};

/** Options of the Adobe Experience Platform Web SDK. */
export interface AdobeExperiencePlatformWebSdkOptions {
  /**
   * The first-party domain configured as `edgeDomain`. It replaces Adobe's hosts.
   * @default - Adobe's hosts
   */
  readonly customDomain?: string;
  /**
   * `idMigrationEnabled` is on: ids of visitors are taken over from the older libraries.
   * @default false
   */
  readonly idMigration?: boolean;
  /**
   * Web In-App Messaging is used.
   * @default false
   */
  readonly inAppMessages?: boolean;
  /**
   * Allow all inline scripts, for the base code on the page and for personalised content with scripts. Dangerous: with
   * it the policy cannot stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * Allow all inline styles, for personalised content with style elements. The page advises against it.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * Adobe Experience Platform Web SDK (alloy).
 *
 * @see https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/use-cases/configuring-a-csp
 */
export class AdobeExperiencePlatformWebSdk extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AdobeExperiencePlatformWebSdkOptions = {}) {
    super(DEFINITION, options);
  }
}
