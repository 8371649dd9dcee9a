import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.usercentrics.eu';
const EVERYWHERE = { sampleDirectives: false };

const DEFINITION: VendorDefinition = {
  id: 'usercentrics',
  title: 'Usercentrics',
  category: 'consent',
  documentation: ['https://usercentrics.atlassian.net/wiki/spaces/SKB/pages/223477785'],
  verified: '2026-11-28',
  hosts: ['*.usercentrics.eu'],
  options: {
    bundleJs: {
      kind: 'flag',
      default: false,
      description:
        'The site loads bundle.js instead of loader.js, which needs eval. The page recommends it for security.',
    },
    sampleDirectives: {
      kind: 'flag',
      default: false,
      description:
        'Allow Usercentrics in the three directives of the page’s sample policies only (script-src, connect-src and ' +
        'img-src), not in all, as its text asks. Tighter, but whatever else the banner loads is blocked.',
    },
    crossDomainConsentSharing: {
      kind: 'flag',
      default: false,
      description:
        'Consent is shared between domains by a frame. Matters with sampleDirectives only: without, frames are ' +
        'allowed.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The consent manager.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-eval'"],
      reason: 'loader.js evaluates code.',
      when: { bundleJs: false },
    },
    { directive: 'connect-src', sources: [ALL], reason: 'Settings are fetched and consent is stored.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the banner.' },

    {
      directive: 'font-src',
      sources: [ALL],
      reason: 'The page asks for its hosts in all directives.',
      when: EVERYWHERE,
    },
    {
      directive: 'media-src',
      sources: [ALL],
      reason: 'The page asks for its hosts in all directives.',
      when: EVERYWHERE,
    },
    {
      directive: 'style-src',
      sources: [ALL],
      reason: 'The page asks for its hosts in all directives.',
      when: EVERYWHERE,
    },
    {
      directive: 'frame-src',
      sources: [ALL],
      reason: 'The page asks for its hosts in all directives.',
      when: EVERYWHERE,
    },
    {
      directive: 'frame-src',
      sources: [ALL],
      reason: 'The frame by which consent is shared between domains.',
      when: { crossDomainConsentSharing: true, sampleDirectives: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://app.usercentrics.eu/browser-ui/latest/loader.js' },
    { kind: 'eval', when: { bundleJs: false } },
    { destination: 'connect', url: 'https://api.usercentrics.eu/settings/1/latest/en.json' },
    { destination: 'image', url: 'https://img.usercentrics.eu/logo.svg' },
    { destination: 'style', url: 'https://app.usercentrics.eu/a.css', when: EVERYWHERE },
    { destination: 'font', url: 'https://app.usercentrics.eu/a.woff2', when: EVERYWHERE },
    { destination: 'video', url: 'https://app.usercentrics.eu/a.mp4', when: EVERYWHERE },
    { destination: 'iframe', url: 'https://app.usercentrics.eu/bridge.html', when: EVERYWHERE },
    { destination: 'iframe', url: 'https://app.usercentrics.eu/', when: { crossDomainConsentSharing: true } },
  ],
  notes: [
    'The text asks for *.usercentrics.eu in all directives, the sample policies have it in three and restrict ' +
      'nothing else. The default follows the text, for the directives of what a banner can load; sampleDirectives ' +
      'the samples.',
    'The page speaks of loader.js and bundle.js. Incomplete: no page was found that says whether the loader of Web ' +
      'CMP v3 still needs eval, or whether the banner needs inline styles.',
    'Hosts of a proxy of your own (ucCmpConfig.proxy) are the site’s: put them into its own policy.',
  ],
};

/** Options of Usercentrics. */
export interface UsercentricsOptions {
  /**
   * The site loads bundle.js instead of loader.js, which needs eval. The page recommends it for security.
   * @default false
   */
  readonly bundleJs?: boolean;
  /**
   * Allow Usercentrics in the three directives of the page's sample policies only (script-src, connect-src and
   * img-src), not in all, as its text asks. Tighter, but whatever else the banner loads is blocked.
   * @default false
   */
  readonly sampleDirectives?: boolean;
  /**
   * Consent is shared between domains by a frame. Matters with `sampleDirectives` only: without, frames are allowed.
   * @default false
   */
  readonly crossDomainConsentSharing?: boolean;
}

/**
 * Usercentrics consent manager.
 *
 * @see https://usercentrics.atlassian.net/wiki/spaces/SKB/pages/223477785
 */
export class Usercentrics extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: UsercentricsOptions = {}) {
    super(DEFINITION, options);
  }
}
