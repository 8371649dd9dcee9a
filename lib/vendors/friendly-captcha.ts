import { Vendor, VendorDefinition } from './vendor';

const V1 = 'https://developer.friendlycaptcha.com/docs/v1/guides/csp';

const DEFINITION: VendorDefinition = {
  id: 'friendly-captcha',
  title: 'Friendly Captcha',
  category: 'captcha-and-bots',
  documentation: [
    'https://developer.friendlycaptcha.com/docs/v2/guides/csp',
    'https://developer.friendlycaptcha.com/docs/v1/guides/csp',
  ],
  verified: '2026-11-28',
  hosts: ['*.frcapi.com'],
  options: {
    version: {
      kind: 'choice',
      values: { v1: 'version 1', v2: 'version 2' },
      default: 'v2',
      description: 'The version of Friendly Captcha.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The widget of version 1 is part of the site’s own code instead of coming from jsDelivr.',
    },
    widgetVersion: {
      kind: 'text',
      format: 'labels',
      example: '0.9.18',
      pattern: /^\d+\.\d+\.\d+$/,
      description:
        'The version of the friendly-challenge package on jsDelivr, for version 1: allows its two files only.',
    },
  },
  requirements: [
    {
      directive: 'frame-src',
      sources: ['https://*.frcapi.com'],
      reason: 'The widget is a frame.',
      when: { version: 'v2' },
    },
    {
      directive: 'script-src',
      sources: ["'wasm-unsafe-eval'"],
      reason: 'The puzzle is solved with WebAssembly.',
      page: V1,
      when: { version: 'v1' },
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'The puzzle is solved in workers that are started from blob: URLs.',
      page: V1,
      when: { version: 'v1' },
    },
    {
      directive: 'script-src',
      sources: ['https://cdn.jsdelivr.net/npm/'],
      reason: 'The widget script.',
      page: V1,
      when: { version: 'v1', bundled: false, widgetVersion: false },
    },
    {
      directive: 'script-src',
      sources: [
        'https://cdn.jsdelivr.net/npm/friendly-challenge@{widgetVersion}/widget.min.js',
        'https://cdn.jsdelivr.net/npm/friendly-challenge@{widgetVersion}/widget.module.min.js',
      ],
      reason: 'The widget script.',
      page: V1,
      when: { version: 'v1', bundled: false, widgetVersion: true },
    },
  ],
  examples: [
    { destination: 'iframe', url: 'https://global.frcapi.com/api/v2/captcha/widget', when: { version: 'v2' } },
    { destination: 'iframe', url: 'https://eu.frcapi.com/api/v2/captcha/agent', when: { version: 'v2' } },
    { destination: 'iframe', url: 'https://a.frcapi.com/', when: { version: 'v2' } },
    { kind: 'wasm', when: { version: 'v1' } },
    { destination: 'worker', url: 'blob:https://site.example/1', when: { version: 'v1' } },
    {
      destination: 'script',
      url: 'https://cdn.jsdelivr.net/npm/friendly-challenge@0.9.18/widget.module.min.js',
      when: { version: 'v1', bundled: false, widgetVersion: false },
    },
    {
      destination: 'script',
      url: 'https://cdn.jsdelivr.net/npm/friendly-challenge@{widgetVersion}/widget.module.min.js',
      when: { version: 'v1', bundled: false, widgetVersion: true },
    },
  ],
  notes: [
    'Version 2 names no script host: its SDK is part of the site’s code or comes from a CDN of the site’s ' +
      'choice, which then belongs into the site’s policy.',
    'Broad: the first way of version 1 allows every npm package on jsDelivr, so an attacker’s as well. widgetVersion ' +
      'and bundled are the ways around it.',
    'Version 1 lists child-src blob: as well, for browsers that do not know worker-src. All browsers of today ' +
      'do; it would only open frames to blob: URLs and was dropped.',
    'Left out: endpoints of your own for version 2, since the guide on them does not say what the embedding ' +
      'site’s policy needs.',
  ],
};

/** Options of Friendly Captcha. */
export interface FriendlyCaptchaOptions {
  /**
   * The version of Friendly Captcha.
   * @default 'v2'
   */
  readonly version?: 'v1' | 'v2';
  /**
   * The widget of version 1 is part of the site’s own code instead of coming from jsDelivr.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * The version of the `friendly-challenge` package on jsDelivr, for version 1: allows its two files only.
   * @default - all of jsDelivr’s npm packages, with version 1
   */
  readonly widgetVersion?: string;
}

/**
 * Friendly Captcha.
 *
 * @see https://developer.friendlycaptcha.com/docs/v2/guides/csp
 */
export class FriendlyCaptcha extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: FriendlyCaptchaOptions = {}) {
    super(DEFINITION, options);
  }
}
