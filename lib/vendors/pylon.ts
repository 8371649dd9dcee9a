import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.usepylon.com';
const PYLON = { customDomain: false };
const CUSTOM = { customDomain: true };
const CUSTOM_PAGE = 'https://docs.usepylon.com/pylon-docs/chat-widget/custom-domain';

const DEFINITION: VendorDefinition = {
  id: 'pylon',
  title: 'Pylon',
  category: 'chat-and-support',
  documentation: ['https://docs.usepylon.com/pylon-docs/chat-widget/chat-setup', CUSTOM_PAGE],
  verified: '2026-11-21',
  hosts: ['*.usepylon.com', 'd3vl36l12sfx26.cloudfront.net', 'pylon-avatars.s3.us-west-1.amazonaws.com'],
  options: {
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'chat.example.com',
      description: 'The domain of the site’s own from which the widget is served (Enterprise plan).',
    },
  },
  requirements: [
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget is styled inline.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the widget.' },
    {
      directive: 'img-src',
      sources: ['https://d3vl36l12sfx26.cloudfront.net', 'https://pylon-avatars.s3.us-west-1.amazonaws.com'],
      reason: 'Avatars and other images.',
    },
    { directive: 'script-src', sources: ['https://widget.usepylon.com'], reason: 'The widget.', when: PYLON },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the widget.', when: PYLON },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the widget.', when: PYLON },
    {
      directive: 'connect-src',
      sources: [ALL, 'wss://*.pusher.com'],
      reason: 'Requests of the widget, and messages in real time over Pusher.',
      when: PYLON,
    },
    {
      directive: 'script-src',
      sources: ['https://{customDomain}'],
      reason: 'The widget.',
      page: CUSTOM_PAGE,
      when: CUSTOM,
    },
    {
      directive: 'img-src',
      sources: ['https://{customDomain}'],
      reason: 'Images and attachments.',
      page: CUSTOM_PAGE,
      when: CUSTOM,
    },
    {
      directive: 'font-src',
      sources: ['https://{customDomain}'],
      reason: 'Fonts of the widget.',
      page: CUSTOM_PAGE,
      when: CUSTOM,
    },
    {
      directive: 'connect-src',
      sources: ['https://{customDomain}', 'wss://{customDomain}'],
      reason: 'Requests of the widget, and messages in real time.',
      page: CUSTOM_PAGE,
      when: CUSTOM,
    },
  ],
  examples: [
    { kind: 'inline', inlineType: 'style', text: '.pylon { color: red }' },
    { destination: 'style', url: 'https://assets.usepylon.com/a.css' },
    { destination: 'image', url: 'https://pylon-avatars.s3.us-west-1.amazonaws.com/a.png' },
    { destination: 'image', url: 'https://d3vl36l12sfx26.cloudfront.net/a.png' },
    { destination: 'script', url: 'https://widget.usepylon.com/widget/abc', when: PYLON },
    { destination: 'font', url: 'https://assets.usepylon.com/a.woff2', when: PYLON },
    { destination: 'connect', url: 'https://api.usepylon.com/chat', when: PYLON },
    { destination: 'connect', url: 'wss://ws-mt1.pusher.com/app/1', when: PYLON },
    { destination: 'script', url: 'https://{customDomain}/widget/abc', when: CUSTOM },
    { destination: 'connect', url: 'wss://{customDomain}/app/1', when: CUSTOM },
  ],
  notes: [
    'Older versions of the page have no unsafe-inline for styles, and the oldest allows PostHog, for metrics, and ' +
      'Pusher in four directives. The newest mentions PostHog below the policy and has no host for it.',
    'Incomplete: what the page about custom domains says of policies could not be read. Its first paragraph says ' +
      'that script, requests, real-time connection, images, fonts and attachments go through the domain; styles, ' +
      'which it does not mention, and the two hosts of images that are not under usepylon.com stay as they are.',
  ],
};

/** Options of Pylon. */
export interface PylonOptions {
  /**
   * The domain of the site's own from which the widget is served (Enterprise plan).
   * @default - the hosts of Pylon
   */
  readonly customDomain?: string;
}

/**
 * Pylon chat widget.
 *
 * @see https://docs.usepylon.com/pylon-docs/chat-widget/chat-setup
 */
export class Pylon extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PylonOptions = {}) {
    super(DEFINITION, options);
  }
}
