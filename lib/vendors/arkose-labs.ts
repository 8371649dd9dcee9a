import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.arkoselabs.com'];
const COMPANY = ['https://{company}-api.arkoselabs.com'];
const CUSTOM = ['https://{customDomain}'];
const ANY = { company: false, customDomain: false };
const BY_COMPANY = { company: true, customDomain: false };
const BY_DOMAIN = { customDomain: true };

const DEFINITION: VendorDefinition = {
  id: 'arkose-labs',
  title: 'Arkose Labs',
  category: 'captcha-and-bots',
  documentation: ['https://developer.arkoselabs.com/docs/domain-policy'],
  verified: '2026-11-21',
  hosts: ['*.arkoselabs.com'],
  options: {
    company: {
      kind: 'text',
      format: 'label',
      example: 'acme',
      description:
        'The company’s name in the host from which the script is loaded, "client" for the default client-api host: ' +
        'allows this host instead of the wildcard.',
    },
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'verify.example.com',
      description: 'The vanity URL’s host. It replaces Arkose Labs’ hosts.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline styles. The page prefers a nonce, which a policy written beforehand cannot hold, so a site whose ' +
        'policy restricts styles needs this, or shows challenges without their styles.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ALL, reason: 'The client API.', when: ANY },
    { directive: 'frame-src', sources: ALL, reason: 'Challenges are shown in frames.', when: ANY },
    { directive: 'connect-src', sources: ALL, reason: 'Requests of the client API.', when: ANY },

    { directive: 'script-src', sources: COMPANY, reason: 'The client API.', when: BY_COMPANY },
    { directive: 'frame-src', sources: COMPANY, reason: 'Challenges are shown in frames.', when: BY_COMPANY },
    { directive: 'connect-src', sources: COMPANY, reason: 'Requests of the client API.', when: BY_COMPANY },

    { directive: 'script-src', sources: CUSTOM, reason: 'The client API.', when: BY_DOMAIN },
    { directive: 'frame-src', sources: CUSTOM, reason: 'Challenges are shown in frames.', when: BY_DOMAIN },
    { directive: 'connect-src', sources: CUSTOM, reason: 'Requests of the client API.', when: BY_DOMAIN },

    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'The client API adds styles to the page.',
      when: { unsafeInlineStyles: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://client-api.arkoselabs.com/v2/KEY/api.js', when: ANY },
    { destination: 'iframe', url: 'https://client-api.arkoselabs.com/v2/KEY/enforcement.html', when: ANY },
    { destination: 'connect', url: 'https://client-api.arkoselabs.com/fc/gt2/public_key/KEY', when: ANY },
    { destination: 'script', url: 'https://{company}-api.arkoselabs.com/v2/KEY/api.js', when: BY_COMPANY },
    { destination: 'iframe', url: 'https://{company}-api.arkoselabs.com/v2/KEY/enforcement.html', when: BY_COMPANY },
    { destination: 'script', url: 'https://{customDomain}/v2/KEY/api.js', when: BY_DOMAIN },
    { destination: 'connect', url: 'https://{customDomain}/fc/gt2/public_key/KEY', when: BY_DOMAIN },
    { kind: 'inline', inlineType: 'style', text: '#challenge { color: red }', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    "The page asks for style-src with a nonce and calls 'unsafe-inline' not recommended, so it is opt-in.",
    'A table of domains on the page also names cdn.arkoselabs.com and, for failover, status.arkoselabs.com as used by ' +
      'clients. The page’s lists of explicit hosts have neither; the wildcard covers both.',
    'Where default-src is all that a site has, the page wants the hosts there. The merge sees to that.',
  ],
};

/** Options of Arkose Labs. */
export interface ArkoseLabsOptions {
  /**
   * The company's name in the host from which the script is loaded, "client" for the default client-api host: allows
   * this host instead of the wildcard.
   * @default - all of arkoselabs.com
   */
  readonly company?: string;
  /**
   * The vanity URL's host. It replaces Arkose Labs' hosts.
   * @default - Arkose Labs' hosts
   */
  readonly customDomain?: string;
  /**
   * Allow all inline styles. The page prefers a nonce, which a policy written beforehand cannot hold, so a site whose
   * policy restricts styles needs this, or shows challenges without their styles.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * Arkose Labs client integration: Bot Manager, MatchKey challenges.
 *
 * @see https://developer.arkoselabs.com/docs/domain-policy
 */
export class ArkoseLabs extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ArkoseLabsOptions = {}) {
    super(DEFINITION, options);
  }
}
