import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'browsee',
  title: 'Browsee',
  category: 'analytics',
  documentation: ['https://docs.browsee.io/project/content-security-policies'],
  verified: '2026-11-21',
  hosts: ['*.browsee.io'],
  options: {
    snippetHash: {
      kind: 'text',
      format: 'hash',
      example: 'sha256-LIWxvaPcpStKaib3stZibHkJmqC6mzhCozh5zG32eP4=',
      description:
        'The hash of the inline snippet as the site prints it: the browser console tells it. The best way ' +
        'according to the page. Without effect together with unsafeInlineScripts.',
    },
    engagement: { kind: 'flag', default: false, description: 'Feedback forms, surveys or notification bars are used.' },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts for the snippet, which the page advises against. Dangerous: with it the policy ' +
        'cannot stop injected scripts.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://cdn.browsee.io'], reason: 'The recording script.' },
    {
      directive: 'connect-src',
      sources: ['https://*.browsee.io', 'wss://session.browsee.io'],
      reason: 'Sends the recorded session, partly over a web socket.',
    },
    {
      directive: 'script-src',
      sources: ["'{snippetHash}'"],
      reason: 'The inline snippet of the site, by its hash.',
      when: { snippetHash: true, unsafeInlineScripts: false },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The inline snippet, and with it every inline script.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'img-src',
      sources: ['https://static.browsee.io'],
      reason: 'Images of forms, surveys and notification bars.',
      when: { engagement: true },
    },
    {
      directive: 'style-src',
      sources: ['https://static.browsee.io', "'unsafe-inline'"],
      reason: 'Forms, surveys and notification bars load and inline their styles.',
      when: { engagement: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.browsee.io/js/browsee.min.js' },
    { destination: 'connect', url: 'https://api.browsee.io/session' },
    { destination: 'connect', url: 'wss://session.browsee.io/socket' },
    { kind: 'inline', inlineType: 'script', text: 'startBrowsee()', when: { unsafeInlineScripts: true } },
    { destination: 'image', url: 'https://static.browsee.io/bar/logo.png', when: { engagement: true } },
    { destination: 'style', url: 'https://static.browsee.io/bar/bar.css', when: { engagement: true } },
    { kind: 'inline', inlineType: 'style', text: '.browsee-bar { color: red }', when: { engagement: true } },
  ],
  notes: [
    'The hash of the snippet differs from site to site, since it depends on the exact formatting: the page has ' +
      'no value to give.',
    'A snippet that stands in a script file of the site needs neither the hash nor the inline scripts.',
  ],
};

/** Options of Browsee. */
export interface BrowseeOptions {
  /**
   * The hash of the inline snippet as the site prints it: the browser console tells it. The best way according to the
   * page. Without effect together with `unsafeInlineScripts`.
   * @default - no inline snippet is allowed
   */
  readonly snippetHash?: string;
  /**
   * Feedback forms, surveys or notification bars are used.
   * @default false
   */
  readonly engagement?: boolean;
  /**
   * Allow all inline scripts for the snippet, which the page advises against. Dangerous: with it the policy cannot stop
   * injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Browsee session recording.
 *
 * @see https://docs.browsee.io/project/content-security-policies
 */
export class Browsee extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: BrowseeOptions = {}) {
    super(DEFINITION, options);
  }
}
