import { Vendor, VendorDefinition } from './vendor';

const FAST = 'https://fast.appcues.com';
const API = 'https://api.appcues.net';
const BOTH = ['https://*.appcues.com', 'https://*.appcues.net'];
const WILDCARDS = { exactHosts: false };
const EXACT = { exactHosts: true };

const DEFINITION: VendorDefinition = {
  id: 'appcues',
  title: 'Appcues',
  category: 'onboarding',
  documentation: ['https://docs.appcues.com/user-experiences-faq/faq-content-security-policies'],
  verified: '2026-11-21',
  pageDate: '2026-03-05',
  hosts: ['*.appcues.com', '*.appcues.net'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description: 'Use the page’s specific hosts instead of wildcards. Tighter, but they may change without notice.',
    },
    inlineStyles: {
      kind: 'flag',
      default: true,
      description: 'Themes or in-line styling are used, which need inline styles.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for an SDK locked to a version below 4.39.41 whose flows have actions or buttons that ' +
        'trigger flows. Dangerous: with it the policy cannot stop injected scripts.',
    },
  },
  requirements: [
    { directive: 'font-src', sources: ['https://fonts.gstatic.com'], reason: 'Google Fonts in flows.' },
    {
      directive: 'style-src',
      sources: ['https://fonts.google.com', 'https://fonts.googleapis.com'],
      reason: 'Style sheets of Google Fonts.',
    },
    { directive: 'img-src', sources: ['https://res.cloudinary.com'], reason: 'Images in flows.' },
    { directive: 'img-src', sources: ['https://cdn.jsdelivr.net'], reason: 'Images in flows that come from jsDelivr.' },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Themes and in-line styling.',
      when: { inlineStyles: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Flow actions and buttons that trigger flows, in older versions of the SDK.',
      when: { unsafeInlineScripts: true },
    },

    {
      directive: 'frame-src',
      sources: ['https://*.appcues.com'],
      reason: 'Flows are shown in frames.',
      when: WILDCARDS,
    },
    { directive: 'style-src', sources: BOTH, reason: 'Style sheets of flows.', when: WILDCARDS },
    { directive: 'script-src', sources: BOTH, reason: 'The SDK.', when: WILDCARDS },
    { directive: 'img-src', sources: BOTH, reason: 'Images in flows.', when: WILDCARDS },
    {
      directive: 'connect-src',
      sources: ['https://*.appcues.com', 'https://*.appcues.net', 'wss://*.appcues.com', 'wss://*.appcues.net'],
      reason: 'Requests of the SDK, and its web socket.',
      when: WILDCARDS,
    },

    { directive: 'frame-src', sources: [FAST], reason: 'Flows are shown in frames.', when: EXACT },
    { directive: 'style-src', sources: [API, FAST], reason: 'Style sheets of flows.', when: EXACT },
    { directive: 'script-src', sources: [API, FAST], reason: 'The SDK.', when: EXACT },
    {
      directive: 'img-src',
      sources: [API, FAST, 'https://images.appcues.com'],
      reason: 'Images in flows.',
      when: EXACT,
    },
    {
      directive: 'connect-src',
      sources: [API, FAST, 'wss://api.appcues.net'],
      reason: 'Requests of the SDK, and its web socket.',
      when: EXACT,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://fast.appcues.com/1.js' },
    { destination: 'iframe', url: 'https://fast.appcues.com/frame' },
    { destination: 'connect', url: 'https://api.appcues.net/v1/accounts/1/users/2/activity' },
    { destination: 'connect', url: 'wss://api.appcues.net/v1/socket' },
    { destination: 'style', url: 'https://fast.appcues.com/generic/main.css' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
    { destination: 'image', url: 'https://images.appcues.com/a.png' },
    { destination: 'image', url: 'https://res.cloudinary.com/a.png' },
    { destination: 'image', url: 'https://cdn.jsdelivr.net/a.png' },
    { kind: 'inline', inlineType: 'style', text: '.appcues { color: red }', when: { inlineStyles: true } },
    { kind: 'inline', inlineType: 'script', text: 'action()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'Broad: cdn.jsdelivr.net serves everybody’s files. The page names the whole host, for images only.',
    "The wildcards are what the page recommends; 'unsafe-inline' for styles is part of both lists, and may go where " +
      'neither themes nor in-line styling are used.',
    'Incomplete: the newest copy of the page ends within connect-src of the specific hosts. That line is from the copy ' +
      'before it.',
    "An older article has 'unsafe-inline' for scripts always; the newer one only for old versions of the SDK.",
  ],
};

/** Options of Appcues. */
export interface AppcuesOptions {
  /**
   * Use the page's specific hosts instead of wildcards. Tighter, but they may change without notice.
   * @default false
   */
  readonly exactHosts?: boolean;
  /**
   * Themes or in-line styling are used, which need inline styles.
   * @default true
   */
  readonly inlineStyles?: boolean;
  /**
   * Allow all inline scripts, for an SDK locked to a version below 4.39.41 whose flows have actions or buttons that
   * trigger flows. Dangerous: with it the policy cannot stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Appcues Web SDK: onboarding flows.
 *
 * @see https://docs.appcues.com/user-experiences-faq/faq-content-security-policies
 */
export class Appcues extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AppcuesOptions = {}) {
    super(DEFINITION, options);
  }
}
