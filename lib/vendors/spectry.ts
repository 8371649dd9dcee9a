import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://cdn.spectry.io'];

const DEFINITION: VendorDefinition = {
  id: 'spectry',
  title: 'Spectry',
  category: 'feedback-and-surveys',
  documentation: ['https://spectry.io/resources/installation/content-security-policies'],
  verified: '2026-11-21',
  hosts: ['*.spectry.io'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: CDN, reason: 'The script.' },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Inline scripts, which the page requires.' },
    { directive: 'style-src', sources: CDN, reason: 'Style sheets.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Inline styles, which the page requires.' },
    { directive: 'img-src', sources: CDN, reason: 'Images.' },
    { directive: 'font-src', sources: CDN, reason: 'Fonts.' },
    { directive: 'connect-src', sources: ['https://api.spectry.io'], reason: 'Requests of the script.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.spectry.io/spectry.js' },
    { kind: 'inline', inlineType: 'script', text: 'spectry.init()' },
    { destination: 'style', url: 'https://cdn.spectry.io/spectry.css' },
    { kind: 'inline', inlineType: 'style', text: '.spectry { color: red }' },
    { destination: 'image', url: 'https://cdn.spectry.io/a.png' },
    { destination: 'font', url: 'https://cdn.spectry.io/a.woff2' },
    { destination: 'connect', url: 'https://api.spectry.io/feedback' },
  ],
  notes: [
    'The page also has a form for default-src alone, without inline code; the one per directive is the narrower.',
  ],
};

/**
 * Spectry.
 *
 * @see https://spectry.io/resources/installation/content-security-policies
 */
export class Spectry extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
