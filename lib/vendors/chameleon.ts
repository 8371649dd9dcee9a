import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.chameleon.io';

const DEFINITION: VendorDefinition = {
  id: 'chameleon',
  title: 'Chameleon',
  category: 'onboarding',
  documentation: ['https://help.chameleon.io/en/articles/4303539-content-security-policy-csp'],
  verified: '2026-11-21',
  hosts: ['*.chameleon.io'],
  options: {
    unsafeInlineScripts: {
      kind: 'flag',
      default: true,
      description:
        'Allow all inline scripts, which the page asks for so that the snippet can stand inline in the page. ' +
        'Dangerous: with it the policy cannot stop injected scripts. Switch it off where the snippet is in a ' +
        'script file of the site.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'Code of the experiences.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the experiences.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the experiences.' },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the experiences.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Requests of the script.' },
    { directive: 'media-src', sources: [ALL], reason: 'Sounds and videos of the experiences.' },
    { directive: 'frame-src', sources: [ALL], reason: 'Frames of the experiences.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet stands inline in the page.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://fast.chameleon.io/messo/abc/messo.min.js' },
    { destination: 'style', url: 'https://fast.chameleon.io/a.css' },
    { destination: 'image', url: 'https://fast.chameleon.io/a.png' },
    { destination: 'font', url: 'https://fast.chameleon.io/a.woff2' },
    { destination: 'connect', url: 'https://api.chameleon.io/observe/v2/profiles' },
    { destination: 'video', url: 'https://fast.chameleon.io/a.mp4' },
    { destination: 'iframe', url: 'https://app.chameleon.io/a' },
    { kind: 'inline', inlineType: 'script', text: 'chmln.identify()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'The page gives one line for default-src and tells the reader to add it to every directive that the site ' +
      'has. It stands in all that load from another host; not in object-src and manifest-src, which have no third ' +
      'parties, and not in worker-src, since browsers start no worker from another origin.',
    'The page prints the names of directives with a colon behind them, which is no part of them.',
    'An older version of the page names trychameleon.com and chmln-cdn.com instead. Those hosts are not part of ' +
      'this definition.',
  ],
};

/** Options of Chameleon. */
export interface ChameleonOptions {
  /**
   * Allow all inline scripts, which the page asks for so that the snippet can stand inline in the page. Dangerous: with
   * it the policy cannot stop injected scripts. Switch it off where the snippet is in a script file of the site.
   * @default true
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Chameleon product tours and in-app guidance.
 *
 * @see https://help.chameleon.io/en/articles/4303539-content-security-policy-csp
 */
export class Chameleon extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ChameleonOptions = {}) {
    super(DEFINITION, options);
  }
}
