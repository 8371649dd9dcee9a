import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'noibu',
  title: 'Noibu',
  category: 'monitoring',
  documentation: ['https://help.noibu.com/articles/9914241334-whitelisting-allowlisting-noibu-on-your-cdn'],
  verified: '2026-11-21',
  hosts: ['*.noibu.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://*.noibu.com'], reason: 'The collecting script.' },
    {
      directive: 'connect-src',
      sources: ['https://*.noibu.com', 'wss://*.noibu.com'],
      reason: 'What was collected is sent by requests and over a web socket.',
    },
    { directive: 'worker-src', sources: ['https://*.noibu.com'], reason: 'Workers of the script.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.noibu.com/collect-core.js' },
    { destination: 'connect', url: 'https://input.noibu.com/metrics' },
    { destination: 'connect', url: 'wss://input.noibu.com/pv_part' },
    { destination: 'worker', url: 'https://cdn.noibu.com/worker.js' },
  ],
  notes: [
    'The page lists wss://*.noibu.com under script-src and worker-src too, where nothing is ever loaded over a web ' +
      'socket: dropped there.',
    'The page also wants its IP addresses and a user agent string in the directives. The script and its requests go ' +
      'to host names, and a user agent is no source: both dropped.',
  ],
};

/**
 * Noibu error monitoring and session replay.
 *
 * @see https://help.noibu.com/articles/9914241334-whitelisting-allowlisting-noibu-on-your-cdn
 */
export class Noibu extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
