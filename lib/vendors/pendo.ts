import { Vendor, VendorDefinition } from './vendor';

const APP = 'https://app.pendo.io';
const CDN = 'https://cdn.pendo.io';
const DATA = 'https://data.pendo.io';
const STORAGE = 'https://pendo-static-{subscriptionId}.storage.googleapis.com';

const DEFINITION: VendorDefinition = {
  id: 'pendo',
  title: 'Pendo',
  category: 'onboarding',
  documentation: ['https://support.pendo.io/hc/en-us/articles/360032209131-Content-Security-Policy-CSP'],
  verified: '2026-11-21',
  hosts: ['*.pendo.io', 'pendo-io-static.storage.googleapis.com'],
  options: {
    subscriptionId: {
      kind: 'text',
      format: 'label',
      example: '1234567890123456',
      required: true,
      description: 'The id of the subscription, which stands after "/s/" in the URL of the Pendo application.',
    },
    designer: {
      kind: 'flag',
      default: true,
      description: 'Guides are made and edited on the site, in Pendo’s designer. Without it no frames are needed.',
    },
    adopt: { kind: 'flag', default: false, description: 'Pendo Adopt is used.' },
    sessionReplay: { kind: 'flag', default: false, description: 'Sessions are recorded for replay.' },
    listen: { kind: 'flag', default: false, description: 'The ideas portal of Pendo Listen is shown.' },
    videos: {
      kind: 'choice',
      many: true,
      values: { brightcove: 'Brightcove', loom: 'Loom', stream: 'Microsoft Stream' },
      description: 'Guides show videos of these providers.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [APP, CDN, DATA, 'https://pendo-io-static.storage.googleapis.com', STORAGE],
      reason: 'The agent, its settings, guides, and the designer.',
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts, which the page’s policy allows.',
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'Strings run as code, which the page’s policy allows.',
    },
    { directive: 'style-src', sources: [APP, CDN, STORAGE], reason: 'Style sheets of guides.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Guides are styled inline.' },
    { directive: 'img-src', sources: [APP, CDN, DATA, STORAGE], reason: 'Images of guides, and beacons.' },
    { directive: 'connect-src', sources: [APP, DATA, STORAGE], reason: 'Events, and content of guides.' },
    { directive: 'frame-src', sources: [APP], reason: 'The designer.', when: { designer: true } },
    {
      directive: 'child-src',
      sources: [APP],
      reason: 'The designer, as the page prints it beside frame-src.',
      when: { designer: true },
    },
    {
      directive: 'frame-ancestors',
      sources: [APP],
      reason: 'The classic designer shows the site in a frame.',
      when: { designer: true },
    },
    { directive: 'script-src', sources: ['https://adopt.pendo.io'], reason: 'Pendo Adopt.', when: { adopt: true } },
    { directive: 'style-src', sources: ['https://adopt.pendo.io'], reason: 'Pendo Adopt.', when: { adopt: true } },
    { directive: 'img-src', sources: ['https://adopt.pendo.io'], reason: 'Pendo Adopt.', when: { adopt: true } },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'Session Replay uses a web worker.',
      when: { sessionReplay: true },
    },
    { directive: 'frame-src', sources: ['https://portal.pendo.io'], reason: 'Ideas portal.', when: { listen: true } },
    {
      directive: 'frame-src',
      sources: ['https://players.brightcove.net'],
      reason: 'Videos of Brightcove in guides.',
      when: { videos: 'brightcove' },
    },
    {
      directive: 'frame-src',
      sources: ['https://www.loom.com'],
      reason: 'Videos of Loom in guides.',
      when: { videos: 'loom' },
    },
    {
      directive: 'frame-src',
      sources: ['https://web.microsoftstream.com'],
      reason: 'Videos of Microsoft Stream in guides.',
      when: { videos: 'stream' },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.pendo.io/agent/static/abc/pendo.js' },
    { destination: 'script', url: 'https://pendo-static-{subscriptionId}.storage.googleapis.com/guide.js' },
    { kind: 'inline', inlineType: 'script', text: 'pendo.initialize({})' },
    { kind: 'eval' },
    { destination: 'style', url: 'https://pendo-static-{subscriptionId}.storage.googleapis.com/guide.css' },
    { kind: 'inline', inlineType: 'style', text: '._pendo-step { color: red }' },
    { destination: 'image', url: 'https://data.pendo.io/data/ptm.gif/abc' },
    { destination: 'connect', url: 'https://data.pendo.io/data/rec/abc' },
    { destination: 'iframe', url: 'https://app.pendo.io/designer', when: { designer: true } },
    { kind: 'frame-ancestors', url: 'https://app.pendo.io', when: { designer: true } },
    { destination: 'script', url: 'https://adopt.pendo.io/a.js', when: { adopt: true } },
    { destination: 'worker', url: 'blob:https://site.example/6f2d', when: { sessionReplay: true } },
    { destination: 'iframe', url: 'https://portal.pendo.io/', when: { listen: true } },
  ],
  notes: [
    'The policy is the page’s for customers outside of the EU, with all functions; the site’s own placeholder host ' +
      'is left out, and https:// is added to the schemeless hosts.',
    'Incomplete: the lists for the EU, for a custom domain (CNAME) and without the designer could not be read, so ' +
      'there is no option for the first two. A newer version of the page has tables instead; those for images, ' +
      'frames, workers and videos were read and agree.',
    'Incomplete: the page names more providers of videos than could be read.',
    'child-src stands because the page prints it beside frame-src; in today’s browsers it allows workers from there.',
    'Pendo wants guides to be delivered by XHR where the policy is strict. Pendo Feedback has a page of its own.',
  ],
};

/** Options of Pendo. */
export interface PendoOptions {
  /** The id of the subscription, which stands after `/s/` in the URL of the Pendo application. */
  readonly subscriptionId: string;
  /**
   * Guides are made and edited on the site, in Pendo's designer. Without it no frames are needed.
   * @default true
   */
  readonly designer?: boolean;
  /**
   * Pendo Adopt is used.
   * @default false
   */
  readonly adopt?: boolean;
  /**
   * Sessions are recorded for replay.
   * @default false
   */
  readonly sessionReplay?: boolean;
  /**
   * The ideas portal of Pendo Listen is shown.
   * @default false
   */
  readonly listen?: boolean;
  /**
   * Guides show videos of these providers: Brightcove, Loom, Microsoft Stream.
   * @default - no videos in frames
   */
  readonly videos?: ('brightcove' | 'loom' | 'stream')[];
}

/**
 * Pendo analytics and in-app guides, for customers outside of the EU.
 *
 * @see https://support.pendo.io/hc/en-us/articles/360032209131-Content-Security-Policy-CSP
 */
export class Pendo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PendoOptions) {
    super(DEFINITION, options);
  }
}
