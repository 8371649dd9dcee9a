import { Vendor, VendorDefinition } from './vendor';

const ASSETS = 'https://*.sdkassets.chime.aws';
const GUIDE = 'https://github.com/aws/amazon-chime-sdk-js/blob/main/guides/14_Content_Security_Policy.md';
const VOICE_FOCUS_GUIDE = 'https://github.com/aws/amazon-chime-sdk-js/blob/main/guides/09_Amazon_Voice_Focus.md';
const VOICE_FOCUS = { voiceFocus: true };
const FILTERS = { backgroundFilters: true };

const DEFINITION: VendorDefinition = {
  id: 'amazon-chime-sdk',
  title: 'Amazon Chime SDK',
  category: 'communication',
  documentation: ['https://docs.aws.amazon.com/chime-sdk/latest/dg/content-security.html', GUIDE, VOICE_FOCUS_GUIDE],
  verified: '2026-11-21',
  hosts: ['*.chime.aws'],
  options: {
    backgroundFilters: {
      kind: 'flag',
      default: false,
      description: 'Background blur and replacement (VideoFxProcessor) are used.',
    },
    voiceFocus: {
      kind: 'choice',
      values: {
        'fixed-variant': 'the model spec names a fixed variant, and nothing runs in worker mode',
        'any-variant': 'the SDK chooses the variant, or worker mode is used: needs eval, which is dangerous',
      },
      description: 'Amazon Voice Focus (noise suppression, echo reduction) is used, and how.',
    },
    messaging: {
      kind: 'flag',
      default: false,
      description: 'Messaging with Amazon Cognito is used. Allows requests to every host of AWS.',
    },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['https://*.chime.aws', 'wss://*.chime.aws'],
      reason: 'Meetings: audio, video and screen sharing are set up over these hosts.',
      page: GUIDE,
    },

    { directive: 'script-src', sources: ['blob:', ASSETS], reason: 'Code that processes video.', when: FILTERS },
    { directive: 'script-src', sources: ["'wasm-unsafe-eval'"], reason: 'That code is WebAssembly.', when: FILTERS },
    {
      directive: 'worker-src',
      sources: ['blob:', ASSETS],
      reason: 'The worker that finds the background, across origins.',
      when: FILTERS,
    },

    {
      directive: 'script-src',
      sources: [ASSETS],
      reason: 'Code that processes sound.',
      page: VOICE_FOCUS_GUIDE,
      when: VOICE_FOCUS,
    },
    {
      directive: 'script-src',
      sources: ["'wasm-unsafe-eval'"],
      reason: 'Models are WebAssembly.',
      page: VOICE_FOCUS_GUIDE,
      when: VOICE_FOCUS,
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'Workers compile the estimator and the models, which Chrome allows with this keyword only.',
      page: VOICE_FOCUS_GUIDE,
      when: { voiceFocus: 'any-variant' },
    },
    {
      directive: 'connect-src',
      sources: [ASSETS],
      reason: 'Model files.',
      page: VOICE_FOCUS_GUIDE,
      when: VOICE_FOCUS,
    },
    {
      directive: 'worker-src',
      sources: ['blob:'],
      reason: 'Workers, across origins.',
      page: VOICE_FOCUS_GUIDE,
      when: VOICE_FOCUS,
    },

    {
      directive: 'connect-src',
      sources: ['https://*.amazonaws.com'],
      reason: 'Credentials from Cognito, and messaging.',
      page: GUIDE,
      when: { messaging: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://1.k.m1.ue1.app.chime.aws/v2/signal' },
    { destination: 'connect', url: 'wss://signal.m1.ue1.app.chime.aws/control/1' },
    { destination: 'script', url: 'https://static.sdkassets.chime.aws/bgblur/workers/worker.js', when: FILTERS },
    { destination: 'connect', url: 'https://static.sdkassets.chime.aws/bgblur/models/model.tflite', when: FILTERS },
    { destination: 'worker', url: 'blob:https://site.example/1', when: FILTERS },
    { kind: 'wasm', when: FILTERS },
    { destination: 'script', url: 'https://static.sdkassets.chime.aws/processors/worklet.js', when: VOICE_FOCUS },
    { destination: 'worker', url: 'blob:https://site.example/1', when: VOICE_FOCUS },
    { kind: 'wasm', when: VOICE_FOCUS },
    { kind: 'eval', when: { voiceFocus: 'any-variant' } },
    { destination: 'connect', url: 'https://cognito-identity.us-east-1.amazonaws.com/', when: { messaging: true } },
  ],
  notes: [
    'The page of the AWS documentation is about background filters only; meetings, messaging and Voice Focus are in the ' +
      'guides of the SDK. The request for model files that the page’s error message shows is covered by *.chime.aws.',
    'Broad: for messaging the guide asks for all of *.amazonaws.com and names no narrower host.',
    'script-src-elem repeats script-src in all these pages, and is left out: what is needed in script-src reaches it too.',
    "'wasm-eval' is no keyword of any browser and is dropped, 'wasm-unsafe-eval' takes its place. child-src blob: is " +
      'for versions of Safari without worker-src, and is dropped: it would allow blob: frames too.',
    "One example of the guide adds 'unsafe-inline' for the hashes of a bundler, another a default-src: neither is the SDK’s.",
    'The pages advise Cross-Origin-Opener-Policy: same-origin with Cross-Origin-Embedder-Policy: require-corp to save ' +
      'memory. Optional, and able to break other vendors, so they are not asked for.',
  ],
};

/** Options of the Amazon Chime SDK. */
export interface AmazonChimeSdkOptions {
  /**
   * Background blur and replacement (VideoFxProcessor) are used.
   * @default false
   */
  readonly backgroundFilters?: boolean;
  /**
   * Amazon Voice Focus (noise suppression, echo reduction) is used, and how: with a fixed variant in the model spec and
   * nothing in worker mode, or with any variant, which needs eval and is dangerous.
   * @default - it is not used
   */
  readonly voiceFocus?: 'fixed-variant' | 'any-variant';
  /**
   * Messaging with Amazon Cognito is used. Allows requests to every host of AWS.
   * @default false
   */
  readonly messaging?: boolean;
}

/**
 * Amazon Chime SDK client library for JavaScript.
 *
 * @see https://docs.aws.amazon.com/chime-sdk/latest/dg/content-security.html
 */
export class AmazonChimeSdk extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AmazonChimeSdkOptions = {}) {
    super(DEFINITION, options);
  }
}
