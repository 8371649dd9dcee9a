import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.consentmanager.net';
const OWN = 'https://{customDomain}';
const CUSTOM = { customDomain: true };

const DEFINITION: VendorDefinition = {
  id: 'consentmanager',
  title: 'consentmanager',
  category: 'consent',
  documentation: ['https://help.consentmanager.net/books/cmp/page/content-security-policy-%28csp%29'],
  verified: '2026-11-21',
  hosts: ['*.consentmanager.net'],
  options: {
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'cmp.example.com',
      description: 'The custom domain of the CMP, allowed beside the vendor’s.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow the inline scripts and onclick handlers that the layer adds, and with them all others. Dangerous: ' +
        'with it the policy cannot stop injected scripts.',
    },
    unsafeInlineStyles: {
      kind: 'flag',
      default: false,
      description: 'Allow the inline styles that the layer adds, and with them all others.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'Scripts of the consent layer.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the consent layer.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of the consent layer.' },
    { directive: 'font-src', sources: [ALL], reason: 'Fonts of the consent layer.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Requests of the consent layer.' },
    { directive: 'frame-src', sources: [ALL], reason: 'Frames of the consent layer.' },
    { directive: 'script-src', sources: [OWN], reason: 'Scripts from the own domain.', when: CUSTOM },
    { directive: 'style-src', sources: [OWN], reason: 'Style from the own domain.', when: CUSTOM },
    { directive: 'img-src', sources: [OWN], reason: 'Images from the own domain.', when: CUSTOM },
    { directive: 'font-src', sources: [OWN], reason: 'Fonts from the own domain.', when: CUSTOM },
    { directive: 'connect-src', sources: [OWN], reason: 'Requests from the own domain.', when: CUSTOM },
    { directive: 'frame-src', sources: [OWN], reason: 'Frames from the own domain.', when: CUSTOM },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline scripts and onclick handlers of the consent layer.',
      when: { unsafeInlineScripts: true },
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Inline style elements of the consent layer.',
      when: { unsafeInlineStyles: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.consentmanager.net/delivery/autoblocking/1.js' },
    { destination: 'style', url: 'https://cdn.consentmanager.net/delivery/a.css' },
    { destination: 'image', url: 'https://cdn.consentmanager.net/delivery/logo.png' },
    { destination: 'font', url: 'https://cdn.consentmanager.net/delivery/a.woff2' },
    { destination: 'connect', url: 'https://delivery.consentmanager.net/delivery/cmp.php' },
    { destination: 'iframe', url: 'https://delivery.consentmanager.net/delivery/crossdomain.html' },
    { destination: 'script', url: 'https://{customDomain}/delivery/cmp.min.js', when: { customDomain: true } },
    { destination: 'connect', url: 'https://{customDomain}/delivery/cmp.php', when: { customDomain: true } },
    { kind: 'inline', inlineType: 'script', text: 'cmp()', when: { unsafeInlineScripts: true } },
    { kind: 'inline', inlineType: 'script attribute', text: 'cmp()', when: { unsafeInlineScripts: true } },
    { kind: 'inline', inlineType: 'style', text: '.cmp { color: red }', when: { unsafeInlineStyles: true } },
  ],
  notes: [
    'The easiest way of the page is the wildcard in default-src; its more restrictive way spells out six ' +
      'directives. The definition goes by the latter.',
    'The page says that the layer adds inline scripts, inline styles and onclick handlers as well, yet neither ' +
      'of its policies allows them. The default goes by the policies, unsafeInlineScripts and unsafeInlineStyles ' +
      'by the words.',
    'A custom domain is to be allowed as well. The page does not say that the vendor’s own domain is no longer ' +
      'needed, so that one stays.',
    'Incomplete: the section on nonces and script integrity could not be read.',
  ],
};

/** Options of consentmanager. */
export interface ConsentmanagerOptions {
  /**
   * The custom domain of the CMP, allowed beside the vendor’s.
   * @default - none
   */
  readonly customDomain?: string;
  /**
   * Allow the inline scripts and onclick handlers that the layer adds, and with them all others. Dangerous: with it the
   * policy cannot stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
  /**
   * Allow the inline styles that the layer adds, and with them all others.
   * @default false
   */
  readonly unsafeInlineStyles?: boolean;
}

/**
 * consentmanager CMP.
 *
 * @see https://help.consentmanager.net/books/cmp/page/content-security-policy-%28csp%29
 */
export class Consentmanager extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ConsentmanagerOptions = {}) {
    super(DEFINITION, options);
  }
}
