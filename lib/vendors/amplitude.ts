import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.amplitude.com'];
const GUIDES_PAGE = 'https://amplitude.com/docs/guides-and-surveys/sdk';
const EXPERIMENT_PAGE = 'https://amplitude.com/docs/web-experiment/implementation';
const GUIDES = { guidesAndSurveys: true };
const EXPERIMENT = { webExperiment: true };

const DEFINITION: VendorDefinition = {
  id: 'amplitude',
  title: 'Amplitude',
  category: 'analytics',
  documentation: ['https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2', GUIDES_PAGE, EXPERIMENT_PAGE],
  verified: '2026-11-21',
  hosts: ['*.amplitude.com'],
  options: {
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The SDK is part of the site’s own scripts (npm) instead of loaded by the Script Loader.',
    },
    guidesAndSurveys: { kind: 'flag', default: false, description: 'Guides and Surveys are used.' },
    webExperiment: {
      kind: 'flag',
      default: false,
      description:
        'Web Experiment is used. Allows all inline scripts, as its page asks for. Dangerous: with it the policy cannot ' +
        'stop injected scripts.',
    },
  },
  requirements: [
    { directive: 'connect-src', sources: ALL, reason: 'Events, and settings of the SDK.' },
    { directive: 'script-src', sources: ALL, reason: 'The SDK and its plug-ins.', when: { bundled: false } },

    { directive: 'script-src', sources: ALL, reason: 'Guides and Surveys.', page: GUIDES_PAGE, when: GUIDES },
    { directive: 'img-src', sources: ALL, reason: 'Images in guides and surveys.', page: GUIDES_PAGE, when: GUIDES },
    { directive: 'media-src', sources: ALL, reason: 'Videos in guides and surveys.', page: GUIDES_PAGE, when: GUIDES },
    { directive: 'style-src', sources: ALL, reason: 'Style sheets of guides.', page: GUIDES_PAGE, when: GUIDES },

    {
      directive: 'script-src',
      sources: ALL,
      reason: 'The script of Web Experiment and its visual editor.',
      page: EXPERIMENT_PAGE,
      when: EXPERIMENT,
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Web Experiment and its visual editor run inline scripts.',
      page: EXPERIMENT_PAGE,
      when: EXPERIMENT,
    },
  ],
  headers: [
    {
      header: 'Cross-Origin-Opener-Policy',
      value: 'unsafe-none',
      reason: 'The visual editor opens the site; the header must be absent or say this.',
      when: EXPERIMENT,
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://api2.amplitude.com/2/httpapi' },
    { destination: 'connect', url: 'https://api.eu.amplitude.com/2/httpapi' },
    { destination: 'script', url: 'https://cdn.amplitude.com/script/KEY.js', when: { bundled: false } },
    { destination: 'script', url: 'https://cdn.amplitude.com/script/KEY.engagement.js', when: GUIDES },
    { destination: 'image', url: 'https://static.amplitude.com/guide.png', when: GUIDES },
    { destination: 'video', url: 'https://static.amplitude.com/guide.mp4', when: GUIDES },
    { destination: 'style', url: 'https://cdn.amplitude.com/guide.css', when: GUIDES },
    { destination: 'script', url: 'https://cdn.eu.amplitude.com/script/KEY.experiment.js', when: EXPERIMENT },
    { kind: 'inline', inlineType: 'script', text: 'variant()', when: EXPERIMENT },
  ],
  notes: [
    'The page of the SDK asks for script-src with the Script Loader only, that of Autocapture always: it is in the default.',
    'The wildcard covers the hosts of the European Union.',
    'The page of Web Experiment prints unsafe-inline without quotes, which browsers read as a host. Corrected.',
    'Visual Labeling needs Cross-Origin-Opener-Policy absent or unsafe-none as well; only its authors use it.',
    'Guides and Surveys can take a nonce for its inline styles, which a policy written beforehand cannot hold.',
    'Session Replay has a list and a definition of its own: list it too.',
  ],
};

/** Options of Amplitude. */
export interface AmplitudeOptions {
  /**
   * The SDK is part of the site's own scripts (npm) instead of loaded by the Script Loader.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * Guides and Surveys are used.
   * @default false
   */
  readonly guidesAndSurveys?: boolean;
  /**
   * Web Experiment is used. Allows all inline scripts, as its page asks for. Dangerous: with it the policy cannot stop
   * injected scripts.
   * @default false
   */
  readonly webExperiment?: boolean;
}

/**
 * Amplitude Browser SDK 2: analytics, autocapture, guides and surveys, web experiments.
 *
 * @see https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2
 */
export class Amplitude extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AmplitudeOptions = {}) {
    super(DEFINITION, options);
  }
}
