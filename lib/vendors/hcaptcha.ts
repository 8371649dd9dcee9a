import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://hcaptcha.com', 'https://*.hcaptcha.com'];

const DEFINITION: VendorDefinition = {
  id: 'hcaptcha',
  title: 'hCaptcha',
  category: 'captcha-and-bots',
  documentation: ['https://docs.hcaptcha.com/#content-security-policy-settings'],
  verified: '2026-11-21',
  hosts: ['hcaptcha.com', '*.hcaptcha.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The widget’s scripts.' },
    { directive: 'frame-src', sources: HOSTS, reason: 'Frames of the checkbox and of the challenge.' },
    { directive: 'style-src', sources: HOSTS, reason: 'Style sheets of the widget.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests of the widget.' },
  ],
  examples: [
    { destination: 'script', url: 'https://js.hcaptcha.com/1/api.js' },
    { destination: 'script', url: 'https://hcaptcha.com/1/api.js' },
    { destination: 'iframe', url: 'https://newassets.hcaptcha.com/captcha/v1/1/static/hcaptcha.html' },
    { destination: 'style', url: 'https://newassets.hcaptcha.com/a.css' },
    { destination: 'connect', url: 'https://api.hcaptcha.com/checksiteconfig' },
  ],
  notes: [
    'No exact hosts: the page warns against naming single subdomains, since they vary over time and by region.',
    'The page separates the two sources by a comma, which a header would take for the start of another policy.',
    'Incomplete: what the page adds for enterprise customers could not be read. It is optional for them.',
  ],
};

/**
 * hCaptcha.
 *
 * @see https://docs.hcaptcha.com/#content-security-policy-settings
 */
export class HCaptcha extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
