import { Vendor, VendorDefinition } from './vendor';

const WIDGET = 'https://w.appzi.io';

const DEFINITION: VendorDefinition = {
  id: 'appzi',
  title: 'Appzi',
  category: 'feedback-and-surveys',
  documentation: ['https://docs.appzi.io/configuration/csp'],
  verified: '2026-11-21',
  hosts: ['*.appzi.io'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [WIDGET], reason: 'The widget.' },
    { directive: 'style-src', sources: [WIDGET], reason: 'Style sheets of the widget.' },
    { directive: 'frame-src', sources: [WIDGET], reason: 'Surveys are shown in frames.' },
    { directive: 'connect-src', sources: ['https://api.appzi.io', WIDGET], reason: 'Surveys and answers.' },
    { directive: 'img-src', sources: ['https://survey-assets.appzi.io', WIDGET], reason: 'Images of surveys.' },
    { directive: 'font-src', sources: ['https://fonts.gstatic.com'], reason: 'Fonts of surveys.' },
  ],
  examples: [
    { destination: 'script', url: 'https://w.appzi.io/strict.js' },
    { destination: 'style', url: 'https://w.appzi.io/strict.css' },
    { destination: 'iframe', url: 'https://w.appzi.io/survey' },
    { destination: 'connect', url: 'https://api.appzi.io/v1/surveys' },
    { destination: 'image', url: 'https://survey-assets.appzi.io/logo.png' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
  ],
  notes: [
    'Embed strict.js instead of w.js: the latter fills its frames with srcdoc, which these needs do not cover.',
    'The page names no style sheet of Google Fonts, only the host of the font files.',
  ],
};

/**
 * Appzi feedback widget, in its strict build.
 *
 * @see https://docs.appzi.io/configuration/csp
 */
export class Appzi extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
