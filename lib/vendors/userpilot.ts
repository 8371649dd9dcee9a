import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'userpilot',
  title: 'Userpilot',
  category: 'onboarding',
  documentation: [
    'https://docs.userpilot.com/developer/security/csp',
    'https://docs.userpilot.com/article/152-faq-content-security-policy',
  ],
  verified: '2026-11-21',
  hosts: ['*.userpilot.io'],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      wider: false,
      description: 'Use the page’s detailed list instead of wildcards. Tighter, but a new host is blocked until known.',
    },
    analyticsRegions: {
      kind: 'choice',
      many: true,
      values: { us: 'United States', eu: 'European Union', in: 'India' },
      default: ['us', 'eu', 'in'],
      description: 'Where the account’s analytics are. Matters with exactHosts only: the wildcards cover all regions.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, as the page’s short policy does and its detailed list does not. Dangerous: with it ' +
        'the policy cannot stop injected scripts. For content with custom JavaScript that fails without it.',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Content is styled inline.' },
    {
      directive: 'font-src',
      sources: ['https://fonts.googleapis.com', 'https://fonts.gstatic.com', 'https://fonts.userpilot.io'],
      reason: 'Fonts of the content.',
    },
    { directive: 'media-src', sources: ['https://js.userpilot.io'], reason: 'Sounds and videos of the content.' },

    {
      directive: 'script-src',
      sources: ['https://*.userpilot.io'],
      reason: 'The SDK.',
      when: { exactHosts: false },
    },
    {
      directive: 'style-src',
      sources: ['https://*.userpilot.io', 'https://fonts.gstatic.com', 'https://fonts.googleapis.com'],
      reason: 'Style sheets of the content and of its fonts.',
      when: { exactHosts: false },
    },
    {
      directive: 'img-src',
      sources: ['https://*.userpilot.io'],
      reason: 'Images of the content.',
      when: { exactHosts: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.userpilot.io', 'wss://*.userpilot.io'],
      reason: 'Requests of the SDK, and its web socket for events.',
      when: { exactHosts: false },
    },

    {
      directive: 'script-src',
      sources: ['https://deploy.userpilot.io', 'https://js.userpilot.io'],
      reason: 'The SDK.',
      when: { exactHosts: true },
    },
    {
      directive: 'img-src',
      sources: [
        'https://gifs.userpilot.io',
        'https://media.userpilot.io',
        'https://uploads.userpilot.io',
        'https://videos.userpilot.io',
      ],
      reason: 'Images of the content.',
      when: { exactHosts: true },
    },
    {
      directive: 'connect-src',
      sources: [
        'https://analytex.userpilot.io',
        'https://api.userpilot.io',
        'https://find.userpilot.io',
        'https://find-w.userpilot.io',
        'https://find-x.userpilot.io',
        'https://find-y.userpilot.io',
        'https://find-z.userpilot.io',
        'https://playground.userpilot.io',
        'https://reporting.userpilot.io',
        'https://uploads.userpilot.io',
        'wss://analytex.userpilot.io',
        'wss://api.userpilot.io',
        'wss://reporting.userpilot.io',
      ],
      reason: 'Requests of the SDK, and its web sockets.',
      when: { exactHosts: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://analytex-{analyticsRegions}.userpilot.io', 'wss://analytex-{analyticsRegions}.userpilot.io'],
      reason: 'Analytics of the account’s region.',
      when: { exactHosts: true },
    },

    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts, which the short policy of the page allows.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.userpilot.io/sdk/latest.js' },
    { destination: 'script', url: 'https://deploy.userpilot.io/1.js' },
    { destination: 'connect', url: 'https://api.userpilot.io/v1/identify' },
    { destination: 'connect', url: 'wss://analytex.userpilot.io/socket/websocket' },
    { destination: 'connect', url: 'wss://reporting.userpilot.io/socket' },
    { destination: 'connect', url: 'https://find-x.userpilot.io/' },
    { destination: 'connect', url: 'wss://analytex-{analyticsRegions}.userpilot.io/socket' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
    { destination: 'font', url: 'https://fonts.userpilot.io/a.woff2' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2', when: { exactHosts: false } },
    { destination: 'image', url: 'https://media.userpilot.io/a.png' },
    { destination: 'image', url: 'https://gifs.userpilot.io/a.gif' },
    { destination: 'video', url: 'https://js.userpilot.io/a.mp4' },
    { kind: 'inline', inlineType: 'style', text: '.userpilot { color: red }' },
    { kind: 'inline', inlineType: 'script', text: 'track()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'The short policy allows wss: to every host. All web sockets of the detailed list are below userpilot.io, so the ' +
      'wildcard is narrowed to wss://*.userpilot.io.',
    'The short policy allows all inline scripts, the detailed list none. The default goes by the list; ' +
      'unsafeInlineScripts by the short policy.',
    'The short policy names no fonts and no media, the detailed list does: without them fonts and videos would be ' +
      'blocked, so the default has them from the list.',
    'The schemeless *.userpilot.io of the short policy is the same as https://*.userpilot.io on an https page.',
    'The detailed list has fonts.googleapis.com under font-src, where browsers never ask for it, and not under style-src. ' +
      'exactHosts keeps to the list.',
  ],
};

/** Options of Userpilot. */
export interface UserpilotOptions {
  /**
   * Use the page's detailed list instead of wildcards. Tighter, but a new host is blocked until known.
   * @default false
   */
  readonly exactHosts?: boolean;
  /**
   * Where the account's analytics are. Matters with `exactHosts` only: the wildcards cover all regions.
   * @default ['us', 'eu', 'in']
   */
  readonly analyticsRegions?: ('us' | 'eu' | 'in')[];
  /**
   * Allow all inline scripts, as the page's short policy does and its detailed list does not. Dangerous: with it the
   * policy cannot stop injected scripts. For content with custom JavaScript that fails without it.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Userpilot in-app guidance and analytics.
 *
 * @see https://docs.userpilot.com/developer/security/csp
 */
export class Userpilot extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: UserpilotOptions = {}) {
    super(DEFINITION, options);
  }
}
