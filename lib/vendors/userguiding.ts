import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.userguiding.com';
const OLD_IMAGES = 'https://ug-client-img.s3.amazonaws.com';

const DEFINITION: VendorDefinition = {
  id: 'userguiding',
  title: 'UserGuiding',
  category: 'onboarding',
  documentation: ['https://help.userguiding.com/en/articles/4167669-userguiding-with-a-content-security-policy-csp'],
  verified: '2026-11-21',
  hosts: ['*.userguiding.com', 'ug-client-img.s3.amazonaws.com'],
  options: {
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, so that the snippet of the page runs. Dangerous: with it the policy cannot stop ' +
        'injected scripts. Not needed when the site allows the snippet by its hash or loads it from a file.',
    },
    oldImages: {
      kind: 'flag',
      default: false,
      description: 'Content holds images from the storage that earlier versions of the page name.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://static.userguiding.com'],
      reason: 'The container script, which the snippet inserts.',
    },
    { directive: 'connect-src', sources: [ALL], reason: 'Content is fetched and events are sent.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the content.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Content is styled inline.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The snippet is an inline script.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'connect-src',
      sources: [OLD_IMAGES],
      reason: 'Older images are fetched from the storage of earlier versions.',
      when: { oldImages: true },
    },
    {
      directive: 'img-src',
      sources: [OLD_IMAGES],
      reason: 'Older images are in the storage of earlier versions.',
      when: { oldImages: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://static.userguiding.com/media/user-guiding-1-embedded.js' },
    { destination: 'connect', url: 'https://api.userguiding.com/v1' },
    { destination: 'image', url: 'https://static.userguiding.com/a.png' },
    { kind: 'inline', inlineType: 'style', text: '.guide { color: blue }' },
    { kind: 'inline', inlineType: 'script', text: 'userGuiding()', when: { unsafeInlineScripts: true } },
    { destination: 'image', url: 'https://ug-client-img.s3.amazonaws.com/a.png', when: { oldImages: true } },
    { destination: 'connect', url: 'https://ug-client-img.s3.amazonaws.com/a.json', when: { oldImages: true } },
  ],
  notes: [
    'In script-src the page has a nonce only, which a static policy cannot have. The host is that from which the ' +
      'printed snippet loads the container script.',
    'Incomplete: the part of the page for sites without nonces could not be read. The list that could be is, by its ' +
      'own words, the full one for all features.',
    'Earlier versions of the page list single hosts instead of the wildcard, and not the same ones; they are not ' +
      'offered.',
  ],
};

/** Options of UserGuiding. */
export interface UserGuidingOptions {
  /**
   * Allow all inline scripts, so that the snippet of the page runs. Dangerous: with it the policy cannot stop injected
   * scripts. Not needed when the site allows the snippet by its hash or loads it from a file.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * Content holds images from the storage that earlier versions of the page name.
   * @default false
   */
  readonly oldImages?: boolean;
}

/**
 * UserGuiding product tours.
 *
 * @see https://help.userguiding.com/en/articles/4167669-userguiding-with-a-content-security-policy-csp
 */
export class UserGuiding extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: UserGuidingOptions = {}) {
    super(DEFINITION, options);
  }
}
