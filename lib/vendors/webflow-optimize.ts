import { Vendor, VendorDefinition } from './vendor';

const API = 'https://api.intellimize.co';

const DEFINITION: VendorDefinition = {
  id: 'webflow-optimize',
  title: 'Webflow Optimize',
  category: 'experimentation',
  documentation: [
    'https://help-optimize.webflow.com/hc/en-us/articles/40849229064595-Update-your-Content-Security-Policy',
  ],
  verified: '2026-11-21',
  hosts: ['*.intellimize.co', '*.intellimizeio.com'],
  options: {
    accountId: {
      kind: 'text',
      format: 'label',
      example: '117345678',
      required: true,
      description: 'The id of the Optimize account.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [API, "'unsafe-eval'"],
      reason: 'The snippet’s code, and code of variations, which is evaluated.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Variations are styled inline.' },
    { directive: 'connect-src', sources: ['https://log.intellimize.co'], reason: 'Visits and events are recorded.' },
    {
      directive: 'frame-src',
      sources: [API, 'https://{accountId}.intellimizeio.com'],
      reason: 'Frames of Optimize, one on a host of the account.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://api.intellimize.co/prediction' },
    { kind: 'eval' },
    { kind: 'inline', inlineType: 'style', text: 'body { opacity: 0 }' },
    { destination: 'connect', url: 'https://log.intellimize.co/event' },
    { destination: 'iframe', url: 'https://api.intellimize.co/frame' },
    { destination: 'iframe', url: 'https://{accountId}.intellimizeio.com/storage.html' },
  ],
  notes: ['For sites that Webflow does not host. The hosts are those of Intellimize, the former name.'],
};

/** Options of Webflow Optimize. */
export interface WebflowOptimizeOptions {
  /** The id of the Optimize account. */
  readonly accountId: string;
}

/**
 * Webflow Optimize, formerly Intellimize, on sites that Webflow does not host.
 *
 * @see https://help-optimize.webflow.com/hc/en-us/articles/40849229064595-Update-your-Content-Security-Policy
 */
export class WebflowOptimize extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: WebflowOptimizeOptions) {
    super(DEFINITION, options);
  }
}
