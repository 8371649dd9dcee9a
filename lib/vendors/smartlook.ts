import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.smartlook.cloud', 'https://*.smartlook.com'];

const DEFINITION: VendorDefinition = {
  id: 'smartlook',
  title: 'Smartlook',
  category: 'monitoring',
  documentation: ['https://help.smartlook.com/docs/content-security-policy-csp-smartlook'],
  verified: '2026-11-21',
  hosts: ['*.smartlook.cloud', '*.smartlook.com'],
  options: {
    snippetHash: {
      kind: 'text',
      format: 'hash',
      example: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      description: 'The hash of the inline tracking script. Not needed if the site loads it from a file.',
    },
    blobWorkers: {
      kind: 'flag',
      default: false,
      description: 'Allow workers from blob: URLs, which one version of the page requires and the others do not.',
    },
    unsafeEval: {
      kind: 'flag',
      default: false,
      description:
        'Allow strings to be run as code, which one version of the page requires and the others do not. Dangerous: ' +
        'it makes injected text run.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The recorder.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Recorded sessions go to several hosts.' },
    {
      directive: 'script-src',
      sources: ["'{snippetHash}'"],
      reason: 'The inline tracking script.',
      when: { snippetHash: true },
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'Workers from blob: URLs, by one version of the page.',
      when: { blobWorkers: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'Strings run as code, by one version of the page.',
      when: { unsafeEval: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://web-sdk.smartlook.com/recorder.js' },
    { destination: 'connect', url: 'https://web-writer.eu.smartlook.cloud/v2/write' },
    { destination: 'connect', url: 'https://manager.smartlook.com/rec/v3/setup' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d', when: { blobWorkers: true } },
    { kind: 'eval', when: { unsafeEval: true } },
  ],
  notes: [
    'Versions of the page disagree: one requires unsafe-eval and workers from blob:, the others do not, and none has ' +
      'a date. The default goes by the others; two options by the one.',
    'The page offers a nonce or a hash for the inline script and advises against unsafe-inline. A policy that is the ' +
      'same for all responses has no nonces.',
  ],
};

/** Options of Smartlook. */
export interface SmartlookOptions {
  /**
   * The hash of the inline tracking script, such as `sha256-…`. Not needed if the site loads it from a file.
   * @default - no inline script is allowed
   */
  readonly snippetHash?: string;
  /**
   * Allow workers from blob: URLs, which one version of the page requires and the others do not.
   * @default false
   */
  readonly blobWorkers?: boolean;
  /**
   * Allow strings to be run as code, which one version of the page requires and the others do not. Dangerous: it makes
   * injected text run.
   * @default false
   */
  readonly unsafeEval?: boolean;
}

/**
 * Smartlook Web SDK.
 *
 * @see https://help.smartlook.com/docs/content-security-policy-csp-smartlook
 */
export class Smartlook extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SmartlookOptions = {}) {
    super(DEFINITION, options);
  }
}
