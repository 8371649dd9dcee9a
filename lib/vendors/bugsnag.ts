import { Vendor, VendorDefinition } from './vendor';

const SOURCE = 'https://github.com/bugsnag/bugsnag-js';

const DEFINITION: VendorDefinition = {
  id: 'bugsnag',
  title: 'BugSnag',
  category: 'monitoring',
  documentation: ['https://docs.bugsnag.com/platforms/javascript/', SOURCE],
  verified: '2026-11-21',
  hosts: ['*.bugsnag.com', 'd2wy8f7a9ursnm.cloudfront.net'],
  options: {
    cdn: {
      kind: 'flag',
      default: false,
      description: 'The library is loaded from BugSnag’s CDN instead of being bundled.',
    },
    notifyHost: {
      kind: 'text',
      format: 'host',
      example: 'notify.bugsnag.example.com',
      description: 'The host of endpoints.notify, where errors go to a server of one’s own.',
    },
    sessionsHost: {
      kind: 'text',
      format: 'host',
      example: 'sessions.bugsnag.example.com',
      description: 'The host of endpoints.sessions, where sessions go to a server of one’s own.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://notify.bugsnag.com'],
      reason: 'Errors are sent.',
      page: SOURCE,
      when: { notifyHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{notifyHost}'],
      reason: 'Errors are sent to the given host.',
      when: { notifyHost: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://sessions.bugsnag.com'],
      reason: 'Sessions are sent.',
      page: SOURCE,
      when: { sessionsHost: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{sessionsHost}'],
      reason: 'Sessions are sent to the given host.',
      when: { sessionsHost: true },
    },
    {
      directive: 'script-src',
      sources: ['https://d2wy8f7a9ursnm.cloudfront.net'],
      reason: 'The library.',
      when: { cdn: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://notify.bugsnag.com/', when: { notifyHost: false } },
    { destination: 'connect', url: 'https://sessions.bugsnag.com/', when: { sessionsHost: false } },
    { destination: 'connect', url: 'https://{notifyHost}/', when: { notifyHost: true } },
    { destination: 'connect', url: 'https://{sessionsHost}/', when: { sessionsHost: true } },
    { destination: 'script', url: 'https://d2wy8f7a9ursnm.cloudfront.net/v8/bugsnag.min.js', when: { cdn: true } },
  ],
  notes: [
    'The guide’s embed code has no scheme; it is the same as https on an https page.',
    'The endpoints are the defaults in the library’s published source.',
    'Incomplete: performance monitoring sends to other hosts, which are not on the pages that were read.',
  ],
};

/** Options of BugSnag. */
export interface BugsnagOptions {
  /**
   * The library is loaded from BugSnag's CDN instead of being bundled.
   * @default false
   */
  readonly cdn?: boolean;
  /**
   * The host of `endpoints.notify`, where errors go to a server of one's own.
   * @default - BugSnag's
   */
  readonly notifyHost?: string;
  /**
   * The host of `endpoints.sessions`, where sessions go to a server of one's own.
   * @default - BugSnag's
   */
  readonly sessionsHost?: string;
}

/**
 * BugSnag error reporting.
 *
 * @see https://docs.bugsnag.com/platforms/javascript/
 */
export class Bugsnag extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: BugsnagOptions = {}) {
    super(DEFINITION, options);
  }
}
