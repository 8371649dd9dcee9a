import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.trustarc.com';

const DEFINITION: VendorDefinition = {
  id: 'trustarc',
  title: 'TrustArc',
  category: 'consent',
  documentation: ['https://trustarchelp.zendesk.com/hc/en-us/articles/34719133513747-Deploying-Script'],
  verified: '2026-11-21',
  hosts: ['*.trustarc.com', '*.truste.com'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: [ALL, "'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The consent manager, which uses inline code and eval.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The banner is styled inline.' },
    { directive: 'frame-src', sources: [ALL], reason: 'Frames of the consent manager.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Requests of the consent manager.' },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the banner.' },
    { directive: 'img-src', sources: ['data:', ALL, 'https://*.truste.com'], reason: 'Images of the banner.' },
  ],
  examples: [
    { destination: 'script', url: 'https://consent.trustarc.com/notice' },
    { kind: 'inline', inlineType: 'script', text: 'truste()' },
    { kind: 'eval' },
    { kind: 'inline', inlineType: 'style', text: '.truste { color: blue }' },
    { destination: 'iframe', url: 'https://consent-pref.trustarc.com/' },
    { destination: 'connect', url: 'https://consent.trustarc.com/log' },
    { destination: 'font', url: 'https://consent.trustarc.com/a.woff2' },
    { destination: 'image', url: 'https://choices.truste.com/logo.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
  ],
  notes: [
    'The page requires that the Referer header reaches TrustArc: the site’s Referrer-Policy must not withhold it. ' +
      'The part that could be read names no value, so no header is stated here.',
    'The page asks to name the site itself in frame-ancestors. That is the site’s own matter and left out.',
    "The page's policy needs 'unsafe-inline' and 'unsafe-eval' for scripts: with them the policy cannot stop " +
      'injected scripts.',
  ],
};

/**
 * TrustArc Cookie Consent Manager Pro.
 *
 * @see https://trustarchelp.zendesk.com/hc/en-us/articles/34719133513747-Deploying-Script
 */
export class TrustArc extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
