import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.screeb.app';

const DEFINITION: VendorDefinition = {
  id: 'screeb',
  title: 'Screeb',
  category: 'feedback-and-surveys',
  documentation: ['https://help.screeb.app/en/article/using-screeb-with-content-security-policy-iae9vn'],
  verified: '2026-11-28',
  hosts: ['*.screeb.app'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The tag and the code of surveys.' },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'The page’s policy allows inline scripts.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of surveys.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The page’s policy allows inline styles.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of surveys.' },
    { directive: 'media-src', sources: [ALL], reason: 'Sounds and videos of surveys.' },
    { directive: 'font-src', sources: ['blob:'], reason: 'Fonts are made in the page.' },
    { directive: 'frame-src', sources: [ALL], reason: 'Surveys that are shown in frames.' },
    {
      directive: 'connect-src',
      sources: [ALL, 'wss://*.screeb.app'],
      reason: 'Surveys are fetched and answers sent, also over a web socket.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://t.screeb.app/tag.js' },
    { kind: 'inline', inlineType: 'script', text: 'screeb()' },
    { destination: 'style', url: 'https://t.screeb.app/a.css' },
    { kind: 'inline', inlineType: 'style', text: '.screeb { color: blue }' },
    { destination: 'image', url: 'https://t.screeb.app/a.png' },
    { destination: 'video', url: 'https://t.screeb.app/a.mp4' },
    { destination: 'font', url: 'blob:https://site.example/6f2d' },
    { destination: 'iframe', url: 'https://t.screeb.app/survey' },
    { destination: 'connect', url: 'https://t.screeb.app/survey' },
    { destination: 'connect', url: 'wss://t.screeb.app/ws' },
  ],
  notes: [
    'The page puts inline code and its hosts into default-src, and advises against naming the directives that fall back on ' +
      'it. They stand here in those that load scripts, styles, images and frames or connect; media-src and font-src are ' +
      'named by the page itself. object-src, manifest-src and worker-src are left out: nothing tells of objects, and ' +
      'browsers start no worker from another origin.',
    'Dangerous: the page demands all inline scripts, with which the policy cannot stop injected ones. It offers no other way.',
    'prefetch-src, which the page has too, is no directive any more.',
    'Incomplete: the hosts of the booking tools that a question of type Calendar embeds could not be read. List the tool.',
  ],
};

/**
 * Screeb surveys and messages.
 *
 * @see https://help.screeb.app/en/article/using-screeb-with-content-security-policy-iae9vn
 */
export class Screeb extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
