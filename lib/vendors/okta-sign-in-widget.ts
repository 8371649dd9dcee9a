import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://global.oktacdn.com'];

const DEFINITION: VendorDefinition = {
  id: 'okta-sign-in-widget',
  title: 'Okta Sign-In Widget',
  category: 'authentication',
  documentation: [
    'https://github.com/okta/okta-signin-widget/blob/master/README.md',
    'https://github.com/okta/okta-developer-docs/blob/master/packages/@okta/vuepress-site/docs/guides/deploy-your-app/main/javascript/deployment.md',
  ],
  verified: '2026-11-21',
  hosts: ['*.okta.com', '*.oktacdn.com'],
  options: {
    oktaDomain: {
      kind: 'text',
      format: 'host',
      example: 'acme.okta.com',
      required: true,
      description: 'The domain of the Okta organisation, or its custom domain.',
    },
    bundled: {
      kind: 'flag',
      default: false,
      description: 'The widget comes from its npm package with the site: nothing is loaded from Okta’s CDN.',
    },
    dataUris: {
      kind: 'flag',
      default: false,
      description: 'Allow data: images and fonts, as Okta’s policy for a deployed sample application does.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for those that the widget adds at run time. Dangerous: with it the policy cannot ' +
        'stop injected scripts.',
    },
  },
  requirements: [
    { directive: 'connect-src', sources: ['https://{oktaDomain}'], reason: 'Signing in is done by requests to Okta.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget adds inline styles at run time.' },
    { directive: 'script-src', sources: CDN, reason: 'The widget.', when: { bundled: false } },
    { directive: 'style-src', sources: CDN, reason: 'Style sheets of the widget.', when: { bundled: false } },
    { directive: 'img-src', sources: ['data:'], reason: 'Embedded images.', when: { dataUris: true } },
    { directive: 'font-src', sources: ['data:'], reason: 'Embedded fonts.', when: { dataUris: true } },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts that the widget adds at run time.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://{oktaDomain}/oauth2/default/v1/interact' },
    { kind: 'inline', inlineType: 'style', text: '#okta-sign-in { color: red }' },
    {
      destination: 'script',
      url: 'https://global.oktacdn.com/okta-signin-widget/7.48.1/js/okta-sign-in.min.js',
      when: { bundled: false },
    },
    {
      destination: 'style',
      url: 'https://global.oktacdn.com/okta-signin-widget/7.48.1/css/okta-sign-in.min.css',
      when: { bundled: false },
    },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=', when: { dataUris: true } },
    { destination: 'font', url: 'data:font/woff2;base64,AA==', when: { dataUris: true } },
  ],
  notes: [
    'Okta states no policy for sites that embed the widget. Hosts are those of the embed code and of the settings in ' +
      'its README.',
    'The README says that the widget adds inline scripts and styles, and offers a nonce for them; a policy that is ' +
      'the same for all responses has none. Styles are allowed by default, scripts behind unsafeInlineScripts: ' +
      'Okta’s policy for a sample application allows the former and not the latter.',
    'That policy also has unsafe-eval, which belongs to the sample application, and https://*.okta.com, which is ' +
      'narrowed to the organisation’s own domain.',
    'Incomplete: Okta does not say where images such as logos come from, nor whether tokens are renewed in a frame ' +
      'of the Okta domain. Neither is included.',
  ],
};

/** Options of the Okta Sign-In Widget. */
export interface OktaSignInWidgetOptions {
  /** The domain of the Okta organisation, such as `acme.okta.com`, or its custom domain. */
  readonly oktaDomain: string;
  /**
   * The widget comes from its npm package with the site: nothing is loaded from Okta's CDN.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * Allow data: images and fonts, as Okta's policy for a deployed sample application does.
   * @default false
   */
  readonly dataUris?: boolean;
  /**
   * Allow all inline scripts, for those that the widget adds at run time. Dangerous: with it the policy cannot stop
   * injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Okta Sign-In Widget and Okta Auth JS.
 *
 * @see https://github.com/okta/okta-signin-widget/blob/master/README.md
 */
export class OktaSignInWidget extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: OktaSignInWidgetOptions) {
    super(DEFINITION, options);
  }
}
