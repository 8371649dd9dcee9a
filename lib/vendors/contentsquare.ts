import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'contentsquare',
  title: 'Contentsquare',
  category: 'analytics',
  documentation: ['https://docs.contentsquare.com/en/web/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.contentsquare.net', '*.contentsquare.com'],
  options: {
    inPageAnalysis: {
      kind: 'flag',
      default: true,
      description:
        'Zones are created and pages analysed from within the Contentsquare application. Not needed to collect data.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: true,
      description:
        'Allow all inline scripts, as the page’s policy does, since the tag usually is one. Dangerous: with it ' +
        'the policy cannot stop injected scripts. Switch it off where the tag is in a script file and there is no ' +
        'cross-domain tracking.',
    },
    crossDomains: {
      kind: 'text',
      format: 'host',
      example: 'example.com',
      many: true,
      description: 'The domains for which cross-domain tracking is active.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://*.contentsquare.net'], reason: 'The tracking tag.' },
    {
      directive: 'script-src',
      sources: ['https://app.contentsquare.com'],
      reason: 'Creation of zones and analysis within the page, started from the Contentsquare application.',
      when: { inPageAnalysis: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The tag is usually an inline script.',
      when: { unsafeInlineScripts: true },
    },
    { directive: 'worker-src', sources: ['blob:'], reason: 'The tag starts a worker from a blob: URL.' },
    { directive: 'img-src', sources: ['https://*.contentsquare.net'], reason: 'Data that the tag sends as images.' },
    {
      directive: 'connect-src',
      sources: ['https://*.contentsquare.net', 'https://*.contentsquare.com'],
      reason: 'Data sent by the tag.',
    },
    {
      directive: 'frame-src',
      sources: ['https://csxd.{crossDomains}'],
      reason: 'Cross-domain tracking shares its data over a frame per domain.',
      when: { crossDomains: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://t.contentsquare.net/uxa/1.js' },
    { destination: 'script', url: 'https://app.contentsquare.com/a.js', when: { inPageAnalysis: true } },
    { kind: 'inline', inlineType: 'script', text: '_uxa.push()', when: { unsafeInlineScripts: true } },
    { destination: 'worker', url: 'blob:https://site.example/1' },
    { destination: 'image', url: 'https://c.contentsquare.net/pageview' },
    { destination: 'connect', url: 'https://c.contentsquare.net/v2/events' },
    { destination: 'connect', url: 'https://k.aeu1.contentsquare.com/v2' },
    {
      destination: 'iframe',
      url: 'https://csxd.{crossDomains}/uxa/xdframe-single-domain-1.1.0.html',
      when: { crossDomains: true },
    },
  ],
  notes: [
    'The page lists child-src blob: as well, for browsers that do not know worker-src. All browsers of today ' +
      'do; it would only open frames to blob: URLs and was dropped.',
    "According to the page cross-domain tracking needs 'unsafe-inline' even where the tag is no inline script, " +
      'since the frame uses inline scripts.',
    'The frame of cross-domain tracking stands in the page’s policy but applies only with that feature.',
    'The hosts are printed without a scheme; they stand here with https:.',
  ],
};

/** Options of Contentsquare. */
export interface ContentsquareOptions {
  /**
   * Zones are created and pages analysed from within the Contentsquare application. Not needed to collect data.
   * @default true
   */
  readonly inPageAnalysis?: boolean;
  /**
   * Allow all inline scripts, as the page’s policy does, since the tag usually is one. Dangerous: with it the policy
   * cannot stop injected scripts. Switch it off where the tag is in a script file and there is no cross-domain
   * tracking.
   * @default true
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * The domains for which cross-domain tracking is active.
   * @default - no cross-domain tracking
   */
  readonly crossDomains?: string[];
}

/**
 * Contentsquare Experience Analytics.
 *
 * @see https://docs.contentsquare.com/en/web/content-security-policy
 */
export class Contentsquare extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ContentsquareOptions = {}) {
    super(DEFINITION, options);
  }
}
