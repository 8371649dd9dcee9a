import { Vendor, VendorDefinition } from './vendor';

const SOURCE = 'https://github.com/rollbar/rollbar.js';

const DEFINITION: VendorDefinition = {
  id: 'rollbar',
  title: 'Rollbar',
  category: 'monitoring',
  documentation: ['https://docs.rollbar.com/docs/browser-js', 'https://github.com/rollbar/docs', SOURCE],
  verified: '2026-11-21',
  hosts: ['*.rollbar.com'],
  options: {
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The library is bundled from npm, so that nothing is loaded from Rollbar’s CDN.',
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
      sources: ['https://cdn.rollbar.com'],
      reason: 'The snippet loads the library.',
      page: 'https://github.com/rollbar/docs',
      when: { bundled: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.rollbar.com'],
      reason: 'Errors and sessions are sent.',
      page: SOURCE,
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet is an inline script.',
      page: 'https://github.com/rollbar/docs',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://cdn.rollbar.com/rollbarjs/refs/tags/v2.26.4/rollbar.min.js',
      when: { bundled: false },
    },
    { destination: 'connect', url: 'https://api.rollbar.com/api/1/item/' },
    { destination: 'connect', url: 'https://api.rollbar.com/api/1/session/' },
    { kind: 'inline', inlineType: 'script', text: 'var _rollbarConfig = {}', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'Rollbar has no page about what a site’s CSP must allow: the needs follow from the snippet and from the defaults in ' +
      'the published source.',
    'Snippets of old versions load the library from cdnjs.cloudflare.com. They are not covered.',
  ],
};

/** Options of Rollbar. */
export interface RollbarOptions {
  /**
   * The library is bundled from npm, so that nothing is loaded from Rollbar's CDN.
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
 * Rollbar error monitoring.
 *
 * @see https://docs.rollbar.com/docs/browser-js
 */
export class Rollbar extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: RollbarOptions = {}) {
    super(DEFINITION, options);
  }
}
