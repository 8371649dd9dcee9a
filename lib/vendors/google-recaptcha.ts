import { Vendor, VendorDefinition } from './vendor';

const CODE = 'https://www.gstatic.com/recaptcha/';
const CHALLENGE = 'https://recaptcha.google.com/recaptcha/';
const GOOGLE = 'https://www.google.com/recaptcha/';
const NET = 'https://www.recaptcha.net/recaptcha/';

const DEFINITION: VendorDefinition = {
  id: 'google-recaptcha',
  title: 'Google reCAPTCHA',
  category: 'captcha-and-bots',
  documentation: ['https://docs.cloud.google.com/recaptcha/docs/faq'],
  verified: '2026-11-21',
  pageDate: '2026-04-08',
  hosts: ['recaptcha.google.com', '*.recaptcha.net'],
  options: {
    recaptchaNet: {
      kind: 'flag',
      default: false,
      description:
        'Load reCAPTCHA from www.recaptcha.net instead of www.google.com, for visitors who cannot reach the latter or to ' +
        'avoid its cookies.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [CODE], reason: 'The code that the loader fetches.' },
    { directive: 'frame-src', sources: [CHALLENGE], reason: 'Frame of the challenge.' },

    { directive: 'script-src', sources: [GOOGLE], reason: 'The loader.', when: { recaptchaNet: false } },
    { directive: 'frame-src', sources: [GOOGLE], reason: 'Frame of the widget.', when: { recaptchaNet: false } },
    { directive: 'connect-src', sources: [GOOGLE], reason: 'Tokens and signals.', when: { recaptchaNet: false } },

    { directive: 'script-src', sources: [NET], reason: 'The loader.', when: { recaptchaNet: true } },
    { directive: 'frame-src', sources: [NET], reason: 'Frame of the widget.', when: { recaptchaNet: true } },
    { directive: 'connect-src', sources: [NET], reason: 'Tokens and signals.', when: { recaptchaNet: true } },
  ],
  examples: [
    { destination: 'script', url: 'https://www.gstatic.com/recaptcha/releases/1/recaptcha__en.js' },
    { destination: 'iframe', url: 'https://recaptcha.google.com/recaptcha/api2/bframe' },
    {
      destination: 'script',
      url: 'https://www.google.com/recaptcha/enterprise.js?render=1',
      when: { recaptchaNet: false },
    },
    {
      destination: 'iframe',
      url: 'https://www.google.com/recaptcha/enterprise/anchor',
      when: { recaptchaNet: false },
    },
    {
      destination: 'connect',
      url: 'https://www.google.com/recaptcha/enterprise/reload',
      when: { recaptchaNet: false },
    },
    { destination: 'script', url: 'https://www.recaptcha.net/recaptcha/enterprise.js', when: { recaptchaNet: true } },
    {
      destination: 'iframe',
      url: 'https://www.recaptcha.net/recaptcha/enterprise/anchor',
      when: { recaptchaNet: true },
    },
    {
      destination: 'connect',
      url: 'https://www.recaptcha.net/recaptcha/enterprise/reload',
      when: { recaptchaNet: true },
    },
  ],
  notes: [
    'For all kinds of keys: v2, v3 and Enterprise. The page recommends a nonce on the script tag, which a static policy ' +
      'cannot have; these are the values that it gives as the alternative.',
    'The page separates the sources by commas, which a header would take for the start of another policy.',
    'With recaptchaNet the page says to put www.recaptcha.net wherever www.google.com/recaptcha/ stands. It prints no ' +
      'policy for it; recaptcha.google.com stays, since it is not named as replaced.',
    'An example in Google’s repository has img-src for gstatic.com and google-analytics.com as well; the page has no ' +
      'img-src and no style-src, and the definition goes by the page.',
    'The answer on CSP was read in a copy of the page.',
  ],
};

/** Options of Google reCAPTCHA. */
export interface GoogleRecaptchaOptions {
  /**
   * Load reCAPTCHA from www.recaptcha.net instead of www.google.com, for visitors who cannot reach the latter or to
   * avoid its cookies.
   * @default false
   */
  readonly recaptchaNet?: boolean;
}

/**
 * Google reCAPTCHA v2, v3 and Enterprise.
 *
 * @see https://docs.cloud.google.com/recaptcha/docs/faq
 */
export class GoogleRecaptcha extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: GoogleRecaptchaOptions = {}) {
    super(DEFINITION, options);
  }
}
