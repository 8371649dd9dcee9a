import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'twilio-video',
  title: 'Twilio Video',
  category: 'communication',
  documentation: ['https://github.com/twilio/twilio-video.js#content-security-policy-csp'],
  verified: '2026-11-21',
  hosts: ['global.vss.twilio.com', 'sdkgw.us1.twilio.com'],
  options: {
    twilioCdn: {
      kind: 'flag',
      default: false,
      description: 'The SDK is loaded from Twilio’s CDN instead of being part of the site’s own code.',
    },
    krisp: { kind: 'flag', default: false, description: 'Krisp noise cancellation is used. It needs eval.' },
  },
  requirements: [
    {
      directive: 'connect-src',
      sources: ['wss://global.vss.twilio.com', 'wss://sdkgw.us1.twilio.com'],
      reason: 'Signalling of the rooms, and events of the SDK.',
    },
    { directive: 'media-src', sources: ['mediastream:'], reason: 'Audio and video of the participants are streams.' },
    {
      directive: 'script-src',
      sources: ['https://sdk.twilio.com'],
      reason: 'The SDK from Twilio’s CDN.',
      when: { twilioCdn: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'Krisp noise cancellation evaluates code.',
      when: { krisp: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'wss://global.vss.twilio.com/signaling' },
    { destination: 'connect', url: 'wss://sdkgw.us1.twilio.com/v1/VideoEvents' },
    { destination: 'video', url: 'mediastream:6f2d' },
    {
      destination: 'script',
      url: 'https://sdk.twilio.com/js/video/releases/2/twilio-video.js',
      when: { twilioCdn: true },
    },
    { kind: 'eval', when: { krisp: true } },
  ],
  notes: [
    'Broad: mediastream: is a whole scheme. The page asks for it; it covers streams that the page’s own code made, ' +
      'and no host.',
    'For Krisp the page prints default-src self unsafe-eval without quotes. eval asks script-src, so the keyword ' +
      'stands there; self is the site.',
  ],
};

/** Options of Twilio Video. */
export interface TwilioVideoOptions {
  /**
   * The SDK is loaded from Twilio's CDN instead of being part of the site's own code.
   * @default false
   */
  readonly twilioCdn?: boolean;
  /**
   * Krisp noise cancellation is used. It needs eval.
   * @default false
   */
  readonly krisp?: boolean;
}

/**
 * Twilio Video JavaScript SDK.
 *
 * @see https://github.com/twilio/twilio-video.js#content-security-policy-csp
 */
export class TwilioVideo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TwilioVideoOptions = {}) {
    super(DEFINITION, options);
  }
}
