import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'goatcounter',
  title: 'GoatCounter',
  category: 'analytics',
  documentation: ['https://goatcounter.com/help/csp'],
  verified: '2026-11-21',
  hosts: ['gc.zgo.at', '*.goatcounter.com'],
  options: {
    code: {
      kind: 'text',
      format: 'label',
      example: 'mycode',
      required: true,
      description: 'The site’s code: the part of its GoatCounter address before .goatcounter.com.',
    },
    ownScript: {
      kind: 'flag',
      default: false,
      description: 'The site hosts count.js itself or has it inline, so that it is not loaded from GoatCounter.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://gc.zgo.at'],
      reason: 'Loads count.js.',
      when: { ownScript: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{code}.goatcounter.com/count'],
      reason: 'Sends the page views.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://gc.zgo.at/count.js', when: { ownScript: false } },
    { destination: 'connect', url: 'https://{code}.goatcounter.com/count' },
    { destination: 'connect', url: 'https://{code}.goatcounter.com/count?p=%2F' },
  ],
  notes: [
    'The source for page views ends in the path /count, as on the page: nothing else of the host is allowed.',
    'With ownScript, an inline copy of count.js needs a hash of its text; a hosted copy the host that serves it.',
  ],
};

/** Options of GoatCounter. */
export interface GoatCounterOptions {
  /** The site's code: the part of its GoatCounter address before `.goatcounter.com`. */
  readonly code: string;
  /**
   * The site hosts count.js itself or has it inline, so that it is not loaded from GoatCounter.
   * @default false
   */
  readonly ownScript?: boolean;
}

/**
 * GoatCounter web analytics.
 *
 * @see https://goatcounter.com/help/csp
 */
export class GoatCounter extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoatCounterOptions) {
    super(DEFINITION, options);
  }
}
