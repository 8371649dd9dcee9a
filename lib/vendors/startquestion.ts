import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.startquestion.com';

const DEFINITION: VendorDefinition = {
  id: 'startquestion',
  title: 'Startquestion',
  category: 'feedback-and-surveys',
  documentation: ['https://help.startquestion.com/en/articles/8294061-content-security-policies-for-website-survey'],
  verified: '2026-11-21',
  hosts: ['*.startquestion.com', '*.webankieta.pl'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: [ALL, "'unsafe-inline'", "'unsafe-eval'"],
      reason: 'The website survey, which uses inline code and eval.',
    },
    {
      directive: 'img-src',
      sources: ['https://*.webankieta.pl', ALL, 'data:'],
      reason: 'Images of the survey, some from the domain of the former brand, some embedded.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The survey is styled inline.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Questions are fetched and answers sent.' },
  ],
  examples: [
    { destination: 'script', url: 'https://library.startquestion.com/survey.js' },
    { kind: 'inline', inlineType: 'script', text: 'survey()' },
    { kind: 'eval' },
    { destination: 'image', url: 'https://app.webankieta.pl/logo.png' },
    { destination: 'image', url: 'https://app.startquestion.com/logo.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { kind: 'inline', inlineType: 'style', text: '.survey { color: blue }' },
    { destination: 'connect', url: 'https://app.startquestion.com/answers' },
  ],
  notes: [
    'The page also names single hosts instead of the wildcards. That list could be read in part only, so there is no ' +
      'option for it.',
    "The page's policy needs 'unsafe-inline' and 'unsafe-eval' for scripts: with them the policy cannot stop " +
      'injected scripts.',
  ],
};

/**
 * Startquestion website survey.
 *
 * @see https://help.startquestion.com/en/articles/8294061-content-security-policies-for-website-survey
 */
export class Startquestion extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
