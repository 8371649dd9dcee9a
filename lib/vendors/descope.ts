import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'descope',
  title: 'Descope',
  category: 'authentication',
  documentation: [
    'https://docs.descope.com/security-best-practices/content-security-policy',
    'https://docs.descope.com/security-best-practices/firewall-acl',
  ],
  verified: '2026-11-21',
  hosts: ['*.descope.com', 'descopecdn.com'],
  options: {
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'auth.example.com',
      description: 'The custom domain of the project, in the place of api.descope.com.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description: 'Allow all inline scripts. Dangerous: with it the policy cannot stop injected scripts.',
    },
  },
  requirements: [
    { directive: 'connect-src', sources: ['https://static.descope.com'], reason: 'Definitions of the flows.' },
    {
      directive: 'connect-src',
      sources: ['https://api.descope.com'],
      reason: 'Requests to the API.',
      when: { customDomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customDomain}'],
      reason: 'Requests to the API on the custom domain.',
      when: { customDomain: true },
    },
    {
      directive: 'script-src',
      sources: ['https://descopecdn.com', 'https://static.descope.com', 'https://cdn.jsdelivr.net'],
      reason: 'The web components and what they load.',
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'", 'https://fonts.googleapis.com'],
      reason: 'Inline styles of the flows, and the style sheets of their fonts.',
    },
    {
      directive: 'font-src',
      sources: ['https://fonts.gstatic.com', 'https://descopecdn.com', 'data:'],
      reason: 'Fonts of the flows.',
    },
    { directive: 'img-src', sources: ['https://static.descope.com', 'data:'], reason: 'Images of the flows.' },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts, for which the page has a nonce.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'connect', url: 'https://static.descope.com/pages/P1/config.json' },
    { destination: 'connect', url: 'https://api.descope.com/v1/flow/start', when: { customDomain: false } },
    { destination: 'connect', url: 'https://{customDomain}/v1/flow/start', when: { customDomain: true } },
    { destination: 'script', url: 'https://descopecdn.com/npm/@descope/web-component/dist/index.js' },
    { destination: 'script', url: 'https://static.descope.com/npm/a.js' },
    { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/@descope/web-component/dist/index.js' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2' },
    { kind: 'inline', inlineType: 'style', text: '.descope { color: red }' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
    { destination: 'font', url: 'https://descopecdn.com/a.woff2' },
    { destination: 'font', url: 'data:font/woff2;base64,AA==' },
    { destination: 'image', url: 'https://static.descope.com/logo.png' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { kind: 'inline', inlineType: 'script', text: 'start()', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    'Broad: cdn.jsdelivr.net serves everybody’s packages: whoever can inject a script tag can load any of them. The page ' +
      'names the whole host and does not say which packages the flows load from it.',
    'The page has a nonce in script-src and style-src. A policy written beforehand has none, and in style-src ' +
      "it would switch off the 'unsafe-inline' beside it. Where inline scripts cannot move into files, " +
      'unsafeInlineScripts is what is left.',
    'Incomplete: the page’s policy for custom domains could be read up to the beginning of connect-src only. ' +
      'That the domain takes the place of api.descope.com is what the firewall page says.',
    'Private tenants get their policy from Descope’s support.',
    'A baseStaticUrl of your own moves what static.descope.com serves: then add that host yourself.',
    'The hosts are printed without a scheme; they stand here with https:.',
  ],
};

/** Options of Descope. */
export interface DescopeOptions {
  /**
   * The custom domain of the project, in the place of api.descope.com.
   * @default - api.descope.com
   */
  readonly customDomain?: string;
  /**
   * Allow all inline scripts. Dangerous: with it the policy cannot stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Descope Flows, the web components for sign-in.
 *
 * @see https://docs.descope.com/security-best-practices/content-security-policy
 */
export class Descope extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DescopeOptions = {}) {
    super(DEFINITION, options);
  }
}
