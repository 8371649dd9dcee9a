import { Vendor, VendorDefinition } from './vendor';

const PLATFORM = 'https://docs.cloudbees.com/docs/cloudbees-platform/latest/secure/allowlist';
const ROLLOUT = { hosting: 'rollout' };
const UNIFY = { hosting: 'unify' };

const DEFINITION: VendorDefinition = {
  id: 'cloudbees-feature-management',
  title: 'CloudBees Feature Management',
  category: 'experimentation',
  documentation: [
    'https://docs.cloudbees.com/docs/cloudbees-feature-management/latest/security/allowlist-domains',
    PLATFORM,
  ],
  verified: '2026-11-21',
  hosts: ['*.rollout.io', '*.cloudbees.io'],
  options: {
    hosting: {
      kind: 'choice',
      values: {
        rollout: 'CloudBees Feature Management, formerly Rollout',
        unify: 'Feature management of the platform CloudBees Unify',
      },
      default: 'rollout',
      description: 'Which product the flags are managed in.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://notify.bugsnag.com'],
      reason: 'Errors of the SDK are reported to BugSnag.',
    },
    {
      directive: 'connect-src',
      sources: [
        'https://analytic.rollout.io',
        'https://conf.rollout.io',
        'https://push.rollout.io',
        'https://statestore.rollout.io',
        'https://x-api.rollout.io',
      ],
      reason: 'Flags and their changes are fetched, states and impressions are sent.',
      when: ROLLOUT,
    },
    {
      directive: 'connect-src',
      sources: [
        'https://api.cloudbees.io',
        'https://fm-analytics.cloudbees.io',
        'https://rox-conf.cloudbees.io',
        'https://rox-state.cloudbees.io',
        'https://sdk-notification-service.cloudbees.io',
      ],
      reason: 'Flags and their changes are fetched, states and impressions are sent.',
      page: PLATFORM,
      when: UNIFY,
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://notify.bugsnag.com/' },
    { destination: 'connect', url: 'https://conf.rollout.io/1', when: ROLLOUT },
    { destination: 'connect', url: 'https://push.rollout.io/sse', when: ROLLOUT },
    { destination: 'connect', url: 'https://x-api.rollout.io/device/get_configuration', when: ROLLOUT },
    { destination: 'connect', url: 'https://api.cloudbees.io/device/get_configuration', when: UNIFY },
    { destination: 'connect', url: 'https://sdk-notification-service.cloudbees.io/sse', when: UNIFY },
  ],
  notes: [
    'The platform’s page names hosts without a directive. The SDK’s published code, rox-browser, sends plain requests ' +
      'to each of them, so they stand in connect-src. The console, cloudbees.io, is not used by the SDK and left out.',
    'The optional view for overriding flags loads a style sheet of the vendor. The page does not name it; it is not covered.',
  ],
};

/** Options of CloudBees Feature Management. */
export interface CloudBeesFeatureManagementOptions {
  /**
   * Which product the flags are managed in: CloudBees Feature Management, formerly Rollout, or the platform CloudBees
   * Unify.
   * @default 'rollout'
   */
  readonly hosting?: 'rollout' | 'unify';
}

/**
 * CloudBees Feature Management, the SDK for browsers.
 *
 * @see https://docs.cloudbees.com/docs/cloudbees-feature-management/latest/security/allowlist-domains
 */
export class CloudBeesFeatureManagement extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: CloudBeesFeatureManagementOptions = {}) {
    super(DEFINITION, options);
  }
}
