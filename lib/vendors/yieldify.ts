import { Vendor, VendorDefinition } from './vendor';

const YIELDIFY = 'https://*.yieldify.com';
const PRODUCTION = 'https://*.yieldify-production.com';

const DEFINITION: VendorDefinition = {
  id: 'yieldify',
  title: 'Yieldify',
  category: 'personalisation',
  documentation: ['https://support.yieldify.com/en/articles/6295536-tag-implementation-content-security-policy-csp'],
  verified: '2026-11-21',
  hosts: ['*.yieldify.com', '*.yieldify-production.com', 'yieldify.connectorengine.com'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: [YIELDIFY, "'unsafe-inline'"],
      reason: 'The tag and code of campaigns, also inline.',
    },
    { directive: 'frame-src', sources: [YIELDIFY], reason: 'Campaigns that are shown in frames.' },
    {
      directive: 'connect-src',
      sources: [YIELDIFY, PRODUCTION, 'https://yieldify.connectorengine.com'],
      reason: 'Campaigns are fetched and events are sent.',
    },
    { directive: 'img-src', sources: [YIELDIFY, PRODUCTION], reason: 'Images of campaigns.' },
    { directive: 'font-src', sources: [PRODUCTION, 'https://fonts.gstatic.com'], reason: 'Fonts of campaigns.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers are started from blob: URLs.' },
    {
      directive: 'style-src',
      sources: [YIELDIFY, PRODUCTION],
      reason: 'The page allows these hosts by default; style sheets fall back on that.',
    },
    {
      directive: 'media-src',
      sources: [YIELDIFY, PRODUCTION],
      reason: 'The page allows these hosts by default; sounds and videos fall back on that.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://td.yieldify.com/yieldify/code.js' },
    { kind: 'inline', inlineType: 'script', text: 'yieldify()' },
    { destination: 'iframe', url: 'https://app.yieldify.com/campaign' },
    { destination: 'connect', url: 'https://geo.yieldify-production.com/v1' },
    { destination: 'connect', url: 'https://yieldify.connectorengine.com/v1' },
    { destination: 'image', url: 'https://assets.yieldify-production.com/a.png' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2' },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { destination: 'style', url: 'https://assets.yieldify-production.com/a.css' },
    { destination: 'video', url: 'https://assets.yieldify-production.com/a.mp4' },
  ],
  notes: [
    'Hosts without a scheme stand with https://.',
    'default-src is stated for what the page’s policy does not name: style sheets and media. The page warns not to ' +
      'create directives for Yieldify that the site does not have.',
    'child-src is left out: frame-src names the same, and worker-src is named as well.',
    "The quoted 'about:blank' of frame-src is no source; browsers allow such frames anyway.",
    "The page has 'unsafe-inline' for scripts: with it the policy cannot stop injected scripts.",
  ],
};

/**
 * Yieldify tag.
 *
 * @see https://support.yieldify.com/en/articles/6295536-tag-implementation-content-security-policy-csp
 */
export class Yieldify extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
