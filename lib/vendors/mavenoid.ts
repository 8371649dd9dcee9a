import { Vendor, VendorDefinition } from './vendor';

const APP = 'https://*.mavenoid.com';
const FILES = ['https://mavenoidfiles.com', 'https://*.mavenoidfiles.com'];

const DEFINITION: VendorDefinition = {
  id: 'mavenoid',
  title: 'Mavenoid',
  category: 'chat-and-support',
  documentation: ['https://help.mavenoid.com/en/admin/allow-csp'],
  verified: '2026-11-21',
  hosts: ['*.mavenoid.com', 'mavenoidfiles.com', '*.mavenoidfiles.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [APP], reason: 'The assistant.' },
    { directive: 'style-src', sources: [APP], reason: 'Style sheets of the assistant.' },
    { directive: 'font-src', sources: [APP], reason: 'Fonts of the assistant.' },
    { directive: 'img-src', sources: [APP, ...FILES], reason: 'Images of the assistant, and files.' },
    { directive: 'media-src', sources: [...FILES, 'mediastream:'], reason: 'Audio and video files, and live calls.' },
    { directive: 'connect-src', sources: [APP, ...FILES], reason: 'Requests of the assistant, and files.' },
    {
      directive: 'connect-src',
      sources: ['wss://twilio.com', 'wss://*.twilio.com'],
      reason: 'Live support over Twilio’s web sockets.',
    },
    {
      directive: 'connect-src',
      sources: ['https://sentry.io', 'https://*.sentry.io'],
      reason: 'Reports of errors.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://widget-hub.mavenoid.com/embedded/embedded.js' },
    { destination: 'style', url: 'https://app.mavenoid.com/a.css' },
    { destination: 'font', url: 'https://app.mavenoid.com/a.woff2' },
    { destination: 'image', url: 'https://mavenoidfiles.com/a.png' },
    { destination: 'video', url: 'https://eu.mavenoidfiles.com/a.mp4' },
    { destination: 'connect', url: 'https://app.mavenoid.com/api/' },
    { destination: 'connect', url: 'wss://tsock.us1.twilio.com/v3/wsconnect' },
    { destination: 'connect', url: 'https://o1.ingest.sentry.io/api/1/envelope/' },
  ],
  notes: [
    'Broad: mediastream: in media-src is a whole scheme, that of a page’s own camera and microphone streams. ' +
      'The page asks for it; such streams have no host that could be named.',
    'Each host stands beside its wildcard where the page has both: the wildcard does not cover the host itself.',
  ],
};

/**
 * Mavenoid support assistant.
 *
 * @see https://help.mavenoid.com/en/admin/allow-csp
 */
export class Mavenoid extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
