import { Vendor, VendorDefinition } from './vendor';

const CLOUD = 'https://*.openreplay.com';
const SELF_HOSTED = 'https://{selfHostedDomain}';

const DEFINITION: VendorDefinition = {
  id: 'openreplay',
  title: 'OpenReplay',
  category: 'monitoring',
  documentation: [
    'https://docs.openreplay.com/en/troubleshooting/csp/',
    'https://docs.openreplay.com/en/installation/javascript-sdk/',
  ],
  verified: '2026-11-21',
  hosts: ['*.openreplay.com'],
  options: {
    selfHostedDomain: {
      kind: 'text',
      format: 'host',
      example: 'openreplay.example.com',
      description: 'The domain of a self-hosted installation, instead of the hosts of OpenReplay Cloud.',
    },
  },
  requirements: [
    { directive: 'worker-src', sources: ['blob:'], reason: 'The worker that sends what was recorded is a blob:.' },
    { directive: 'worker-src', sources: [CLOUD], reason: 'Workers of the tracker.', when: { selfHostedDomain: false } },
    { directive: 'script-src', sources: [CLOUD], reason: 'The tracker.', when: { selfHostedDomain: false } },
    {
      directive: 'connect-src',
      sources: ['https://api.openreplay.com'],
      reason: 'Recorded sessions are sent to the ingest point of OpenReplay Cloud.',
      page: 'https://docs.openreplay.com/en/installation/javascript-sdk/',
      when: { selfHostedDomain: false },
    },
    {
      directive: 'worker-src',
      sources: [SELF_HOSTED],
      reason: 'Workers of the tracker.',
      when: { selfHostedDomain: true },
    },
    { directive: 'script-src', sources: [SELF_HOSTED], reason: 'The tracker.', when: { selfHostedDomain: true } },
    {
      directive: 'connect-src',
      sources: [SELF_HOSTED],
      reason: 'Recorded sessions are sent to the ingest point of the installation.',
      page: 'https://docs.openreplay.com/en/installation/javascript-sdk/',
      when: { selfHostedDomain: true },
    },
  ],
  examples: [
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    {
      destination: 'script',
      url: 'https://static.openreplay.com/latest/tracker.js',
      when: { selfHostedDomain: false },
    },
    { destination: 'worker', url: 'https://static.openreplay.com/worker.js', when: { selfHostedDomain: false } },
    {
      destination: 'connect',
      url: 'https://api.openreplay.com/ingest/v1/web/start',
      when: { selfHostedDomain: false },
    },
    { destination: 'script', url: 'https://{selfHostedDomain}/script/tracker.js', when: { selfHostedDomain: true } },
    { destination: 'connect', url: 'https://{selfHostedDomain}/ingest/v1/web/i', when: { selfHostedDomain: true } },
  ],
  notes: [
    'The policy page names no connect-src, although sessions have to be sent. The host stands on the page of the ' +
      'SDK’s options, as the default of the ingest point.',
    'The page prints ‘self’ in typographic quotation marks. It is the site’s own and left out.',
    'The page says that Safari does not support worker-src; today’s does.',
  ],
};

/** Options of OpenReplay. */
export interface OpenReplayOptions {
  /**
   * The domain of a self-hosted installation, instead of the hosts of OpenReplay Cloud.
   * @default - OpenReplay Cloud
   */
  readonly selfHostedDomain?: string;
}

/**
 * OpenReplay session replay.
 *
 * @see https://docs.openreplay.com/en/troubleshooting/csp/
 */
export class OpenReplay extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: OpenReplayOptions = {}) {
    super(DEFINITION, options);
  }
}
