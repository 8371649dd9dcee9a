import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'userled',
  title: 'Userled',
  category: 'personalisation',
  documentation: ['https://intercom.help/userled/en/articles/9122732-content-security-policy-csp-directives'],
  verified: '2026-11-21',
  hosts: ['*.userled.io', '*.userledclient.io'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://*.userledclient.io', 'https://*.userled.io'],
      reason: 'The personalisation script.',
    },
    {
      directive: 'connect-src',
      sources: ['https://*.userled.io', 'wss://*.userled.io'],
      reason: 'Personalised content is fetched and events are sent.',
    },
    { directive: 'frame-src', sources: ['https://*.userledclient.io'], reason: 'Content that is shown in frames.' },
    {
      directive: 'img-src',
      sources: [
        'https://*.userled.io',
        'https://*.brandfetch.io',
        'https://*.clearbit.com',
        'https://*.imageboss.me',
        'https://*.unsplash.com',
      ],
      reason: 'Images of the content, and those of the image libraries that the product offers.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.userledclient.io/sdk.js' },
    { destination: 'script', url: 'https://static.userled.io/sdk.js' },
    { destination: 'connect', url: 'https://api.userled.io/v1' },
    { destination: 'connect', url: 'wss://api.userled.io/socket' },
    { destination: 'iframe', url: 'https://a.userledclient.io/' },
    { destination: 'image', url: 'https://logo.clearbit.com/example.com' },
    { destination: 'image', url: 'https://images.unsplash.com/a.jpg' },
  ],
  notes: ['The hosts of images are printed without a scheme and stand with https://.'],
};

/**
 * Userled website personalisation.
 *
 * @see https://intercom.help/userled/en/articles/9122732-content-security-policy-csp-directives
 */
export class Userled extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
