import { Vendor, VendorDefinition } from './vendor';

const JS = 'https://js.usertour.io';
const ASSETS = 'https://assets.usertour.io';

const DEFINITION: VendorDefinition = {
  id: 'usertour',
  title: 'Usertour',
  category: 'onboarding',
  documentation: ['https://docs.usertour.io/developers/csp'],
  verified: '2026-11-21',
  hosts: ['*.usertour.io'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [JS], reason: 'Usertour.js.' },
    { directive: 'style-src', sources: [JS], reason: 'Style sheets of the content.' },
    {
      directive: 'connect-src',
      sources: ['https://api.usertour.io', JS, 'wss://api.usertour.io'],
      reason: 'Content is fetched and events are sent, also over a web socket.',
    },
    { directive: 'img-src', sources: [JS, ASSETS], reason: 'Images of the content.' },
    { directive: 'media-src', sources: [JS, ASSETS], reason: 'Sounds and videos of the content.' },
  ],
  examples: [
    { destination: 'script', url: 'https://js.usertour.io/es2020/usertour.js' },
    { destination: 'style', url: 'https://js.usertour.io/a.css' },
    { destination: 'connect', url: 'https://api.usertour.io/v1' },
    { destination: 'connect', url: 'wss://api.usertour.io/socket' },
    { destination: 'image', url: 'https://assets.usertour.io/a.png' },
    { destination: 'video', url: 'https://assets.usertour.io/a.mp4' },
  ],
};

/**
 * Usertour product tours.
 *
 * @see https://docs.usertour.io/developers/csp
 */
export class Usertour extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
