import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://media.twiliocdn.com', 'https://sdk.twilio.com'];

const DEFINITION: VendorDefinition = {
  id: 'twilio-voice',
  title: 'Twilio Voice',
  category: 'communication',
  documentation: ['https://github.com/twilio/twilio-voice.js#content-security-policy-csp'],
  verified: '2026-11-21',
  hosts: ['eventgw.twilio.com', 'media.twiliocdn.com', 'sdk.twilio.com', 'voice-js.roaming.twilio.com'],
  options: {
    edges: {
      kind: 'text',
      format: 'label',
      many: true,
      example: 'ashburn',
      default: ['roaming'],
      description: 'The Twilio edges that the Device option edge names.',
    },
    homeRegion: {
      kind: 'text',
      format: 'label',
      example: 'sg1',
      description: 'The home region that the access token grants. Its event gateway replaces the common one.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: CDN, reason: 'The SDK from Twilio’s CDN.' },
    { directive: 'media-src', sources: ['mediastream:', ...CDN], reason: 'The voices of a call, and its sounds.' },
    { directive: 'connect-src', sources: CDN, reason: 'Sounds of the SDK are fetched.' },
    {
      directive: 'connect-src',
      sources: ['wss://voice-js.{edges}.twilio.com'],
      reason: 'Signalling of the calls over the chosen edges.',
    },
    {
      directive: 'connect-src',
      sources: ['https://eventgw.twilio.com'],
      reason: 'Events of the SDK.',
      when: { homeRegion: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://eventgw.{homeRegion}.twilio.com'],
      reason: 'Events of the SDK, in the home region.',
      when: { homeRegion: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://sdk.twilio.com/js/voice/releases/2/twilio.min.js' },
    { destination: 'audio', url: 'mediastream:6f2d' },
    { destination: 'audio', url: 'https://sdk.twilio.com/js/client/sounds/incoming.mp3' },
    { destination: 'connect', url: 'https://media.twiliocdn.com/sounds/outgoing.mp3' },
    { destination: 'connect', url: 'wss://voice-js.{edges}.twilio.com/signal' },
    { destination: 'connect', url: 'https://eventgw.twilio.com/v4/EndpointEvents', when: { homeRegion: false } },
    {
      destination: 'connect',
      url: 'https://eventgw.{homeRegion}.twilio.com/v4/EndpointEvents',
      when: { homeRegion: true },
    },
  ],
  notes: [
    'Broad: mediastream: is a whole scheme. The page asks for it; it covers streams that the page’s own code made, ' +
      'and no host.',
    'An edge replaces the roaming host: name "roaming" as well to keep it.',
  ],
};

/** Options of Twilio Voice. */
export interface TwilioVoiceOptions {
  /**
   * The Twilio edges that the Device option `edge` names.
   * @default ['roaming']
   */
  readonly edges?: string[];
  /**
   * The home region that the access token grants. Its event gateway replaces the common one.
   * @default - the token grants none
   */
  readonly homeRegion?: string;
}

/**
 * Twilio Voice JavaScript SDK.
 *
 * @see https://github.com/twilio/twilio-voice.js#content-security-policy-csp
 */
export class TwilioVoice extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TwilioVoiceOptions = {}) {
    super(DEFINITION, options);
  }
}
