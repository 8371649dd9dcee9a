import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'spur-monocle',
  title: 'Spur Monocle',
  category: 'captcha-and-bots',
  documentation: ['https://docs.spur.us/monocle/security'],
  verified: '2026-11-21',
  hosts: ['*.mcl.io'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://*.mcl.io'], reason: 'The script that assesses visitors.' },
    {
      directive: 'connect-src',
      sources: ['https://*.mcl.io', 'wss://*.mcl.io'],
      reason: 'The assessment, by requests and over a web socket.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://mcl.spur.mcl.io/d/mcl.js' },
    { destination: 'connect', url: 'https://api.mcl.io/r/bundle' },
    { destination: 'connect', url: 'wss://api.mcl.io/d/socket' },
  ],
};

/**
 * Spur Monocle.
 *
 * @see https://docs.spur.us/monocle/security
 */
export class SpurMonocle extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
