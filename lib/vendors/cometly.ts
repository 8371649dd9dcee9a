import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'cometly',
  title: 'Cometly',
  category: 'analytics',
  documentation: ['https://help.cometly.com/en/articles/10083064-using-cometly-with-content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.cometlytrack.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://t.cometlytrack.com'], reason: 'The tracking script.' },
    { directive: 'connect-src', sources: ['https://t.cometlytrack.com'], reason: 'Sends the tracked events.' },
  ],
  examples: [
    { destination: 'script', url: 'https://t.cometlytrack.com/e?uid=1' },
    { destination: 'connect', url: 'https://t.cometlytrack.com/e' },
    { destination: 'connect', url: 'https://t.cometlytrack.com/identify' },
  ],
};

/**
 * Cometly tracking pixel.
 *
 * @see https://help.cometly.com/en/articles/10083064-using-cometly-with-content-security-policy
 */
export class Cometly extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
