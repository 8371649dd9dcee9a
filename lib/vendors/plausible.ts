import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'plausible',
  title: 'Plausible Analytics',
  category: 'analytics',
  documentation: ['https://plausible.io/docs/troubleshoot-integration', 'https://github.com/plausible/docs/issues/20'],
  verified: '2026-11-21',
  hosts: ['plausible.io'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://plausible.io'], reason: 'The tracking script.' },
    { directive: 'connect-src', sources: ['https://plausible.io'], reason: 'Page views and events.' },
  ],
  examples: [
    { destination: 'script', url: 'https://plausible.io/js/script.js' },
    { destination: 'script', url: 'https://plausible.io/js/script.outbound-links.js' },
    { destination: 'connect', url: 'https://plausible.io/api/event' },
  ],
  notes: [
    'The page says to allow plausible.io, names no directive and refers to an issue for details. The directives are ' +
      'those of the stricter policy in that issue, which its reporter wrote.',
    'A site that serves script and events through a proxy of its own needs nothing of this.',
  ],
};

/**
 * Plausible Analytics.
 *
 * @see https://plausible.io/docs/troubleshoot-integration
 */
export class Plausible extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
