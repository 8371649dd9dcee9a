import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.useinsider.com';

const DEFINITION: VendorDefinition = {
  id: 'insider',
  title: 'Insider',
  category: 'personalisation',
  documentation: ['https://academy.insiderone.com/docs/content-security-policy-csp-directives'],
  verified: '2026-11-21',
  hosts: ['*.useinsider.com'],
  options: {
    unsafeEval: {
      kind: 'flag',
      default: false,
      description: "The panel was created before November 19, 2024: the page asks for 'unsafe-eval' then.",
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The tag and the scripts of campaigns.' },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Campaigns run inline scripts.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of campaigns.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Campaigns are styled inline.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of campaigns.' },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of campaigns.' },
    { directive: 'frame-src', sources: [ALL, 'blob:'], reason: 'Campaigns shown in frames.' },
    { directive: 'worker-src', sources: [ALL], reason: 'Workers of the tag.' },
    { directive: 'object-src', sources: [ALL], reason: 'Objects of campaigns, as the page lists them.' },
    {
      directive: 'connect-src',
      sources: [ALL, 'wss://*.useinsider.com'],
      reason: 'Requests of the tag, and its web sockets.',
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'Campaigns of older panels evaluate code.',
      when: { unsafeEval: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://site.api.useinsider.com/ins.js?id=1' },
    { kind: 'inline', inlineType: 'script', text: 'campaign()' },
    { destination: 'style', url: 'https://assets.useinsider.com/a.css' },
    { kind: 'inline', inlineType: 'style', text: '.ins { color: red }' },
    { destination: 'image', url: 'https://image.useinsider.com/a.png' },
    { destination: 'font', url: 'https://assets.useinsider.com/a.woff2' },
    { destination: 'iframe', url: 'https://site.api.useinsider.com/frame.html' },
    { destination: 'iframe', url: 'blob:https://site.example/6f2d' },
    { destination: 'worker', url: 'https://site.api.useinsider.com/worker.js' },
    { destination: 'object', url: 'https://assets.useinsider.com/a.svg' },
    { destination: 'connect', url: 'https://hit.api.useinsider.com/hit' },
    { destination: 'connect', url: 'wss://socket.useinsider.com/' },
    { kind: 'eval', when: { unsafeEval: true } },
  ],
  notes: [
    'Dangerous: the page demands all inline scripts, with which the policy cannot stop injected ones. It offers no other ' +
      'way.',
    "Dropped: 'unsafe-inline' (and 'unsafe-eval' for older panels) in font-src, img-src, frame-src, worker-src and " +
      'object-src, where they mean nothing; *.api.useinsider.com, which *.useinsider.com covers; script-src-elem, ' +
      'which falls back on the same list in script-src.',
    'Incomplete: the list for panels created before November 19, 2024 could be read up to frame-src. It has ' +
      "'unsafe-eval' in every directive but connect-src; only in script-src does that mean something.",
  ],
};

/** Options of Insider. */
export interface InsiderOptions {
  /**
   * The panel was created before November 19, 2024: the page asks for `'unsafe-eval'` then.
   * @default false
   */
  readonly unsafeEval?: boolean;
}

/**
 * Insider Tag.
 *
 * @see https://academy.insiderone.com/docs/content-security-policy-csp-directives
 */
export class Insider extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: InsiderOptions = {}) {
    super(DEFINITION, options);
  }
}
