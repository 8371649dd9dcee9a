import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'raygun',
  title: 'Raygun',
  category: 'monitoring',
  documentation: ['https://github.com/MindscapeHQ/raygun4js'],
  verified: '2026-11-21',
  hosts: ['*.raygun.io'],
  options: {
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The library is bundled from npm, so that nothing is loaded from Raygun’s CDN.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for the inline snippet. Dangerous: with it the policy cannot stop injected scripts. ' +
        'Rather allow the snippet by its hash, or put it into a file.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.raygun.io'],
      reason: 'The snippet loads the library.',
      when: { bundled: false },
    },
    { directive: 'connect-src', sources: ['https://api.raygun.io'], reason: 'Errors and timings are sent.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet is an inline script.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.raygun.io/raygun4js/raygun.min.js', when: { bundled: false } },
    { destination: 'connect', url: 'https://api.raygun.io/entries' },
    { destination: 'connect', url: 'https://api.raygun.io/events' },
    { kind: 'inline', inlineType: 'script', text: "rg4js('apiKey', '1')", when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'Raygun’s page about CSP is about sending it violation reports, not about the needs of its library. They follow ' +
      'from the snippet in the README and from the default in the published source.',
    'The snippet’s URL has no scheme; it is the same as https on an https page.',
  ],
};

/** Options of Raygun. */
export interface RaygunOptions {
  /**
   * The library is bundled from npm, so that nothing is loaded from Raygun's CDN.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * Allow all inline scripts, for the inline snippet. Dangerous: with it the policy cannot stop injected scripts. Rather
   * allow the snippet by its hash, or put it into a file.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Raygun crash reporting and real user monitoring.
 *
 * @see https://github.com/MindscapeHQ/raygun4js
 */
export class Raygun extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: RaygunOptions = {}) {
    super(DEFINITION, options);
  }
}
