import { Vendor, VendorDefinition } from './vendor';

const REPLAY_PAGE = 'https://docs.sentry.io/platforms/javascript/session-replay/';

const DEFINITION: VendorDefinition = {
  id: 'sentry',
  title: 'Sentry',
  category: 'monitoring',
  documentation: [
    'https://docs.sentry.io/platforms/javascript/install/loader/',
    REPLAY_PAGE,
    'https://docs.sentry.io/platforms/javascript/user-feedback/configuration/',
  ],
  verified: '2026-11-21',
  hosts: ['*.sentry.io', '*.sentry-cdn.com'],
  options: {
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The SDK is bundled with the site: nothing is loaded from Sentry’s CDN.',
    },
    dsnHost: {
      kind: 'text',
      format: 'host',
      example: 'o123.ingest.us.sentry.io',
      description: 'The host of the project’s DSN, instead of all of sentry.io. Needed for a self-hosted Sentry.',
    },
    tunnel: {
      kind: 'flag',
      default: false,
      description: 'Events go through a tunnel of the site’s own: no host of Sentry is needed for them.',
    },
    sessionReplay: { kind: 'flag', default: false, description: 'Session Replay is used, with its default worker.' },
    oldSafari: {
      kind: 'flag',
      default: false,
      description: 'Session Replay has to work in Safari up to 15.4 too. Matters with sessionReplay only.',
    },
    asyncFeedback: {
      kind: 'flag',
      default: false,
      description: 'User Feedback loads its form from the CDN at run time. Matters with bundled only.',
    },
    svelteKitFetchProxy: {
      kind: 'flag',
      default: false,
      description: 'The SvelteKit SDK adds its inline script, for SvelteKit older than 2.16.0.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://browser.sentry-cdn.com', 'https://js.sentry-cdn.com'],
      reason: 'The SDK and its loader.',
      when: { bundled: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://*.sentry.io'],
      reason: 'Events are sent to the host of the DSN.',
      when: { dsnHost: false, tunnel: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{dsnHost}'],
      reason: 'Events are sent to the host of the DSN.',
      when: { dsnHost: true, tunnel: false },
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'Session Replay compresses in a worker that is made from a blob.',
      page: REPLAY_PAGE,
      when: { sessionReplay: true },
    },
    {
      directive: 'child-src',
      sources: ['blob:'],
      reason: 'The same worker in Safari up to 15.4, which does not know worker-src.',
      page: REPLAY_PAGE,
      when: { sessionReplay: true, oldSafari: true },
    },
    {
      directive: 'script-src',
      sources: ['https://browser.sentry-cdn.com'],
      reason: 'The form of User Feedback.',
      page: 'https://docs.sentry.io/platforms/javascript/user-feedback/configuration/',
      when: { bundled: true, asyncFeedback: true },
    },
    {
      directive: 'script-src',
      sources: ["'sha256-y2WkUILyE4eycy7x+pC0z99aZjTZlWfVwgUAfNc1sY8='"],
      reason: 'The inline script with which the SvelteKit SDK wraps fetch.',
      when: { svelteKitFetchProxy: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.sentry-cdn.com/abc.min.js', when: { bundled: false } },
    { destination: 'script', url: 'https://browser.sentry-cdn.com/10.0.0/bundle.min.js', when: { bundled: false } },
    {
      destination: 'connect',
      url: 'https://o123.ingest.us.sentry.io/api/1/envelope/',
      when: { dsnHost: false, tunnel: false },
    },
    { destination: 'connect', url: 'https://{dsnHost}/api/1/envelope/', when: { dsnHost: true, tunnel: false } },
    { destination: 'worker', url: 'blob:https://site.example/6f2d', when: { sessionReplay: true } },
    {
      destination: 'script',
      url: 'https://browser.sentry-cdn.com/10.0.0/feedback-modal.min.js',
      when: { asyncFeedback: true },
    },
  ],
  notes: [
    'The page of Session Replay has self beside blob: under worker-src and child-src: the site’s own, left out.',
    'child-src is for Safari up to 15.4 alone, says the page. It would allow blob: in frames too, so it is an option.',
    'script-src for the form of User Feedback follows from the page’s statement that it is loaded from the CDN.',
    'The hash of the SvelteKit script switches off unsafe-inline where somebody else needs that.',
    'The dialog for crash reports is not mentioned with policies on these pages and left out.',
    'https:// is added to *.sentry.io, which the page prints without a scheme.',
  ],
};

/** Options of Sentry. */
export interface SentryOptions {
  /**
   * The SDK is bundled with the site: nothing is loaded from Sentry's CDN.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * The host of the project's DSN, instead of all of sentry.io. Needed for a self-hosted Sentry.
   * @default - all of sentry.io
   */
  readonly dsnHost?: string;
  /**
   * Events go through a tunnel of the site's own: no host of Sentry is needed for them.
   * @default false
   */
  readonly tunnel?: boolean;
  /**
   * Session Replay is used, with its default worker.
   * @default false
   */
  readonly sessionReplay?: boolean;
  /**
   * Session Replay has to work in Safari up to 15.4 too. Matters with `sessionReplay` only.
   * @default false
   */
  readonly oldSafari?: boolean;
  /**
   * User Feedback loads its form from the CDN at run time. Matters with `bundled` only.
   * @default false
   */
  readonly asyncFeedback?: boolean;
  /**
   * The SvelteKit SDK adds its inline script, for SvelteKit older than 2.16.0.
   * @default false
   */
  readonly svelteKitFetchProxy?: boolean;
}

/**
 * Sentry browser SDK, with Session Replay and User Feedback.
 *
 * @see https://docs.sentry.io/platforms/javascript/install/loader/
 */
export class Sentry extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: SentryOptions = {}) {
    super(DEFINITION, options);
  }
}
