import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.webtrends-optimize.com';

const DEFINITION: VendorDefinition = {
  id: 'webtrends-optimize',
  title: 'Webtrends Optimize',
  category: 'experimentation',
  documentation: ['https://docs.webtrends-optimize.com/en/articles/8480867-content-security-policies'],
  verified: '2026-11-21',
  hosts: ['*.webtrends-optimize.com'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: [ALL, "'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The tag, and code of experiments, which is inline and evaluated.',
    },
    { directive: 'connect-src', sources: [ALL], reason: 'Experiments are fetched and events are recorded.' },
    {
      directive: 'style-src',
      sources: [ALL, "'unsafe-inline'"],
      reason: 'Style sheets, and inline styles of experiments.',
    },
    { directive: 'img-src', sources: [ALL], reason: 'Images of experiments.' },
    { directive: 'frame-src', sources: ['https://c.webtrends-optimize.com'], reason: 'A frame of the tag.' },
  ],
  examples: [
    { destination: 'script', url: 'https://c.webtrends-optimize.com/acs/common/js/wt.js' },
    { kind: 'inline', inlineType: 'script', text: 'wt()' },
    { kind: 'eval' },
    { destination: 'connect', url: 'https://ots.webtrends-optimize.com/ots/api/rest-1.2' },
    { destination: 'style', url: 'https://c.webtrends-optimize.com/a.css' },
    { kind: 'inline', inlineType: 'style', text: 'body { opacity: 0 }' },
    { destination: 'image', url: 'https://images.webtrends-optimize.com/a.png' },
    { destination: 'iframe', url: 'https://c.webtrends-optimize.com/frame.html' },
  ],
  notes: [
    'Hosts are printed without a scheme and stand with https://.',
    'Incomplete: the page’s policy for all services (geolocation, social proof, recommendations) could be read in ' +
      'part only, so this is the one for the core services.',
    "The page's policy needs 'unsafe-inline' and 'unsafe-eval' for scripts: with them the policy cannot stop " +
      'injected scripts.',
  ],
};

/**
 * Webtrends Optimize, its core services.
 *
 * @see https://docs.webtrends-optimize.com/en/articles/8480867-content-security-policies
 */
export class WebtrendsOptimize extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
